import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { Kaltim } from '@kaltim/sdk/types';
import { storyKaltim, type Network } from '../../../../stories/support/kaltim.js';
import { samplePhoto } from '../../../../stories/support/photos.js';
import '../app/define.js';
import './define.js';
import type { KaltimFeedbackForm } from './feedback-form.js';

interface Args {
  network: Network;
}

/** Waits until the form is there, then plays a person; a story starts in the state it is about. */
function play(kaltim: Kaltim, act: (form: HTMLFormElement) => void): TemplateResult {
  const start = async (element: Element | undefined) => {
    for (let tries = 0; element && tries < 100; tries += 1) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      const form = element.shadowRoot?.querySelector('form');
      if (!form?.querySelector('[name=category] option:nth-child(2)')) continue;
      act(form);
      return;
    }
  };
  return html`<kaltim-feedback-form
    .kaltim=${kaltim}
    track-href="#/lacak"
    privacy-href="#/privasi"
    ${ref((element) => void start(element))}
  ></kaltim-feedback-form>`;
}

function enter(form: HTMLFormElement, values: Record<string, string>): void {
  for (const [name, value] of Object.entries(values)) {
    const control = form.querySelector<HTMLInputElement>(`[name=${name}]`);
    if (!control) continue;
    if (control.type === 'checkbox') control.checked = value === 'true';
    else control.value = value;
    control.dispatchEvent(new Event('input', { bubbles: true }));
    control.dispatchEvent(new Event('change', { bubbles: true }));
  }
}

const complete = {
  category: 'jalan',
  title: 'Lampu jalan padam di Jalan Poros',
  description:
    'Sejak Senin malam semua lampu di depan pasar padam, sehingga jalan gelap dan rawan kecelakaan.',
  incidentDate: '2026-11-02',
  regency: '64.72',
  phone: '0812 5432 1098',
};
const send = (form: HTMLFormElement, values: Record<string, string>) => {
  enter(form, values);
  setTimeout(() => form.requestSubmit(), 50);
};
const sendOn = (network: Network) => play(storyKaltim(network), (form) => send(form, complete));

/** Drops photos on the form's field, as a person may, and goes on once they are there. */
async function addPhotos(form: HTMLFormElement, names: readonly string[]): Promise<void> {
  const field = form.querySelector('kaltim-file-field');
  const dataTransfer = new DataTransfer();
  for (const [scene, name] of names.entries()) {
    dataTransfer.items.add(new File([await samplePhoto(scene)], name, { type: 'image/jpeg' }));
  }
  field?.renderRoot.querySelector('fieldset')?.dispatchEvent(new DragEvent('drop', { dataTransfer }));
  for (let tries = 0; (field?.files.length ?? 0) < names.length && tries < 100; tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
const photos = ['lubang-jalan-poros.jpg', 'jembatan.jpg', 'rambu.jpg'];
const sendPhotosOn = (network: Network) =>
  play(storyKaltim(network), (form) => {
    enter(form, complete);
    void addPhotos(form, photos).then(() => form.requestSubmit());
  });

const meta: Meta<Args> = {
  title: 'Widget/Formulir laporan',
  component: 'kaltim-feedback-form',
  args: { network: 'ok' },
  argTypes: {
    network: {
      options: ['ok', 'slow', 'error', 'offline', 'refusing', 'slow-photos', 'refusing-photos'],
      control: 'select',
    },
  },
  render: ({ network }) =>
    html`<kaltim-app .kaltim=${storyKaltim(network)}>
      <kaltim-feedback-form track-href="#/lacak" privacy-href="#/privasi"></kaltim-feedback-form>
    </kaltim-app>`,
};
export default meta;
type Story = StoryObj<Args>;

export const Filling: Story = {};

/** After an attempt with nothing filled in. */
export const Invalid: Story = { render: () => play(storyKaltim(), (form) => send(form, { phone: '12345' })) };

/** Aspirations and requests for information have no date of incident. */
export const Aspiration: Story = {
  render: () =>
    play(storyKaltim(), (form) => form.querySelector<HTMLInputElement>('[value=aspiration]')?.click()),
};

/** Anonymous: the contact fields go. */
export const Anonymous: Story = {
  render: () =>
    play(storyKaltim(), (form) => enter(form, { ...complete, anonymous: 'true', confidential: 'true' })),
};

/** A topic of the Inspectorate: nothing is stored, nothing is sent. */
export const Diverted: Story = {
  render: () => play(storyKaltim(), (form) => enter(form, { category: 'korupsi' })),
};

/** Without the categories a report can be written, not sent. */
export const CategoriesMissing: Story = { args: { network: 'offline' } };

/** Received: ticket number and access code to copy or print. */
export const Delivered: Story = { render: () => sendOn('ok') };

/** The server found faults: they stand at their fields. */
export const Refused: Story = { render: () => sendOn('refusing') };

/** The reports are out of reach though the browser is connected: another report can be written meanwhile. */
export const Queued: Story = { render: () => sendOn('reports-offline') };

/** Photos, each stored with the draft as soon as it is added. */
export const WithPhotos: Story = {
  render: () =>
    play(storyKaltim(), (form) => {
      enter(form, complete);
      void addPhotos(form, photos.slice(0, 2));
    }),
};

/** Photos go first; the panel says how far they are. */
export const SendingPhotos: Story = { render: () => sendPhotosOn('slow-photos') };

/** No signal: report and photos wait on this device. */
export const QueuedPhotos: Story = { render: () => sendPhotosOn('reports-offline') };

/** The server takes no file of this kind: the message stands at the photo. */
export const RefusedPhoto: Story = { render: () => sendPhotosOn('refusing-photos') };

/** The device has no room: the text stays, and the message says what to do. */
export const DeviceFull: Story = {
  render: () => {
    const kaltim = storyKaltim();
    const attach = () => Promise.reject(Object.assign(new Error('no room'), { reason: 'quota' }));
    return play({ ...kaltim, drafts: { ...kaltim.drafts, attach } }, (form) => {
      enter(form, complete);
      void addPhotos(form, photos.slice(0, 1));
    });
  },
};

/** Another report, while the first one waits: it can be shown again. */
export const Another: Story = {
  render: () =>
    play(storyKaltim('reports-offline'), (form) => {
      const root = form.getRootNode() as ShadowRoot;
      const another = () => root.querySelector<HTMLElement>('.actions button:last-child');
      send(form, complete);
      const waiting = setInterval(() => {
        if (!another()) return;
        clearInterval(waiting);
        another()?.click();
      }, 50);
    }),
};

/** Private window: the browser keeps nothing. */
export const NotDurable: Story = {
  render: () =>
    html`<kaltim-feedback-form
      .kaltim=${{
        ...storyKaltim(),
        storage: { status: () => Promise.resolve({ mode: 'memory' }) },
      }}
    ></kaltim-feedback-form>`,
};

/** Without a Kaltim the children are all there is. */
export const Fallback: Story = {
  render: () =>
    html`<kaltim-feedback-form
      ><p>Kirim pengaduan lewat <a href="https://www.lapor.go.id">SP4N-LAPOR!</a> atau SMS 1708.</p></kaltim-feedback-form
    >`,
};

/** Several drafts: one is shown, the others wait. */
export const Drafts: Story = {
  render: () => {
    const kaltim = storyKaltim();
    const keep = (title: string) =>
      kaltim.drafts.create('report/diskominfo/', { ...complete, kind: 'complaint', title });
    const start = async (form: Element | undefined) => {
      if (!form) return;
      await keep('Jembatan kayu lapuk');
      await keep('Pasar becek saat hujan');
      (form as KaltimFeedbackForm).kaltim = kaltim;
    };
    return html`<kaltim-feedback-form ${ref((element) => void start(element))}></kaltim-feedback-form>`;
  },
};

/** A device of many people: nothing is kept. */
export const SharedDevice: Story = {
  render: () => play(storyKaltim(), (form) => form.querySelector<HTMLInputElement>('[name=shared]')?.click()),
};
