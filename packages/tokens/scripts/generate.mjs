// Writes css/tokens.css, css/brands/*.css and src/generated/tokens.ts from the DTCG sources in tokens/.
// `--check` writes nothing and fails when a committed file is stale.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import StyleDictionary from 'style-dictionary';

const folder = dirname(dirname(fileURLToPath(import.meta.url)));
const source = (file) => join(folder, 'tokens', file);
const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));
const desktopExtension = 'id.kaltim.desktop';
/** Marks a token of the page's own: no component carries a default for it. */
const pageOnlyExtension = 'id.kaltim.pageOnly';
const brandLimit = 10;

const cssValue = (value) => {
  if (Array.isArray(value)) return value.map((name) => (/\s/.test(name) ? `'${name}'` : name)).join(', ');
  if (value && typeof value === 'object') {
    return [value.offsetX, value.offsetY, value.blur, value.spread, value.color].join(' ');
  }
  return String(value).toLowerCase().startsWith('#') ? value.toLowerCase() : String(value);
};

/** Resolves DTCG trees to `{ name, value, description, desktop }`, in source order, without the raw palette. */
async function resolve(...trees) {
  const dictionary = new StyleDictionary(
    {
      tokens: Object.assign({}, ...trees),
      usesDtcg: true,
      platforms: { css: { transforms: ['name/kebab'] } },
    },
    { verbosity: 'silent' },
  );
  const { allTokens } = await dictionary.getPlatformTokens('css');
  return allTokens
    .filter((token) => token.path[0] !== 'palette')
    .map((token) => ({
      name: `--kaltim-${token.path.join('-')}`,
      value: cssValue(token.$value),
      description: token.$description,
      desktop: token.$extensions?.[desktopExtension],
      pageOnly: token.$extensions?.[pageOnlyExtension] === true,
    }));
}

const base = readJson(source('base.json'));
const light = await resolve(base, readJson(source('semantic.light.json')));
const shared = (await resolve(base)).map(({ name }) => name);
const dark = (await resolve(base, readJson(source('semantic.dark.json')))).filter(
  ({ name }) => !shared.includes(name),
);

const banner = '/* Written by packages/tokens/scripts/generate.mjs. Edit tokens/*.json instead. */\n';
const declarations = (tokens, indent = '  ') =>
  tokens.map(({ name, value }) => `${indent}${name}: ${value};\n`).join('');

/** One set of rules for light and dark; `scope` narrows it to a brand. */
const sheet = (scope, lightTokens, darkTokens) => {
  const root = scope || ':root';
  const within = (theme) =>
    scope
      ? `${scope}[data-theme='${theme}'],\n[data-theme='${theme}'] ${scope},\n${scope} [data-theme='${theme}']`
      : `[data-theme='${theme}']`;
  const lightOnly = scope ? lightTokens : lightTokens.filter(({ name }) => !shared.includes(name));
  return (
    `${root} {\n${declarations(lightTokens)}}\n\n` +
    `@media (prefers-color-scheme: dark) {\n  ${root}:not([data-theme='light']) {\n${declarations(darkTokens, '    ')}  }\n}\n\n` +
    `${within('light')} {\n  color-scheme: light;\n${declarations(lightOnly)}}\n\n` +
    `${within('dark')} {\n  color-scheme: dark;\n${declarations(darkTokens)}}\n`
  );
};

const desktop = light.filter((token) => token.desktop);
const outputs = new Map();
outputs.set(
  'css/tokens.css',
  banner +
    sheet('', light, dark) +
    `\n@media (min-width: 1024px) {\n  :root {\n${desktop.map((t) => `    ${t.name}: ${t.desktop};\n`).join('')}  }\n}\n`,
);

const brands = {};
for (const file of readdirSync(source('brands'))
  .filter((name) => name.endsWith('.json'))
  .sort()) {
  const brand = basename(file, '.json');
  const tree = readJson(source(join('brands', file)));
  const sets = { light: await resolve(tree.light), dark: await resolve(tree.dark) };
  const size = sets.light.length + sets.dark.length;
  if (size > brandLimit)
    throw new Error(`tokens/brands/${file}: ${size} tokens; a brand sets at most ${brandLimit}.`);
  for (const { name } of [...sets.light, ...sets.dark]) {
    if (!dark.some((token) => token.name === name))
      throw new Error(`tokens/brands/${file}: ${name} is not a theme token.`);
  }
  brands[brand] = sets;
  outputs.set(`css/brands/${brand}.css`, banner + sheet(`[data-brand='${brand}']`, sets.light, sets.dark));
}

const record = (tokens) => Object.fromEntries(tokens.map(({ name, value }) => [name, value]));
/** `--kaltim-color-text` is `--_text` inside a component, `--kaltim-space-4` is `--_space-4`. */
const privateName = (name) => `--_${name.replace(/^--kaltim-(color-)?/, '')}`;
const literal = (value) => JSON.stringify(value, null, 2);
outputs.set(
  'src/generated/tokens.ts',
  banner.replace('/*', '//').replace(' */', '') +
    `
/** Every public token with its value in the light theme. */
export const lightTokens: Readonly<Record<string, string>> = ${literal(record(light))};

/** What the dark theme changes. */
export const darkTokens: Readonly<Record<string, string>> = ${literal(record(dark))};

/** What each brand changes, in both themes. */
export const brandTokens: Readonly<
  Record<string, { readonly light: Readonly<Record<string, string>>; readonly dark: Readonly<Record<string, string>> }>
> = ${literal(Object.fromEntries(Object.entries(brands).map(([name, set]) => [name, { light: record(set.light), dark: record(set.dark) }])))};

/** The \`:host\` rule that gives a component its private names: the page's token, or the light default. */
export const hostTokens = ${JSON.stringify(
      `:host{${light
        .filter(({ pageOnly }) => !pageOnly)
        .map(({ name, value }) => `${privateName(name)}:var(${name},${value})`)
        .join(';')}}`,
    )};
`,
);

const check = process.argv.includes('--check');
const stale = [];
for (const [file, text] of outputs) {
  const path = join(folder, file);
  let before;
  try {
    before = readFileSync(path, 'utf8');
  } catch {
    before = undefined;
  }
  if (before === text) continue;
  stale.push(file);
  if (check) continue;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
if (check && stale.length) {
  console.error(`Stale: ${stale.join(', ')}. Run: npm run generate -w @kaltim/tokens`);
  process.exitCode = 1;
}
