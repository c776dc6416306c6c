import { fixtureSync } from '@open-wc/testing';
import type { TemplateResult } from 'lit';

/**
 * The next task: every microtask before it has run. Not a frame, for a browser draws none in a tab behind another,
 * where the runner keeps half of its pages.
 */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}

/** Waits until an element and everything of ours inside it, shadow roots included, has rendered. */
export async function settle(element: Element): Promise<void> {
  for (let rounds = 0; rounds < 3; rounds += 1) {
    await nextTask();
    await Promise.all(lightAndShadow(element).map((each) => each.updateComplete));
  }
}

function lightAndShadow(element: Element): (Element & { updateComplete?: Promise<unknown> })[] {
  const inside = [...element.querySelectorAll('*'), ...(element.shadowRoot?.querySelectorAll('*') ?? [])];
  return [element, ...inside.filter((each) => each.shadowRoot).flatMap(lightAndShadow)];
}

/** Renders a template into the page for one test and waits for it. The plain `fixture` waits for a frame. */
export async function mount<T extends Element>(template: TemplateResult): Promise<T> {
  const element = fixtureSync<T>(template);
  await settle(element);
  return element;
}
