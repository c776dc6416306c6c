// npm run release-contract -w @kaltim/contract: keeps today's contract as the released one, with which later changes
// are compared. Part of a release, after `changeset version` has raised the versions.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { parse } from 'yaml';

const here = dirname(dirname(fileURLToPath(import.meta.url)));
const document = parse(readFileSync(join(here, 'openapi.yaml'), 'utf8'));
const { version } = JSON.parse(readFileSync(join(here, 'package.json'), 'utf8'));

if (document.info.version !== version) {
  console.error(
    `openapi.yaml says ${document.info.version}, the package ${version}: set info.version first.`,
  );
  process.exitCode = 1;
} else {
  const file = join(here, 'released', 'openapi.json');
  mkdirSync(dirname(file), { recursive: true });
  const options = await resolveConfig(file);
  writeFileSync(file, await format(JSON.stringify(document), { ...options, parser: 'json' }));
  console.log(`Wrote packages/contract/released/openapi.json, version ${version}`);
}
