/** A text to compile as a module of its own; with `node` it gets the types of Node. */
export interface Source {
  readonly text: string;
  readonly node?: boolean;
}
export interface Diagnostic {
  /** Line in the text, from 1. */
  readonly line: number;
  /** TypeScript's number of it, such as 2345. */
  readonly code: number;
  readonly message: string;
}
export function compile(sources: readonly Source[]): Diagnostic[][];
