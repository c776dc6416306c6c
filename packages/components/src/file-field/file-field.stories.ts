import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { until } from 'lit/directives/until.js';
import { samplePhoto } from '../../../../stories/support/photos.js';
import './define.js';
import type { FileItem, KaltimFileField } from './file-field.js';

const meta: Meta = { title: 'Elemen/Foto dan berkas', component: 'kaltim-file-field' };
export default meta;
type Story = StoryObj;

const hint = 'Foto membantu petugas menemukan tempatnya.';

/** A field whose files stand in the given states. */
function show(states: readonly Partial<FileItem>[], field: Partial<KaltimFileField> = {}) {
  const names = ['lubang-jalan-poros.jpg', 'jembatan.jpg', 'rambu.jpg'];
  const items = Promise.all(
    states.map(async (state, index): Promise<FileItem> => {
      const file = await samplePhoto(index);
      return {
        id: String(index),
        name: names[index] ?? '',
        type: file.type,
        size: 431_000 + index * 98_000,
        file,
        ...state,
      };
    }),
  );
  return html`${until(
    items.then(
      (files) =>
        html`<kaltim-file-field
          label="Foto"
          hint=${hint}
          error=${field.error ?? ''}
          accept=${field.accept ?? 'image/jpeg,image/png,image/webp'}
          ?disabled=${field.disabled ?? false}
          .files=${files}
          @kaltim-file-remove=${remove}
          @kaltim-files-add=${add}
        ></kaltim-file-field>`,
    ),
  )}`;
}

function add({ currentTarget, detail }: HTMLElementEventMap['kaltim-files-add']): void {
  const field = currentTarget as KaltimFileField;
  const added = detail.files.map((file) => ({
    id: file.name,
    name: file.name,
    type: file.type,
    size: file.size,
    file,
  }));
  field.files = [...field.files, ...added];
}

function remove({ currentTarget, detail }: HTMLElementEventMap['kaltim-file-remove']): void {
  const field = currentTarget as KaltimFileField;
  field.files = field.files.filter(({ id }) => id !== detail.id);
}

/** Nothing yet. Photos that are added are shrunk and shown. */
export const Empty: Story = { render: () => show([]) };

/** Two photos, room for a third. */
export const Ready: Story = { render: () => show([{}, {}]) };

/** No room is left: the buttons give way to what can be done. */
export const Full: Story = { render: () => show([{}, {}, {}]) };

/** One is there, one on its way, one waits. */
export const Sending: Story = { render: () => show([{ progress: 1 }, { progress: 0.64 }, { progress: 0 }]) };

/** The message names the file and the mend. */
export const WithErrors: Story = {
  render: () =>
    show([{}, { error: 'jembatan.jpg: jenis berkas ini tidak diterima. Hapus foto ini, lalu kirim lagi.' }], {
      error: 'Penyimpanan perangkat penuh. Kosongkan sebagian ruang penyimpanan, lalu coba lagi.',
    }),
};

/** Chosen files that can't be taken: an empty one, and a kind that nobody asked for. */
export const Refusing: Story = {
  render: () => {
    const drop = async (element: Element | undefined) => {
      const field = element?.querySelector('kaltim-file-field');
      if (!field) return;
      await field.updateComplete;
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(['ftypheic'], 'lubang.heic', { type: 'image/heic' }));
      dataTransfer.items.add(new File([], 'kosong.jpg', { type: 'image/jpeg' }));
      field.renderRoot.querySelector('fieldset')?.dispatchEvent(new DragEvent('drop', { dataTransfer }));
    };
    const place = document.createElement('div');
    const field = document.createElement('kaltim-file-field');
    Object.assign(field, { label: 'Foto', hint });
    field.addEventListener('kaltim-files-add', add);
    field.addEventListener('kaltim-file-remove', remove);
    place.append(field);
    void drop(place);
    return html`${place}`;
  },
};

/** Documents too: what has no picture keeps a plain sign. */
export const Documents: Story = {
  render: () =>
    show(
      [
        {},
        {
          name: 'surat-keterangan-domisili-kelurahan-sidodadi-kecamatan-samarinda-ulu.pdf',
          type: 'application/pdf',
          file: new Blob(),
        },
      ],
      {
        accept: 'image/jpeg,image/png,application/pdf',
      },
    ),
};

export const Disabled: Story = { render: () => show([{}], { disabled: true }) };
