import js from '@eslint/js';
import compat from 'eslint-plugin-compat';
import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import prettier from 'eslint-config-prettier';
import tseslint from 'typescript-eslint';

/**
 * The arrows of the house: which workspace packages a package may import. `types` may be imported as types
 * only. docs/guides/architecture.md draws the same picture.
 */
const arrows = {
  contract: {},
  rules: {},
  tokens: {},
  storage: {},
  'api-client': { code: ['contract'] },
  auth: { code: ['storage'] },
  offline: { code: ['storage'] },
  sdk: { code: ['contract', 'api-client', 'storage', 'auth', 'offline'] },
  components: { code: ['rules', 'tokens'], types: ['sdk', 'contract'] },
  embed: { code: ['sdk', 'components'] },
  gateway: { code: ['contract', 'rules'] },
};
const packages = Object.keys(arrows);
const browserPackages = ['storage', 'api-client', 'auth', 'offline', 'sdk', 'components', 'embed'];
const testFiles = ['**/*.test.ts', '**/*.stories.ts', '**/test/**'];

const arrowRules = packages.map((name) => {
  const { code = [], types = [] } = arrows[name];
  const forbidden = packages.filter((other) => other !== name && !code.includes(other));
  const patterns = [
    { regex: '^(\\.\\./)+[a-z-]+/src/', message: 'Reach another package through its exports.' },
    { regex: '^@kaltim/[a-z-]+/(src|dist)/', message: 'Reach another package through its exports.' },
    {
      regex: `^@kaltim/(${forbidden.filter((other) => !types.includes(other)).join('|')})(/|$)`,
      message: `The arrows of the house forbid this import in packages/${name}.`,
    },
  ];
  if (types.length) {
    patterns.push({
      regex: `^@kaltim/(${types.join('|')})(/|$)`,
      allowTypeImports: true,
      message: `packages/${name} may import this as types only.`,
    });
  }
  return {
    files: [`packages/${name}/src/**/*.ts`],
    ignores: testFiles,
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns }] },
  };
});

/** Strict CSP and Trusted Types: what they would block does not enter the code. */
const contentSecurity = [
  {
    selector: 'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/\\sstyle=/]',
    message:
      'A style attribute is blocked by strict CSP: use a class, or a custom property set through CSSOM.',
  },
  {
    selector:
      'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/<(script|style|iframe|object|embed)[\\s>]/]',
    message: 'No script, style or frame elements in templates.',
  },
  {
    selector: 'AssignmentExpression[left.property.name=/^(innerHTML|outerHTML|srcdoc)$/]',
    message: 'Trusted Types: build nodes instead of assigning HTML.',
  },
  {
    selector:
      'CallExpression[callee.property.name=/^(insertAdjacentHTML|setHTMLUnsafe|parseFromString|createContextualFragment)$/]',
    message: 'Trusted Types: build nodes instead of parsing HTML.',
  },
  {
    selector: 'ImportDeclaration[source.value=/lit.*(unsafe-html|unsafe-svg|style-map|unsafe-static)/]',
    message: 'Not allowed under strict CSP and Trusted Types.',
  },
];

const nodeGlobals = Object.fromEntries(
  'process console fetch URL URLSearchParams Request Response Headers AbortController AbortSignal setTimeout clearTimeout setInterval clearInterval setImmediate performance structuredClone Buffer TextEncoder TextDecoder crypto navigator document window location customElements requestAnimationFrame getComputedStyle indexedDB Blob File FormData queueMicrotask HTMLElement WebSocket caches'
    .split(' ')
    .map((name) => [name, 'readonly']),
);

export default tseslint.config(
  {
    ignores: [
      '**/dist/**',
      '**/generated/**',
      '**/.cache/**',
      '.data/**',
      'storybook-static/**',
      'docs/site/**',
      'coverage/**',
      'packages/contract/openapi.json',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['packages/*/src/**/*.ts'],
    extends: [...tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: {
        project: ['./tsconfig.json', './tsconfig.node.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      'no-restricted-syntax': ['error', ...contentSecurity],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/unbound-method': 'off',
      'no-console': ['error', { allow: ['warn', 'error'] }],
    },
  },
  {
    files: [
      'packages/*/test/**/*.ts',
      'stories/**/*.ts',
      'test/**/*.ts',
      'examples/*/src/**/*.ts',
      '.storybook/**/*.ts',
    ],
    extends: [...tseslint.configs.recommended],
  },
  {
    files: testFiles,
    rules: {
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-floating-promises': 'off',
      '@typescript-eslint/require-await': 'off',
      'no-restricted-syntax': 'off',
    },
  },
  {
    files: ['packages/components/src/**/*.ts', 'stories/**/*.ts'],
    extends: [lit['flat/recommended'], wc['flat/recommended'], litA11y.configs.recommended],
  },
  {
    files: browserPackages.map((name) => `packages/${name}/src/**/*.ts`),
    ignores: testFiles,
    ...compat.configs['flat/recommended'],
  },
  ...arrowRules,
  { files: ['**/*.{js,mjs}'], languageOptions: { globals: nodeGlobals } },
  prettier,
);
