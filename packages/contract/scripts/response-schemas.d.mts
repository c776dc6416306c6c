// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a document is arbitrary JSON
type Json = Record<string, any>;
export function relaxed(schema: Json): Json;
export function responseSchemas(document: Json, operations: Iterable<{ operation: Json }>): string;
