export type { Operation, OperationTypes } from './operation.js';
export type * from './generated/schemas.js';
export type { components, paths } from './generated/types.js';
