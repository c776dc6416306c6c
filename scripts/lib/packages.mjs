import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout's root folder. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Workspace packages, each after the packages it depends on. */
export function packagesInBuildOrder() {
  const folder = join(root, 'packages');
  const all = new Map();
  for (const name of readdirSync(folder)) {
    const file = join(folder, name, 'package.json');
    if (!existsSync(file)) continue;
    const manifest = JSON.parse(readFileSync(file, 'utf8'));
    all.set(manifest.name, { name, dir: join(folder, name), manifest });
  }
  const ordered = new Set();
  const visit = (entry, path) => {
    if (ordered.has(entry)) return;
    if (path.includes(entry)) throw new Error(`Circular packages: ${path.map((p) => p.name).join(' -> ')}`);
    for (const dependency of Object.keys({
      ...entry.manifest.dependencies,
      ...entry.manifest.devDependencies,
    })) {
      const next = all.get(dependency);
      if (next) visit(next, [...path, entry]);
    }
    ordered.add(entry);
  };
  for (const entry of all.values()) visit(entry, []);
  return [...ordered];
}
