import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { contrast, lightTokens } from '@kaltim/tokens';
import './swatch.js';

const meta: Meta = { title: 'Dasar/Warna' };
export default meta;

const names = Object.keys(lightTokens).filter((name) => name.startsWith('--kaltim-color-'));

/** Every colour token with its contrast on the surface, in the light theme. */
export const Tokens: StoryObj = {
  render: () =>
    html`<div class="story-swatches">
      ${names.map((name) => {
        const ratio = contrast(lightTokens[name]!, lightTokens['--kaltim-color-surface']!);
        return html`<figure>
          <story-swatch token=${name}></story-swatch>
          <figcaption>
            <code>${name}</code><br />${lightTokens[name]}, ${ratio.toFixed(1).replace('.', ',')} : 1
          </figcaption>
        </figure>`;
      })}
    </div>`,
};
