import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { WidgetKaltim } from '../internal/kaltim-context.js';

/** "Ini perangkat bersama": what this device keeps of the people who use it. */
export class SharedDevice implements ReactiveController {
  isShared = false;
  /** When traces are wiped because nobody touches the page; undefined while somebody does. */
  wipeAt: Date | undefined;
  /** Submissions that are not sent yet, of which the person is asked whether they are to go as well. */
  unsent = 0;

  private kaltim: WidgetKaltim | undefined;
  private unsubscribe: (() => void)[] = [];

  /** @param onWiped - Clears what the page shows. */
  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly onWiped: () => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    for (const event of ['pointerdown', 'keydown']) addEventListener(event, this.handleTouch);
    if (this.kaltim) this.subscribe(this.kaltim);
  }

  hostDisconnected(): void {
    for (const event of ['pointerdown', 'keydown']) removeEventListener(event, this.handleTouch);
    this.stop();
  }

  use(kaltim: WidgetKaltim | undefined): void {
    if (kaltim === this.kaltim) return;
    this.stop();
    this.kaltim = kaltim;
    if (kaltim) this.subscribe(kaltim);
  }

  async setShared(on: boolean): Promise<void> {
    this.isShared = on;
    this.host.requestUpdate();
    try {
      await this.kaltim?.outbox.device.shared(on);
    } catch {
      // Nothing is claimed that the device has not taken.
      this.isShared = !on;
      this.host.requestUpdate();
    }
  }

  /** "Hapus jejak". Keeps what is not sent, unless told otherwise, and then asks about it. */
  async forget(unsent: 'keep' | 'discard' = 'keep'): Promise<void> {
    const left = await this.kaltim?.outbox.device.forget({ unsent });
    this.unsent = left?.unsent ?? 0;
    this.onWiped();
    this.host.requestUpdate();
  }

  /** The person has decided that what is not sent stays. */
  keepUnsent(): void {
    this.unsent = 0;
    this.host.requestUpdate();
  }

  private subscribe(kaltim: WidgetKaltim): void {
    if (this.unsubscribe.length) return;
    try {
      const { device } = kaltim.outbox;
      this.unsubscribe = [
        device.on('wiping', ({ wipeAt }) => {
          this.wipeAt = new Date(wipeAt);
          this.host.requestUpdate();
        }),
        device.on('wiped', () => {
          this.wipeAt = undefined;
          this.onWiped();
          this.host.requestUpdate();
        }),
      ];
      void this.load(kaltim);
    } catch {
      // An outbox of an earlier release: its device is nobody's in particular.
    }
  }

  private async load({ outbox }: WidgetKaltim): Promise<void> {
    this.isShared = await outbox.device.isShared().catch(() => false);
    this.host.requestUpdate();
  }

  private stop(): void {
    this.unsubscribe.forEach((off) => off());
    this.unsubscribe = [];
  }

  private readonly handleTouch = (): void => {
    if (!this.wipeAt) return;
    this.wipeAt = undefined;
    this.kaltim?.outbox.device.touch();
    this.host.requestUpdate();
  };
}
