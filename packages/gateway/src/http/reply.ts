/** What a handler answers. `body` is sent as JSON; `problem` is a problem document stored earlier. */
export interface Reply<T = unknown> {
  status: number;
  body?: T;
  problem?: Record<string, unknown>;
  headers?: Record<string, string>;
}

export const ok = <T>(body: T, headers?: Record<string, string>): Reply<T> => ({
  status: 200,
  body,
  ...(headers && { headers }),
});
