/** The longest timer browsers take, in milliseconds. */
const longest = 2 ** 31 - 1;

/** One alarm at a moment, however far away. */
export function createTimer() {
  let timer: ReturnType<typeof setTimeout> | undefined;
  function at(time: number, work: () => void): void {
    timer = setTimeout(
      () => (Date.now() < time ? at(time, work) : work()),
      Math.min(longest, time - Date.now()),
    );
  }
  return { at, stop: () => clearTimeout(timer) };
}
