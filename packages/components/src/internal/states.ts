/**
 * Sets or clears a custom state (`:state(invalid)`). Chrome and Edge before 125 take only dashed idents and Safari
 * before 17.4 has no states: there the state is left out, and nothing but page CSS depends on it.
 */
export function toggleState(internals: ElementInternals, state: string, on: boolean): void {
  const states = internals.states as CustomStateSet | undefined;
  try {
    if (on) states?.add(state);
    else states?.delete(state);
  } catch {
    // Old syntax only.
  }
}
