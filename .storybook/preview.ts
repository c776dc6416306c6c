import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import manifest from '../packages/components/custom-elements.json' with { type: 'json' };
import '@kaltim/tokens/tokens.css';
import '@kaltim/tokens/brands/dinkes.css';
import './preview.css';

setCustomElementsManifest(manifest);

const preview: Preview = {
  tags: ['autodocs'],
  parameters: {
    a11y: { test: 'error' },
    controls: { expanded: true },
    options: { storySort: { order: ['Dasar', 'Elemen', 'Widget', 'Halaman'] } },
  },
  globalTypes: {
    theme: {
      description: 'Tema',
      toolbar: {
        title: 'Tema',
        icon: 'contrast',
        items: [
          { value: 'light', title: 'Terang' },
          { value: 'dark', title: 'Gelap' },
        ],
        dynamicTitle: true,
      },
    },
    brand: {
      description: 'Merek',
      toolbar: {
        title: 'Merek',
        icon: 'paintbrush',
        items: [
          { value: 'provinsi', title: 'Provinsi' },
          { value: 'dinkes', title: 'Dinas Kesehatan' },
        ],
        dynamicTitle: true,
      },
    },
    lang: {
      description: 'Bahasa',
      toolbar: {
        title: 'Bahasa',
        icon: 'globe',
        items: [
          { value: 'id', title: 'Indonesia' },
          { value: 'en', title: 'English' },
        ],
        dynamicTitle: true,
      },
    },
  },
  initialGlobals: { theme: 'light', brand: 'provinsi', lang: 'id' },
  decorators: [
    (story, { globals, canvasElement }) => {
      const root = document.documentElement;
      root.dataset['theme'] = String(globals['theme']);
      root.dataset['brand'] = String(globals['brand']);
      root.lang = String(globals['lang']);
      // The docs page puts lang="en" around each canvas.
      canvasElement.closest<HTMLElement>('[lang]')?.setAttribute('lang', root.lang);
      return story();
    },
  ],
};

export default preview;
