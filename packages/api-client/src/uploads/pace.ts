const kib = 1024;
const first = 64 * kib;
const least = 16 * kib;
const most = 1024 * kib;
/** Milliseconds a chunk should take: progress shows that often, and that much is lost when the line breaks. */
const target = 4000;

/** How many bytes to send at once: few on a slow line, so that progress is seen; many on a fast one. */
export interface Pace {
  readonly size: number;
  /** A chunk of `bytes` was answered after `milliseconds`. */
  sent(bytes: number, milliseconds: number): void;
  /** The line broke: risk less. */
  broke(): void;
  /** The server takes at most `bytes` at once. */
  limit(bytes: number): void;
  /** `bytes` at once were too many for somebody; false when fewer would be no remedy. */
  halve(bytes: number): boolean;
}

export function createPace(): Pace {
  let size = first;
  let limit = most;
  return {
    get size() {
      return Math.min(size, limit);
    },
    sent(bytes, milliseconds) {
      // The rest of a file says little about the line.
      if (bytes < Math.min(size, limit)) return;
      const fitting = (bytes / Math.max(1, milliseconds)) * target;
      const next = Math.min(size * 2, Math.max(size / 2, fitting));
      size = Math.round(Math.min(most, Math.max(least, next)));
    },
    broke() {
      size = Math.max(least, Math.round(size / 2));
    },
    limit(bytes) {
      if (bytes >= 1) limit = Math.min(limit, Math.floor(bytes));
    },
    halve(bytes) {
      if (bytes <= least) return false;
      limit = Math.floor(bytes / 2);
      return true;
    },
  };
}
