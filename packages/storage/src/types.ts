/** What the device keeps. */
export interface StorageStatus {
  /** `memory`: the browser offers no lasting storage here (private window, sandboxed frame); say so to the person. */
  readonly mode: 'persistent' | 'memory';
  /** True when the browser promised not to evict the data; undefined where it can't be asked. */
  readonly persisted: boolean | undefined;
  /** Bytes used by this origin, an estimate; undefined where unknown. */
  readonly usage: number | undefined;
  /** Bytes this origin may use, an estimate; undefined where unknown. */
  readonly quota: number | undefined;
}
