// A bare page that renders one story under strict CSP. Storybook's own pages carry inline scripts, so they can't
// show what a policy would block.
import axe from 'axe-core';
import { html, render, type TemplateResult } from 'lit';

type Args = Record<string, unknown>;
type Render = (args: Args, context: { args: Args; globals: Args; name: string }) => TemplateResult;
interface StoryParts {
  args?: Args;
  render?: Render;
  decorators?: ((story: () => TemplateResult) => TemplateResult)[];
  parameters?: Args;
}
interface StoryModule {
  default: StoryParts & { title?: string };
  [name: string]: unknown;
}

const modules = import.meta.glob<StoryModule>([
  '../../packages/components/src/**/*.stories.ts',
  '../../stories/**/*.stories.ts',
]);

const violations: string[] = [];
document.addEventListener('securitypolicyviolation', (event) => {
  violations.push(`${event.effectiveDirective}: ${event.blockedURI} ${event.sample}`);
});

const isStory = (name: string, value: unknown): value is StoryParts =>
  name !== 'default' && typeof value === 'object' && value !== null;

const harness = {
  /** Every story as "file#export". */
  async list(): Promise<string[]> {
    const ids: string[] = [];
    for (const [file, load] of Object.entries(modules)) {
      for (const [name, value] of Object.entries(await load())) {
        if (isStory(name, value)) ids.push(`${file}#${name}`);
      }
    }
    return ids.sort();
  },

  /** Renders one story and waits until its elements have settled. Throws when it shows nothing. */
  async show(id: string): Promise<void> {
    const [file = '', name = ''] = id.split('#');
    const module = await modules[file]?.();
    const story = module?.[name];
    if (!module || !isStory(name, story)) throw new Error(`No story ${id}`);
    const meta = module.default;
    const args = { ...meta.args, ...story.args };
    const draw = story.render ?? meta.render;
    if (!draw) throw new Error('A story needs a render function: the bare page has no framework.');
    const globals = { locale: 'id', theme: document.documentElement.dataset.theme };
    let template = () => draw(args, { args, globals, name });
    for (const decorate of [...(story.decorators ?? []), ...(meta.decorators ?? [])]) {
      const inner = template;
      template = () => decorate(inner);
    }
    const place = document.querySelector<HTMLElement>('#story')!;
    render(html`${template()}`, place);
    if (!(await settled(place))) throw new Error('The story shows nothing.');
  },

  /** axe's findings on the page, one line each. WCAG 2.2 AA and best practices that make sense on a fragment. */
  async axe(): Promise<string[]> {
    const result = await axe.run(document, {
      resultTypes: ['violations'],
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      // A story is a fragment of a page: it has no heading order or landmarks of its own.
      rules: {
        region: { enabled: false },
        'page-has-heading-one': { enabled: false },
        'heading-order': { enabled: false },
        'landmark-one-main': { enabled: false },
      },
    });
    return result.violations.flatMap(({ id, help, nodes }) =>
      nodes.map((node) => `${id}: ${help} — ${node.target.join(' ')} — ${node.failureSummary ?? ''}`),
    );
  },

  violations: (): string[] => violations,
};

/**
 * Waits until the story shows something and stays the same: no Lit element below has an update pending, shadow roots
 * included, and two looks in a row see the same text. False when nothing shows within five seconds.
 */
async function settled(place: Element): Promise<boolean> {
  const limit = performance.now() + 5000;
  let before = '';
  while (performance.now() < limit) {
    await new Promise((resolve) => setTimeout(resolve, 60));
    const elements = deepElements(place) as (Element & { isUpdatePending?: boolean })[];
    const now = elements
      .map(({ localName, shadowRoot }) => localName + (shadowRoot?.textContent ?? ''))
      .join();
    const isCalm = now === before && !elements.some((element) => element.isUpdatePending);
    if (isCalm && place.getBoundingClientRect().height >= 1) return true;
    before = now;
  }
  return place.getBoundingClientRect().height >= 1;
}

function deepElements(place: ParentNode): Element[] {
  return [...place.querySelectorAll('*')].flatMap((element) =>
    element.shadowRoot ? [element, ...deepElements(element.shadowRoot)] : [element],
  );
}

declare global {
  interface Window {
    harness: typeof harness;
  }
}
window.harness = harness;
