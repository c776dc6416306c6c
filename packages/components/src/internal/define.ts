/** A custom element class stamped with its release. */
export type VersionedElement = CustomElementConstructor & { readonly version?: string };

const told = new Set<string>();

/**
 * Registers a class. Several builds may meet on one page: the first keeps the tag and the page stays alive.
 *
 * The same release again is silent. Another release of the same major version warns once a tag; another major
 * version, or a foreign element under our name, is logged as an error.
 *
 * @param tag - The custom element name.
 * @param element - The class, with a static `version`.
 */
export function define(tag: string, element: VersionedElement): void {
  const present = customElements.get(tag) as VersionedElement | undefined;
  if (!present) {
    customElements.define(tag, element);
    return;
  }
  const [here, there] = [element.version ?? '', present.version ?? ''];
  if (present === element || here === there || told.has(tag)) return;
  told.add(tag);
  if (major(here) === major(there)) {
    console.warn(`<${tag}> ${there} is already defined; this page also loads ${here}. Load one release.`);
  } else {
    console.error(
      `<${tag}> ${there || 'of another library'} is already defined and stays; ${here} does not run.`,
    );
  }
}

function major(version: string): string {
  return version.split('.', 1)[0] ?? '';
}
