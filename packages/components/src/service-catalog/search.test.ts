import { expect } from '@open-wc/testing';
import { aService } from '../../test/records.js';
import { index, noFilter, search, type ServiceFilter } from './search.js';

const services = [
  aService({
    id: 'kesehatan-hewan',
    name: 'Surat kesehatan hewan',
    description: 'Ternak',
    agencyId: 'dpkh',
    agencyName: 'DPKH',
  }),
  aService({
    id: 'hewan',
    name: 'Hewan peliharaan',
    description: 'Vaksin',
    fee: { kind: 'tariff' },
    online: false,
  }),
  aService({
    id: 'sehat',
    name: 'Surat keterangan',
    description: 'Sehat jiwa untuk pemilik hewan',
    audience: ['business'],
  }),
];
const find = (filter: Partial<ServiceFilter>) =>
  search(index(services), { ...noFilter, ...filter }).map(({ id }) => id);

describe('search', () => {
  it('keeps the order of the list without words', () => {
    expect(find({})).to.deep.equal(['kesehatan-hewan', 'hewan', 'sehat']);
  });

  it('ranks the beginning of a name before a word in it before the description', () => {
    expect(find({ words: 'hewan' })).to.deep.equal(['hewan', 'kesehatan-hewan', 'sehat']);
  });

  it('asks for every word', () => expect(find({ words: 'surat jiwa' })).to.deep.equal(['sehat']));
  it('ignores case, accents and spare spaces', () => {
    expect(find({ words: '  TÉRNAK ' })).to.deep.equal(['kesehatan-hewan']);
  });
  it('finds an agency by its name', () => expect(find({ words: 'dpkh' })).to.deep.equal(['kesehatan-hewan']));
  it('takes signs of a regular expression as text', () => expect(find({ words: '(.*' })).to.deep.equal([]));
  it('narrows by agency', () => expect(find({ agency: 'dpkh' })).to.deep.equal(['kesehatan-hewan']));
  it('narrows by audience', () => expect(find({ audience: 'business' })).to.deep.equal(['sehat']));
  it('narrows to free services', () => expect(find({ fee: 'free' })).not.to.include('hewan'));
  it('narrows to paid services', () => expect(find({ fee: 'paid' })).to.deep.equal(['hewan']));
  it('narrows to online services', () => expect(find({ online: true })).not.to.include('hewan'));

  it('puts the own agency first when nothing is searched for', () => {
    expect(search(index(services), noFilter, 'dpkh')[0]!.id).to.equal('kesehatan-hewan');
    expect(search(index([...services].reverse()), noFilter, 'dpkh').map(({ id }) => id)).to.deep.equal([
      'kesehatan-hewan',
      'sehat',
      'hewan',
    ]);
  });

  it('lets the own agency win ties, and no more than ties', () => {
    const twice = index([aService({ id: 'lain' }), aService({ id: 'sendiri', agencyId: 'dpkh' })]);
    expect(search(twice, { ...noFilter, words: 'rawat' }, 'dpkh')[0]!.id).to.equal('sendiri');
    expect(search(index(services), { ...noFilter, words: 'hewan' }, 'dpkh')[0]!.id).to.equal('hewan');
  });
});
