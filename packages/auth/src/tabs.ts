/** What other tabs of the site are told. Nothing about the person. */
export type Message = 'moved' | 'signed-out';

export interface TabsOptions {
  name: string;
  onMessage: (message: Message) => void;
  /** The page is about to be frozen: connections would keep it out of the back/forward cache. */
  onFreeze: () => void;
  /** The page comes back from there; `hasMoved` when the session changed meanwhile. */
  onThaw: (hasMoved: boolean) => void;
}

/** Keeps the tabs of a site in step, and a page that was frozen in the back/forward cache. */
export function followTabs({ name, onMessage, onFreeze, onThaw }: TabsOptions) {
  const markName = `${name}:mark`;
  let channel: BroadcastChannel | undefined;
  let mark = readMark(markName);

  function open(): void {
    channel = new BroadcastChannel(name);
    channel.onmessage = ({ data }: MessageEvent<Message>) => {
      mark = readMark(markName);
      onMessage(data);
    };
  }
  const freeze = () => {
    channel?.close();
    channel = undefined;
    onFreeze();
  };
  const thaw = ({ persisted }: PageTransitionEvent) => {
    if (!channel) open();
    if (!persisted) return;
    const now = readMark(markName);
    // Where the mark can't be read, anything may have happened.
    const hasMoved = now === undefined || now !== mark;
    mark = now;
    onThaw(hasMoved);
  };
  open();
  // No page in a worker.
  const page = globalThis.document ? globalThis : undefined;
  page?.addEventListener('pagehide', freeze);
  page?.addEventListener('pageshow', thaw);

  return {
    /** `isNews`: another person is signed in, or nobody: a frozen page must know before it shows anything. */
    announce(message: Message, isNews: boolean): void {
      if (isNews) mark = writeMark(markName);
      channel?.postMessage(message);
    },
    close(): void {
      channel?.close();
      channel = undefined;
      page?.removeEventListener('pagehide', freeze);
      page?.removeEventListener('pageshow', thaw);
    },
  };
}

/** Read at once when a page thaws, which a database can't be. */
function readMark(name: string): string | null | undefined {
  try {
    return localStorage.getItem(name);
  } catch {
    return undefined;
  }
}

function writeMark(name: string): string | undefined {
  const mark = crypto.randomUUID();
  try {
    localStorage.setItem(name, mark);
    return mark;
  } catch {
    return undefined;
  }
}
