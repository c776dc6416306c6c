import type { Implementation } from './call.js';
import { catalogue } from './catalogue.js';
import { content } from './content.js';
import { information } from './information.js';
import { officer } from './officer.js';
import { person } from './person.js';
import { registry } from './registry.js';
import { reports } from './reports/index.js';
import { survey } from './survey.js';
import { uploads } from './uploads.js';

/**
 * The operations this gateway implements. One that is missing here answers 501 after the request was checked.
 * `README.md` lists them; a test keeps the list true.
 */
export const implementations: ReadonlyMap<string, Implementation> = new Map(
  [
    ...catalogue,
    ...content,
    ...information,
    ...reports,
    ...officer,
    ...person,
    ...survey,
    ...registry,
    ...uploads,
  ].map((implementation) => [implementation.id, implementation]),
);
