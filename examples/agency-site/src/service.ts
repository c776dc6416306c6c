import { h } from './dom.js';
import { loadKaltim } from './kaltim.js';
import { serviceDetail } from './service-detail.js';

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
    const service = await kaltim.api.services.get(id);
    clearTimeout(slow);
    document.title = `${service.name} · Dinas Kesehatan Provinsi Kalimantan Timur`;
    place.replaceChildren(serviceDetail(service));
  } catch (error) {
    clearTimeout(slow);
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
    } else {
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
  }
}

void show();
