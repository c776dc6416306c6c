// One configuration for every package: unbundled ES modules, one file per source module, with declarations
// and source maps. Which packages are built, and in which order, follows from their package.json files.
import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';
import typescript from '@rollup/plugin-typescript';
import { packagesInBuildOrder } from './scripts/lib/packages.mjs';

const only = process.env.KALTIM_BUILD_ONLY?.split(',');

export default packagesInBuildOrder()
  .filter(({ name, dir }) => existsSync(join(dir, 'src')) && (!only || only.includes(name)))
  .map(({ dir, manifest }) => {
    const input = globSync('src/**/*.ts', { cwd: dir })
      .filter((file) => !/\.(test|stories|d)\.ts$/.test(file))
      .map((file) => join(dir, file));
    const isOwn = (id) => id.startsWith('.') || id.startsWith('/') || id.startsWith('\0');
    return {
      input,
      external: (id) => !isOwn(id),
      treeshake: false,
      output: {
        dir: join(dir, 'dist'),
        format: 'es',
        sourcemap: true,
        preserveModules: true,
        preserveModulesRoot: join(dir, 'src'),
      },
      plugins: [typescript({ tsconfig: join(dir, 'tsconfig.json'), noEmitOnError: true })],
      onwarn(warning) {
        throw new Error(`${manifest.name}: ${warning.message}`);
      },
    };
  });
