import { createApi, Failure, Skipped } from './api.mjs';
import { keyChecks } from './checks-keys.mjs';
import { replyChecks } from './checks-replies.mjs';
import { uploadChecks } from './checks-uploads.mjs';

export const checks = [...keyChecks, ...uploadChecks, ...replyChecks];

/**
 * Makes every check against a server.
 * @param {Parameters<typeof createApi>[0]} options
 * @param {(name: string) => boolean} [only]
 * @returns {Promise<{ check: object, outcome: 'passed' | 'failed' | 'skipped', seen?: string }[]>}
 */
export async function checkServer(options, only = () => true) {
  const api = createApi(options);
  const results = [];
  for (const check of checks.filter(({ name }) => only(name))) {
    try {
      await check.run(api);
      results.push({ check, outcome: 'passed' });
    } catch (error) {
      const outcome = error instanceof Skipped ? 'skipped' : 'failed';
      const isOurs = error instanceof Failure || error instanceof Skipped;
      results.push({ check, outcome, seen: isOurs ? error.message : `broke off: ${reason(error)}` });
    }
  }
  return results;
}

const reason = (error) =>
  [error.message, error.cause?.code ?? error.cause?.message].filter(Boolean).join(', ');

/** The table, and what failed with its mend. */
export function describe(results) {
  const marks = { passed: '✓', failed: '✖', skipped: '–' };
  const lines = results.map(({ check, outcome }) => `${marks[outcome]} ${check.name}`);
  for (const { check, outcome, seen } of results) {
    if (outcome === 'failed')
      lines.push(
        '',
        `✖ ${check.name}`,
        `    seen: ${seen}`,
        `    why:  ${check.why}`,
        `    mend: ${check.mend}`,
      );
    if (outcome === 'skipped') lines.push('', `– ${check.name}: not checked, ${seen}`);
  }
  const count = (wanted) => results.filter(({ outcome }) => outcome === wanted).length;
  lines.push('', `${count('passed')} passed, ${count('failed')} failed`);
  return lines.join('\n');
}
