import './updates.css';
import { registerWorker } from '@kaltim/sdk';
import { h } from './dom.js';

/** Keeps the site on the device, and offers a new version when one is there. It is never put in place unasked. */
export function startWorker(): void {
  // In the page from the start, or a screen reader would not notice what is put into it.
  const place = document.body.appendChild(h('div', { role: 'status' }));
  void registerWorker('/sw.js', {
    onUpdate: ({ apply }) =>
      place.replaceChildren(
        h(
          'div',
          { class: 'update' },
          h('p', {}, h('strong', {}, 'Versi baru tersedia.'), ' Isian yang tersimpan tetap ada.'),
          h(
            'div',
            { class: 'actions' },
            h('button', { type: 'button', class: 'button', onclick: apply }, 'Muat ulang'),
            h(
              'button',
              { type: 'button', class: 'button quiet', onclick: () => place.replaceChildren() },
              'Nanti',
            ),
          ),
        ),
      ),
  });
}
