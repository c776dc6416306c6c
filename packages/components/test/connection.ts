/** Lets the browser say that there is no connection, until the test is over. */
export function loseConnection(): void {
  Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
}

/** Gives the browser its own word back after each test of a suite. */
export function restoreConnection(): void {
  afterEach(() => void Reflect.deleteProperty(navigator, 'onLine'));
}
