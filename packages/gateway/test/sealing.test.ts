import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { jsonb } from '../src/database/connection.js';
import { openReporter, personHash, sealReporter, sealReporters } from '../src/sealing/reporters.js';
import { Vault, type SealingKey } from '../src/sealing/vault.js';
import { createHarness, newReport, sendReport, type Harness } from './support/harness.js';

const keyOf = (id: string, byte: number): SealingKey => ({ id, key: Buffer.alloc(32, byte) });
const OLD = keyOf('2025a', 1);
const NEW = keyOf('2026a', 2);

describe('a vault', () => {
  const vault = new Vault([NEW]);

  it('opens what it sealed, and seals nothing twice alike', () => {
    const boxes = [1, 2].map(() => vault.seal('report/a', { subject: 'warga' }));
    assert.notEqual(boxes[0], boxes[1]);
    for (const box of boxes) assert.deepEqual(vault.open('report/a', box), { subject: 'warga' });
    assert.ok(!boxes.join().includes('warga'));
  });

  it('does not open what was moved to another record', () => {
    assert.throws(() => vault.open('report/b', vault.seal('report/a', 1)));
  });

  it('does not open what was changed, wherever', () => {
    const box = vault.seal('report/a', 'warga');
    const [id, content = ''] = box.split('.');
    const bytes = Buffer.from(content, 'base64url');
    for (let at = 0; at < bytes.length; at++) {
      const changed = Buffer.from(bytes);
      changed[at]! ^= 1;
      assert.throws(() => vault.open('report/a', `${id}.${changed.toString('base64url')}`));
    }
    assert.throws(() => vault.open('report/a', `${id}.`));
  });

  it('opens what an older key sealed, and names the key that is not there', () => {
    const box = new Vault([OLD]).seal('report/a', 'warga');
    assert.equal(new Vault([NEW, OLD]).open('report/a', box), 'warga');
    assert.throws(() => vault.open('report/a', box), /"2025a".*SEALING_KEYS/);
  });
});

describe('reporters that lie in the database', () => {
  const SECRET = 's'.repeat(32);
  let harness: Harness;
  before(async () => {
    harness = await createHarness('pglite');
  });
  after(() => harness.close());
  const rows = () => harness.database.db.selectFrom('report_reporters').selectAll().execute();

  it('are sealed when an earlier version wrote them in clear, and sealed anew when the key changes', async () => {
    const { db } = harness.database;
    const contact = { name: 'Siti' };
    await sendReport(
      harness,
      newReport({ contact, consentTextVersion: '2026-01' }),
      await harness.issuer.bearer(),
    );
    await db
      .updateTable('report_reporters')
      .set({ sealed: null, person: null, subject: 'warga-1', contact: jsonb(contact) })
      .execute();

    assert.equal(await sealReporters(db, new Vault([OLD]), SECRET), 1);
    const [sealed] = await rows();
    assert.deepEqual(
      [sealed?.subject, sealed?.contact, sealed?.person],
      [null, null, personHash('warga-1', SECRET)],
    );
    assert.match(sealed!.sealed!, /^2025a\./);

    const rotated = new Vault([NEW, OLD]);
    assert.equal(await sealReporters(db, rotated, SECRET), 1);
    assert.equal(await sealReporters(db, rotated, SECRET), 0, 'nothing is left to do');
    const [again] = await rows();
    assert.deepEqual(openReporter(new Vault([NEW]), again!), { subject: 'warga-1', contact });
  });

  it('do not open in the row of another report', async () => {
    const vault = new Vault([NEW]);
    const [row] = await rows();
    const moved = sealReporter(vault, 'other', { subject: 'warga-2', contact: null });
    assert.throws(() => openReporter(vault, { ...row!, sealed: moved }));
  });
});
