/** `npx cem analyze --litelement` in this folder writes custom-elements.json; Storybook and editors read it. */
export default {
  globs: ['src/**/*.ts'],
  exclude: [
    'src/**/*.test.ts',
    'src/**/*.stories.ts',
    'src/**/*.styles.ts',
    'src/**/messages.ts',
    'src/internal/**',
  ],
  outdir: '.',
  litelement: true,
  // package.json names the manifest already; the analyzer would write into the package.json of the folder it is run from.
  packagejson: false,
};
