import type { SessionRow } from './session-row.js';

/** The longest timer browsers take, in milliseconds. */
const longest = 2 ** 31 - 1;

/** Says in time when a session that can't be renewed silently ends, and when it has. */
export function createExpiryWatch(
  warning: number,
  onExpiring: (expiresAt: number) => void,
  onEnd: () => void,
) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const at = (time: number, work: () => void) => {
    timer = setTimeout(
      () => (Date.now() < time ? at(time, work) : work()),
      Math.min(longest, time - Date.now()),
    );
  };
  return (row: SessionRow | undefined): void => {
    clearTimeout(timer);
    if (!row?.box) return;
    const end = row.canRefresh ? row.refreshExpiresAt : row.expiries[''];
    if (end === undefined) return;
    at(end - warning, () => {
      onExpiring(end);
      at(end, onEnd);
    });
  };
}
