/** What this site remembers of a session whose cookie no script can see. Nothing about the person. */
export function createMarks(name: string) {
  const kept = `${name}:kept`;
  const ending = `${name}:ending`;
  const write = (key: string, isSet: boolean) => {
    try {
      if (isSet) localStorage.setItem(key, '');
      else localStorage.removeItem(key);
    } catch {
      // Without it every page asks the gateway.
    }
  };
  const read = (key: string, otherwise: boolean) => {
    try {
      return localStorage.getItem(key) !== null;
    } catch {
      return otherwise;
    }
  };
  return {
    /** An earlier page signed in: the gateway has to be asked. */
    get isKept() {
      return read(kept, true);
    },
    set isKept(isKept: boolean) {
      write(kept, isKept);
    },
    /** Somebody signed out while the gateway could not be reached: its session is still to be ended. */
    get isEnding() {
      return read(ending, false);
    },
    set isEnding(isEnding: boolean) {
      write(ending, isEnding);
    },
    /** Where a sign-in of this tab leads; false when the browser keeps nothing. */
    putAttempt(state: string, returnTo: string): boolean {
      try {
        sessionStorage.setItem(`${name}:${state}`, returnTo);
        return true;
      } catch {
        return false;
      }
    },
    takeAttempt(state: string): string | undefined {
      try {
        const returnTo = sessionStorage.getItem(`${name}:${state}`) ?? undefined;
        sessionStorage.removeItem(`${name}:${state}`);
        return returnTo;
      } catch {
        return undefined;
      }
    },
  };
}
