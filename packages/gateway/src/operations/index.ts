import type { Implementation } from './call.js';
import { catalogue } from './catalogue.js';
import { reports } from './reports.js';

/**
 * The operations this gateway implements. One that is missing here answers 501 after the request was checked.
 * `README.md` lists them; a test keeps the list true.
 */
export const implementations: ReadonlyMap<string, Implementation> = new Map(
  [...catalogue, ...reports].map((implementation) => [implementation.id, implementation]),
);
