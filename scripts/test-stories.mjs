// npm run test:stories [-- --themes light,dark,forced --only TEXT,TEXT --screenshots DIR]: every story in a bare page
// under strict CSP and Trusted Types: it shows something, logs no error, breaks no policy, has no axe finding.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureInstalled } from './lib/install.mjs';
import { root } from './lib/packages.mjs';
import { serveFolder, strictPolicy } from './lib/static-server.mjs';
import { chromiumFlags, ensureChromium } from './lib/system.mjs';

const { values: options } = parseArgs({
  options: {
    themes: { type: 'string', default: 'light' },
    only: { type: 'string' },
    screenshots: { type: 'string' },
    width: { type: 'string', default: '360' },
  },
});
const themes = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  forced: { colorScheme: 'light', forcedColors: 'active' },
};

await ensureInstalled();
const { build } = await import('vite');
const { chromium } = await import('playwright-core');

// Apart by process, so that two runs at a time do not empty each other's folder.
const outDir = join(root, '.cache', `stories-${process.pid}`);
await build({
  root: join(root, 'test', 'stories'),
  logLevel: 'warn',
  base: './',
  resolve: { conditions: ['@kaltim/source', 'module', 'browser', 'production'] },
  build: { outDir, emptyOutDir: true, sourcemap: false, chunkSizeWarningLimit: 5000 },
});
const server = await serveFolder({ folder: outDir, headers: { 'Content-Security-Policy': strictPolicy() } });
const browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumFlags });

let passed = 0;
const failures = [];
try {
  for (const theme of options.themes.split(',')) {
    if (!themes[theme])
      throw new Error(`--themes: no theme "${theme}"; there are ${Object.keys(themes).join(', ')}`);
    const context = await browser.newContext({
      ...themes[theme],
      viewport: { width: Number(options.width), height: 640 },
      locale: 'id-ID',
      timezoneId: 'Asia/Makassar',
      reducedMotion: 'reduce',
    });
    const list = await context.newPage();
    await list.goto(server.url);
    const stories = (await list.evaluate(() => window.harness.list())).filter(
      (id) => !options.only || options.only.split(',').some((text) => id.includes(text)),
    );
    await list.close();
    const worker = async () => {
      for (let id = stories.shift(); id; id = stories.shift()) {
        const problems = await check(context, theme, id);
        if (problems.length === 0) passed++;
        else failures.push(`✖ ${theme}: ${id}\n${problems.map((line) => `    ${line}`).join('\n')}`);
      }
    };
    await Promise.all([worker(), worker(), worker()]);
    await context.close();
  }
} finally {
  await browser.close();
  await server.stop();
  rmSync(outDir, { recursive: true, force: true });
}
for (const failure of failures) console.log(failure);
console.log(`\n${passed} passed, ${failures.length} failed`);
process.exit(failures.length === 0 && passed > 0 ? 0 : 1);

async function check(context, theme, id) {
  const page = await context.newPage();
  const problems = [];
  page.on('pageerror', (error) => problems.push(`uncaught: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()}`);
  });
  try {
    await page.goto(server.url);
    await page.evaluate(
      (name) => (document.documentElement.dataset.theme = name),
      theme === 'dark' ? 'dark' : 'light',
    );
    await page.evaluate((story) => window.harness.show(story), id);
    problems.push(
      ...(await page.evaluate(() => window.harness.violations())).map((line) => `policy: ${line}`),
    );
    problems.push(...(await page.evaluate(() => window.harness.axe())).map((line) => `axe: ${line}`));
    if (options.screenshots) {
      mkdirSync(options.screenshots, { recursive: true });
      const name = id.replace(/^.*\/([^/]+)\.stories\.ts#/, '$1-');
      await page.screenshot({
        path: join(options.screenshots, `${name}-${theme}-${options.width}.png`),
        fullPage: true,
      });
    }
  } catch (error) {
    problems.push(String(error.message ?? error));
  } finally {
    await page.close();
  }
  return problems;
}
