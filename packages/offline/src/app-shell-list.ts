import type { AppShellFile, AppShellList } from './app-shell.js';

/**
 * Lists a built site's files for `serveAppShell`: run it in Node when all files are written, and put the result into the
 * worker's script, which the bundler builds last.
 *
 * @param files - Path on the origin, such as `/pengaduan.html`, and the bytes as the web server will send them
 */
export async function listAppShell(
  files: Iterable<readonly [url: string, bytes: Uint8Array<ArrayBuffer>]>,
): Promise<AppShellList> {
  const listed: AppShellFile[] = [];
  for (const [url, bytes] of files) {
    const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
    listed.push({ url, integrity: `sha256-${btoa(String.fromCharCode(...hash))}` });
  }
  listed.sort((a, b) => (a.url < b.url ? -1 : 1));
  const all = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(listed)));
  const version = Array.from(new Uint8Array(all, 0, 8), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );
  return { version, files: listed };
}
