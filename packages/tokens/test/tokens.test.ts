import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { brandTokens, contrast, darkTokens, hostTokens, lightTokens } from '../src/index.js';

const folder = dirname(dirname(fileURLToPath(import.meta.url)));
type Pair = [string, string[]];
const pairs = JSON.parse(readFileSync(join(folder, 'tokens/pairs.json'), 'utf8')) as {
  text: Pair[];
  interface: Pair[];
  enhanced: Pair[];
};

const dark = { ...lightTokens, ...darkTokens };
const themes: Record<string, Readonly<Record<string, string>>> = { light: lightTokens, dark };
for (const [brand, sets] of Object.entries(brandTokens)) {
  themes[`${brand}, light`] = { ...lightTokens, ...sets.light };
  themes[`${brand}, dark`] = { ...dark, ...sets.dark };
}

function assertPairs(theme: Readonly<Record<string, string>>, list: Pair[], least: number): void {
  for (const [front, grounds] of list) {
    for (const ground of grounds) {
      const colours = [front, ground].map((name) => theme[`--kaltim-color-${name}`] ?? '') as [
        string,
        string,
      ];
      const ratio = contrast(...colours);
      assert.ok(
        ratio >= least,
        `${front} on ${ground} is ${ratio.toFixed(2)}, needs ${least} (${colours.join(' on ')})`,
      );
    }
  }
}

for (const [name, theme] of Object.entries(themes)) {
  describe(`The ${name} theme`, () => {
    it('keeps every text pair at 4.5:1 or more', () => assertPairs(theme, pairs.text, 4.5));
    it('keeps every control edge and focus ring at 3:1 or more', () =>
      assertPairs(theme, pairs.interface, 3));
    it('keeps primary and body text at 7:1 or more on the surface', () =>
      assertPairs(theme, pairs.enhanced, 7));
  });
}

describe('The pair list', () => {
  it('names every colour a text or an icon is drawn in', () => {
    const fronts = new Set([...pairs.text, ...pairs.interface].map(([front]) => front));
    const drawn = Object.keys(lightTokens)
      .map((name) => name.replace('--kaltim-color-', ''))
      .filter(
        (name) =>
          /^(text|on-|primary|info$|danger$|focus|border-control)/.test(name) &&
          !name.endsWith('primary-surface'),
      );
    assert.deepEqual(
      drawn.filter((name) => !fronts.has(name)),
      [],
    );
  });
});

describe('The generated files', () => {
  it('match their sources', () => {
    execFileSync(process.execPath, [join(folder, 'scripts/generate.mjs'), '--check'], { stdio: 'pipe' });
  });
});

describe('The styles of the components', () => {
  const sheets = globSync('../components/src/**/*.styles.ts', { cwd: folder }).map((file) => ({
    file,
    text: readFileSync(join(folder, file), 'utf8'),
  }));
  const privateNames: string[] = hostTokens.match(/--_[a-z0-9-]+(?=:)/g) ?? [];
  const used = new Set(sheets.flatMap(({ text }) => text.match(/--_[a-z0-9-]+/g) ?? []));
  const declared = new Set(sheets.flatMap(({ text }) => text.match(/--_[a-z0-9-]+(?=\s*:)/g) ?? []));

  it('use no token that is not defined', () => {
    assert.deepEqual(
      [...used].filter((name) => !privateNames.includes(name) && !declared.has(name)),
      [],
    );
  });

  it('leave no token unused', () => {
    assert.deepEqual(
      privateNames.filter((name) => !used.has(name)),
      [],
    );
  });

  it('hold no colour of their own', () => {
    const own = sheets.flatMap(({ file, text }) =>
      (text.match(/#[0-9a-f]{3,8}\b|\brgba?\(|\bhsla?\(/gi) ?? []).map((colour) => `${file}: ${colour}`),
    );
    assert.deepEqual(own, []);
  });
});
