export declare function startPostgres(options?: {
  /** Off unless a test is about durability. */
  fsync?: boolean;
}): Promise<{ url: string; stop: () => Promise<void> }>;
