import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { chromiumFlags, ensureChromium } from './scripts/lib/system.mjs';

/** Ends the run with "N passed, N failed" alone on a line, which scripts/test.mjs sums. */
const totals = () => ({
  onTestRunFinished({ sessions }) {
    let passed = 0;
    let failed = 0;
    const walk = (suite) => {
      for (const test of suite.tests) {
        if (test.skipped) continue;
        if (test.passed) passed++;
        else failed++;
      }
      suite.suites.forEach(walk);
    };
    for (const session of sessions) {
      if (session.testResults) walk(session.testResults);
      if (!session.passed && (session.errors.length > 0 || !session.testResults)) failed++;
    }
    console.log(`\n${passed} passed, ${failed} failed`);
  },
});

/**
 * KALTIM_OLD_BROWSER=1 reruns the suite without what the oldest browsers of the support line or a private window lack. A
 * test of such an API itself skips there. Plain http (no crypto.subtle) has tests of its own: sign-in refuses it.
 */
const withoutNewApis = `
  delete AbortSignal.any;
  delete Navigator.prototype.locks;
  delete Navigator.prototype.storage;
  delete ElementInternals.prototype.states;
  delete globalThis.SyncManager;
  delete globalThis.scheduler;
  delete Promise.withResolvers;
  delete URL.canParse;
`;

export default {
  ...(process.env.KALTIM_OLD_BROWSER && {
    testRunnerHtml: (testFramework) =>
      `<!doctype html><html><head><script>${withoutNewApis}</script></head><body><script type="module" src="${testFramework}"></script></body></html>`,
  }),
  files: [
    'packages/{storage,api-client,auth,offline,sdk,components,embed}/src/**/*.test.ts',
    '!packages/**/*.node.test.ts',
  ],
  rootDir: '.',
  nodeResolve: { exportConditions: ['@kaltim/source', 'browser'] },
  plugins: [
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('./tsconfig.base.json', import.meta.url)),
    }),
  ],
  browsers: [
    chromeLauncher({
      launchOptions: { executablePath: ensureChromium(), headless: true, args: chromiumFlags },
    }),
  ],
  concurrency: 2,
  testsFinishTimeout: 240_000,
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testFramework: { config: { ui: 'bdd', timeout: 10_000 } },
  reporters: [defaultReporter({ reportTestProgress: false, reportTestResults: true }), totals()],
};
