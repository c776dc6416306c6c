/** Small documents for the tests of the comparer. */
import { compareContracts } from '../scripts/compatibility.mjs';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the tests bend arbitrary JSON
export type Json = Record<string, any>;

/** A document with one operation, whose parts a test replaces. */
export function contract(operation: Json = {}, components: Json = {}): Json {
  return {
    openapi: '3.1.0',
    servers: [{ url: '/api' }],
    paths: {
      '/things': {
        post: {
          operationId: 'createThing',
          responses: {
            201: { content: { 'application/json': { schema: { type: 'object' } } } },
            default: {},
          },
          ...operation,
        },
      },
    },
    components: { schemas: {}, ...components },
  };
}
export const taking = (schema: Json, schemas: Json = {}) =>
  contract({ requestBody: { content: { 'application/json': { schema } } } }, { schemas });
export const answering = (schema: Json, schemas: Json = {}) =>
  contract({ responses: { 201: { content: { 'application/json': { schema } } }, default: {} } }, { schemas });

export const line = ({ at, what }: { at: string; what: string }) =>
  `${at.replace(/^POST \/things ?/, '')}: ${what}`;
export const breaking = (before: Json, after: Json) =>
  compareContracts(before, after)
    .filter((change) => change.breaking)
    .map(line);

export const object = (properties: Json, rest: Json = {}) => ({ type: 'object', properties, ...rest });
export const closed = { additionalProperties: false };
export const text = { type: 'string', maxLength: 10 };
