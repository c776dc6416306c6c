type Json = Record<string, any>;
export function outputs(): Promise<[path: string, text: string][]>;
export function operationsOf(
  document: Json,
): Generator<{ path: string; method: string; item: Json; operation: Json }>;
export function resolve(document: Json, value: Json): Json;
export function legalTerms(document: Json): { term: string; english: Set<string>; sources: Set<string> }[];
