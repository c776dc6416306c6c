// Reporter for node:test: failures in full, one line per file, and "N passed, N failed" last.
import { relative } from 'node:path';

const reason = (error) => {
  const cause = error?.cause ?? error;
  return typeof cause === 'string' ? cause : (cause?.stack ?? cause?.message ?? String(cause));
};

export default async function* report(source) {
  let passed = 0;
  let failed = 0;
  for await (const { type, data } of source) {
    if (type === 'test:stdout' || type === 'test:stderr') yield data.message;
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    // A suite and a file are containers; only what they hold is counted, unless the container itself broke.
    const isContainer = data.details?.type === 'suite' || (data.nesting === 0 && data.name === data.file);
    if (type === 'test:pass') {
      if (isContainer) continue;
      if (data.skip === undefined && data.todo === undefined) passed++;
      continue;
    }
    if (data.details?.error?.failureType === 'subtestsFailed') continue;
    failed++;
    yield `\n✖ ${relative(process.cwd(), data.file ?? '')} › ${data.name}\n${reason(data.details?.error)}\n`;
  }
  yield `\n${passed} passed, ${failed} failed\n`;
}
