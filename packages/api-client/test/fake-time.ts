import { install } from '@sinonjs/fake-timers';
import { getService } from '@kaltim/contract/operations';
import { createClient, type ClientOptions } from '../src/client.js';

/** Takes timers and clocks into the test's hands until it is disposed of. */
export function fakeTime() {
  const clock = install({
    toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'],
    shouldClearNativeTimers: true,
  });
  return Object.assign(clock, { [Symbol.dispose]: () => clock.uninstall() });
}

/** When, in fake milliseconds, the attempts of one read left that got these replies in turn. */
export async function departures(
  replies: readonly { status: number; headers?: Record<string, string> }[],
  options: Partial<ClientOptions> = {},
): Promise<number[]> {
  using clock = fakeTime();
  const times: number[] = [];
  const client = createClient({
    baseUrl: 'http://api.invalid/api',
    fetch: async () => {
      const { status, headers } = replies[Math.min(times.length, replies.length - 1)]!;
      times.push(clock.now);
      return new Response('{}', { status, headers: { 'content-type': 'application/json', ...headers } });
    },
    ...options,
  });
  const call = client.safe(getService, { path: { serviceId: 'rawat-jalan' } });
  // Bodies are read in turns of the real event loop; only then is there a timer to run.
  while (!(await settled(call))) await clock.nextAsync();
  return times;
}

/** True once `promise` has settled, asked after a few turns of the real event loop. */
async function settled(promise: Promise<unknown>): Promise<boolean> {
  let isSettled = false;
  const note = (): void => void (isSettled = true);
  promise.then(note, note);
  for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve));
  return isSettled;
}
