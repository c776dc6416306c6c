// Script, style and layout of the same visible card, 300 times.
import '@kaltim/components/define/service-card.js';
import { html, LitElement } from 'lit';
import type { BenchCase, Contestant } from './rounds.js';

declare const __PEERS__: boolean;

const count = 300;
const texts = {
  name: 'Rawat jalan',
  agency: 'RSUD Abdul Wahab Sjahranie',
  description: 'Pemeriksaan dan pengobatan oleh dokter tanpa menginap.',
  time: 'Paling lama 60 menit',
  fee: 'Sesuai ketentuan',
};

const template = document.createElement('template');
template.content.append(plainCard());

function plainCard(): HTMLElement {
  const make = (tag: string, ...children: (Node | string)[]) => {
    const element = document.createElement(tag);
    element.append(...children);
    return element;
  };
  const link = make('a', texts.name);
  link.setAttribute('href', '#rawat-jalan');
  return make(
    'article',
    make('p', texts.agency),
    make('h3', link),
    make('p', texts.description),
    make('dl', make('dt', 'Waktu'), make('dd', texts.time), make('dt', 'Biaya'), make('dd', texts.fee)),
    make('p', make('span', 'Daring')),
  );
}

class BareCard extends LitElement {
  override render() {
    return html`<article>
      <p>${texts.agency}</p>
      <h3><a href="#rawat-jalan">${texts.name}</a></h3>
      <p>${texts.description}</p>
      <dl><dt>Waktu</dt><dd>${texts.time}</dd><dt>Biaya</dt><dd>${texts.fee}</dd></dl>
      <p><span>Daring</span></p>
    </article>`;
  }
}
customElements.define('bare-card', BareCard);

/** Creates the cards, waits until they are drawn and laid out, and takes them away untimed. */
function contestant(name: string, make: () => Node): Contestant {
  const place = document.createElement('div');
  document.body.append(place);
  return {
    name,
    async run() {
      const fragment = document.createDocumentFragment();
      for (let i = 0; i < count; i++) fragment.append(make());
      place.append(fragment);
      const last = place.lastElementChild as Element & { updateComplete?: Promise<boolean> };
      await last.updateComplete;
      place.getBoundingClientRect();
    },
    clean: () => place.replaceChildren(),
  };
}

export default async function makeCase(): Promise<BenchCase> {
  const contestants = [
    contestant('cloned HTML', () => template.content.cloneNode(true)),
    contestant('bare LitElement', () => document.createElement('bare-card')),
    contestant('kaltim-service-card', () => {
      const card = document.createElement('kaltim-service-card');
      card.name = texts.name;
      card.href = '#rawat-jalan';
      card.agency = texts.agency;
      card.description = texts.description;
      card.processingTime = texts.time;
      card.fee = texts.fee;
      card.channel = 'online';
      return card;
    }),
  ];
  if (__PEERS__) {
    await import('@shoelace-style/shoelace/dist/components/card/card.js');
    contestants.push(
      contestant('Shoelace card', () => {
        const card = document.createElement('sl-card');
        card.append(...plainCard().childNodes);
        return card;
      }),
    );
  }
  return { name: 'service-card', work: `create ${count} cards`, contestants };
}
