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
};
