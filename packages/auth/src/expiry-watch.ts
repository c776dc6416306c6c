import type { SessionRow } from './session-row.js';
import { createTimer } from './timer.js';

/** Says in time when a session that can't be renewed silently ends, and when it has. */
export function createExpiryWatch(
  warning: number,
  onExpiring: (expiresAt: number) => void,
  onEnd: () => void,
) {
  const timer = createTimer();
  return (row: SessionRow | undefined): void => {
    timer.stop();
    if (!row?.box) return;
    const end = row.canRefresh ? row.refreshExpiresAt : row.expiries[''];
    if (end === undefined) return;
    timer.at(end - warning, () => {
      onExpiring(end);
      timer.at(end, onEnd);
    });
  };
}
