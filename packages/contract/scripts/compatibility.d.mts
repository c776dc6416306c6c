// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a document is arbitrary JSON
type Json = Record<string, any>;
/** A change that a client can notice. */
export interface ContractChange {
  /** True when a client of the released contract can fail by it. */
  breaking: boolean;
  /** Where, such as `POST /reports request body .contact.phone`; the first place when a shared schema changed. */
  at: string;
  what: string;
  /** In how many places the changed schema is used. */
  places: number;
}
export function compareContracts(released: Json, current: Json): ContractChange[];
export function saysMajor(folder: string, name?: string): boolean;
export function refusal(changes: readonly ContractChange[], changesets: string): string | undefined;
