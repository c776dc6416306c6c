// Programs of the operating system that the tests use: looked for, installed by apt only as root on Debian.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const canInstall = () =>
  process.platform === 'linux' && existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;

function install(packages) {
  console.log(`Installing ${packages.join(' ')} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  execFileSync('apt-get', ['update', '-qq'], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

const browsers = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

const findBrowser = () => browsers.find((path) => path && existsSync(path));

/** Path of a Chromium-family browser. Exits with the one command to run where there is none. */
export function ensureChromium() {
  if (!findBrowser() && canInstall()) install(['chromium']);
  const found = findBrowser();
  if (found) return found;
  console.error('No Chrome, Edge or Chromium found. Install one (Debian: sudo apt install chromium),');
  console.error('or name it: CHROMIUM_PATH=/path/to/chrome npm test');
  process.exit(1);
}

/** Flags for a headless browser that talks to nobody. */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

function findPostgres() {
  const folder = '/usr/lib/postgresql';
  const candidates = [process.env.POSTGRES_BIN];
  if (existsSync(folder)) {
    for (const version of readdirSync(folder).sort((a, b) => Number(b) - Number(a))) {
      candidates.push(join(folder, version, 'bin'));
    }
  }
  candidates.push('/opt/homebrew/opt/postgresql@15/bin', '/usr/local/opt/postgresql@15/bin');
  return candidates.find((bin) => bin && existsSync(join(bin, 'initdb')));
}

/** Folder of PostgreSQL's server programs. Throws with the one command to run where there is none. */
export function ensurePostgres() {
  if (!findPostgres() && canInstall()) install(['postgresql']);
  const found = findPostgres();
  if (found) return found;
  throw new Error(
    'No PostgreSQL server programs found. Install them (Debian: sudo apt install postgresql), or name their folder: POSTGRES_BIN=/path/to/bin npm test',
  );
}
