type Child = Node | string | undefined | false | Child[];

/**
 * Builds an element from data. Text becomes text nodes and never HTML, so it holds under Trusted Types.
 *
 * @param attributes - An undefined value leaves the attribute out; a function is a listener, named `onclick` etc.
 */
export function h<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Record<string, string | undefined | (() => void)> = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name.slice(2), value);
    else if (value !== undefined) element.setAttribute(name, value);
  }
  append(element, children);
  return element;
}

function append(element: Element, children: Child[]): void {
  for (const child of children) {
    if (Array.isArray(child)) append(element, child);
    else if (child) element.append(child);
  }
}

/** The address when it is one people may be sent to from data, else undefined. */
export function safeAddress(address: string): string | undefined {
  try {
    return ['https:', 'http:', 'tel:', 'mailto:', 'sms:'].includes(new URL(address).protocol)
      ? address
      : undefined;
  } catch {
    return undefined;
  }
}

/** A link to an address from data; only its text when people may not be sent there. */
export function link(address: string, text: string): Node {
  const href = safeAddress(address);
  return href ? h('a', { href }, text) : document.createTextNode(text);
}
