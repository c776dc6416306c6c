/** That this tab has signed out of a shared session outlives a reload, and nothing else. */
export function readDetached(name: string): boolean {
  try {
    return sessionStorage.getItem(`${name}:detached`) !== null;
  } catch {
    return false;
  }
}

export function writeDetached(name: string, isDetached: boolean): void {
  try {
    if (isDetached) sessionStorage.setItem(`${name}:detached`, '');
    else sessionStorage.removeItem(`${name}:detached`);
  } catch {
    // Without it the tab sees the shared session again after a reload.
  }
}
