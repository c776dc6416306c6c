import { AuthError } from './auth-error.js';

/** Milliseconds between two looks at whether the person closed the window. */
const poll = 400;
/** Milliseconds an answer may be behind the window that sent it and closed. */
const behind = 1000;
/** Milliseconds the redirect page waits for the page that opened it. */
const patience = 2000;

/** Opens a window; call it before the first `await` of a click. Undefined when the browser lets none open. */
export function openPopup(): Window | undefined {
  const width = Math.min(480, screen.availWidth);
  const height = Math.min(720, screen.availHeight);
  return window.open('', '_blank', `popup,width=${width},height=${height}`) ?? undefined;
}

/** The address with which the window came back. A channel, not `opener`: the issuer may cut the two apart. */
export function awaitPopup(popup: Window, channelName: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const channel = new BroadcastChannel(channelName);
    let closed: ReturnType<typeof setTimeout> | undefined;
    const timer = setInterval(() => {
      if (!popup.closed || closed) return;
      closed = setTimeout(() => {
        stop();
        reject(new AuthError('cancelled', 'The sign-in window was closed'));
      }, behind);
    }, poll);
    const stop = () => {
      clearInterval(timer);
      clearTimeout(closed);
      channel.close();
    };
    channel.onmessage = ({ data }: MessageEvent<{ url?: string }>) => {
      if (data.url === undefined) return;
      channel.postMessage({ isTaken: true });
      stop();
      resolve(data.url);
    };
  });
}

/** Hands the address to the page that opened this window; false when nobody takes it. */
export function handOver(channelName: string, url: string): Promise<boolean> {
  return new Promise((resolve) => {
    const channel = new BroadcastChannel(channelName);
    const end = (isTaken: boolean) => {
      clearTimeout(timer);
      channel.close();
      resolve(isTaken);
    };
    const timer = setTimeout(() => end(false), patience);
    channel.onmessage = ({ data }: MessageEvent<{ isTaken?: boolean }>) => {
      if (data.isTaken) end(true);
    };
    channel.postMessage({ url });
  });
}
