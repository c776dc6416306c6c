import { getService } from '@kaltim/api-client/operations';
import { formatDateTime } from '@kaltim/rules';
import { h } from './dom.js';
import { loadKaltim } from './kaltim.js';
import { serviceDetail } from './service-detail.js';
import { startWorker } from './updates.js';

const place = document.querySelector('#rincian')!;
const id = new URLSearchParams(location.search).get('id');

function say(title: string, ...content: Node[]): void {
  place.replaceChildren(h('h1', {}, title), ...content);
}

async function show(): Promise<void> {
  if (!id) {
    say(
      'Pilih layanan',
      h(
        'p',
        {},
        'Buka ',
        h('a', { href: '/index.html#layanan' }, 'daftar layanan'),
        ' lalu pilih salah satu.',
      ),
    );
    return;
  }
  // A quick answer needs no word about loading.
  const slow = setTimeout(() => say('Rincian layanan', h('p', { role: 'status' }, 'Memuat…')), 300);
  try {
    const kaltim = await loadKaltim();
    for await (const result of kaltim.cache.query(getService, { path: { serviceId: id } })) {
      const { data, isLoading, error } = result;
      if (data) {
        clearTimeout(slow);
        document.title = `${data.name} · Dinas Kesehatan Provinsi Kalimantan Timur`;
        place.replaceChildren(...(error ? [age(result)] : []), serviceDetail(data));
      } else if (!isLoading) throw error;
    }
  } catch (error) {
    clearTimeout(slow);
    sayFailure(error);
  }
}

/** The copy on this device could not be refreshed. */
function age({ storedAt }: { storedAt: number | undefined }): HTMLElement {
  const time = storedAt === undefined ? '' : ` Disimpan pada ${formatDateTime(new Date(storedAt))}.`;
  return h(
    'div',
    { class: 'notice', role: 'status' },
    h('p', {}, `Rincian ini mungkin belum yang terbaru karena sambungan terputus.${time}`),
  );
}

function sayFailure(error: unknown): void {
  const { status } = error as { status?: number };
  if (status === 404) {
    say(
      'Layanan tidak ditemukan',
      h(
        'p',
        {},
        'Layanan ini mungkin sudah berganti nama. Cari di ',
        h('a', { href: '/index.html#layanan' }, 'daftar layanan'),
        '.',
      ),
    );
    return;
  }
  console.error(error);
  say(
    'Rincian layanan belum dapat dimuat',
    h(
      'div',
      { class: 'notice danger', role: 'alert' },
      h('p', {}, 'Periksa sambungan internet Anda, lalu coba lagi.'),
    ),
    h(
      'div',
      { class: 'actions' },
      h('button', { type: 'button', class: 'button', onclick: () => void show() }, 'Coba lagi'),
      h('a', { class: 'button quiet', href: 'tel:+62541733333' }, 'Telepon (0541) 733333'),
    ),
  );
}

startWorker();
void show();
