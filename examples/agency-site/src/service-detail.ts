import type { Kaltim } from '@kaltim/sdk/types';
import { formatDate, formatRupiah } from '@kaltim/rules';
import { h, link, safeAddress } from './dom.js';

type Service = Awaited<ReturnType<Kaltim['api']['services']['get']>>;
type Channel = Service['complaintChannels'][number];
type Hours = NonNullable<Service['serviceHours']>[number];

const units = { minute: 'menit', hour: 'jam', day: 'hari', 'working-day': 'hari kerja' } as const;
const forms = { original: 'asli', copy: 'fotokopi', upload: 'unggahan' } as const;
const statuses = { 'in-force': undefined, amended: 'telah diubah', repealed: 'dicabut' } as const;
const days = {
  monday: 'Senin',
  tuesday: 'Selasa',
  wednesday: 'Rabu',
  thursday: 'Kamis',
  friday: 'Jumat',
  saturday: 'Sabtu',
  sunday: 'Minggu',
} as const;
const channels = {
  'in-person': 'Datang langsung',
  'suggestion-box': 'Kotak saran',
  phone: 'Telepon',
  whatsapp: 'WhatsApp',
  sms: 'SMS',
  email: 'Surel',
  website: 'Situs',
  lapor: 'SP4N-LAPOR!',
  x: 'X',
  instagram: 'Instagram',
  facebook: 'Facebook',
  youtube: 'YouTube',
  tiktok: 'TikTok',
} as const;

/**
 * The six published components of the service standard (PermenPANRB 15/2014) as semantic HTML, in the order of the
 * regulation. Page code until the library has an element for it.
 */
export function serviceDetail(service: Service): DocumentFragment {
  const fragment = document.createDocumentFragment();
  fragment.append(
    h(
      'div',
      { class: 'with-aside' },
      h(
        'div',
        {},
        h('h1', {}, service.name),
        h('p', { class: 'lead' }, service.description),
        service.sample && h('p', {}, h('span', { class: 'tag' }, 'Data contoh')),
        service.referral && referral(service.referral),
      ),
      summary(service),
      h(
        'div',
        {},
        h(
          'ol',
          { class: 'standard' },
          part('Persyaratan', requirements(service)),
          part('Sistem, mekanisme, dan prosedur', procedure(service)),
          part('Jangka waktu pelayanan', time(service)),
          part('Biaya/tarif', fee(service)),
          part('Produk pelayanan', products(service)),
          part('Penanganan pengaduan, saran, dan masukan', complaints(service)),
        ),
        legalBasis(service),
        h(
          'p',
          { class: 'note' },
          [
            service.decreeNumber && `Standar pelayanan: ${service.decreeNumber}.`,
            service.source && `Sumber: ${service.source}.`,
            `Diperbarui ${formatDate(service.reviewedAt ?? service.updatedAt)}.`,
          ]
            .filter(Boolean)
            .join(' '),
        ),
      ),
    ),
  );
  return fragment;
}

const part = (title: string, content: Node[]): HTMLElement =>
  h('li', {}, h('section', {}, h('h2', {}, title), content));

function referral({ name, url, phone, note }: NonNullable<Service['referral']>): HTMLElement {
  return h(
    'div',
    { class: 'notice' },
    h('p', {}, h('strong', {}, 'Layanan ini tidak diselenggarakan oleh pemerintah provinsi.')),
    h('p', {}, 'Hubungi ', url ? link(url, name) : name, phone && [', ', link(`tel:${phone}`, phone)], '.'),
    note && h('p', {}, note),
  );
}

/** Text that goes on within a sentence; an abbreviation keeps its capitals. */
const lowerFirst = (text: string): string =>
  text.replace(/^\p{Lu}(?!\p{Lu})/u, (letter) => letter.toLowerCase());

function requirements({ requirements: all }: Service): Node[] {
  if (all.length === 0) return [h('p', {}, 'Tidak ada persyaratan.')];
  const groups = new Map<string, typeof all>();
  for (const entry of all) {
    const group = entry.applicantGroup ?? '';
    groups.set(group, [...(groups.get(group) ?? []), entry]);
  }
  return [...groups].flatMap(([group, entries]) => [
    ...(group ? [h('h3', {}, group)] : []),
    h(
      'ul',
      {},
      entries.map(({ text, form, copies, mandatory, sampleUrl }) => {
        const details = [
          form && forms[form],
          copies && copies > 1 && `${copies} lembar`,
          !mandatory && 'bila ada',
        ];
        const remark = details.filter(Boolean).join(', ');
        return h(
          'li',
          {},
          text,
          remark && ` (${remark})`,
          sampleUrl && [' ', link(sampleUrl, 'Lihat contoh')],
        );
      }),
    ),
  ]);
}

const procedure = ({ procedure: steps }: Service): Node[] => [
  h(
    'ol',
    {},
    steps.map(({ text, minutes }) =>
      h('li', {}, text, !!minutes && h('span', { class: 'note' }, ` ${minutes}\u00a0menit`)),
    ),
  ),
];

/** `60 menit`, or the prose where time can't be counted. */
function timeText({ processingTime: { value, unit, note } }: Service): string {
  return value !== undefined && unit ? `${value} ${units[unit]}` : (note ?? 'Lihat keterangan');
}

function time(service: Service): Node[] {
  const { value, from, note } = service.processingTime;
  return [
    h('p', {}, `${timeText(service)}${from ? `, dihitung sejak ${lowerFirst(from)}` : ''}.`),
    ...(note && value !== undefined ? [h('p', { class: 'note' }, note)] : []),
  ];
}

function feeText({ fee: { kind, items } }: Service): string {
  if (kind === 'free') return 'Tidak dipungut biaya';
  if (kind === 'by-regulation' || !items?.length) return 'Sesuai ketentuan';
  const amounts = items.map(({ amount }) => amount);
  const [least, most] = [Math.min(...amounts), Math.max(...amounts)];
  return least === most ? formatRupiah(least) : `${formatRupiah(least)} sampai ${formatRupiah(most)}`;
}

function fee(service: Service): Node[] {
  const { kind, items, legalBasis: basis, paymentMethods, note } = service.fee;
  const content: Node[] = [];
  if (kind === 'tariff' && items?.length) {
    content.push(
      h(
        'div',
        { class: 'table-scroll', tabindex: '0', role: 'region', 'aria-label': 'Tabel tarif' },
        h(
          'table',
          {},
          h(
            'thead',
            {},
            h('tr', {}, h('th', { scope: 'col' }, 'Uraian'), h('th', { scope: 'col' }, 'Tarif')),
          ),
          h(
            'tbody',
            {},
            items.map(({ description, amount, unit }) =>
              h('tr', {}, h('td', {}, description, unit && ` (${unit})`), h('td', {}, formatRupiah(amount))),
            ),
          ),
        ),
      ),
    );
  } else {
    content.push(h('p', {}, `${feeText(service)}.`));
  }
  if (note) content.push(h('p', {}, note));
  if (paymentMethods?.length) content.push(h('p', {}, `Cara membayar: ${paymentMethods.join(', ')}.`));
  if (basis) {
    content.push(
      h('p', { class: 'note' }, 'Dasar: ', basis.url ? link(basis.url, basis.title) : basis.title),
    );
  }
  return content;
}

const products = ({ products: all }: Service): Node[] => [
  h(
    'ul',
    {},
    all.map(({ name, validity }) => h('li', {}, name, validity && `, masa berlaku: ${lowerFirst(validity)}`)),
  ),
];

const schemes: Partial<Record<Channel['kind'], string>> = { phone: 'tel:', sms: 'sms:', email: 'mailto:' };

function channel({ kind, value, label, url }: Channel): HTMLElement {
  const scheme = schemes[kind];
  const address = url ?? (scheme && scheme + (kind === 'email' ? value : value.replace(/[^\d+]/g, '')));
  const name = channels[kind];
  return h(
    'li',
    {},
    value.startsWith(name) ? '' : `${name}: `,
    address ? link(address, value) : value,
    label && ` (${label})`,
  );
}

const complaints = (service: Service): Node[] => [
  h('ul', {}, service.complaintChannels.map(channel)),
  ...(service.authority === 'province'
    ? [h('p', {}, reportLink(service, 'Isi formulir laporan tentang layanan ini'))]
    : []),
];

const reportLink = ({ id }: Service, text: string, style?: string): HTMLElement =>
  h('a', { href: `/pengaduan.html?service=${encodeURIComponent(id)}`, class: style }, text);

const legalBasis = ({ legalBasis: all }: Service): HTMLElement | undefined =>
  all?.length
    ? h(
        'section',
        {},
        h('h2', {}, 'Dasar hukum'),
        h(
          'ul',
          {},
          all.map(({ title, url, status }) =>
            h(
              'li',
              {},
              url ? link(url, title) : title,
              status && statuses[status] && ` (${statuses[status]})`,
            ),
          ),
        ),
      )
    : undefined;

/** `Senin–Kamis 08.00–15.30 WITA`. */
function hoursText({ days: open, opens, closes, note }: Hours): string {
  const [first, last] = [open[0], open.at(-1)];
  const names =
    first && last
      ? open.length > 2
        ? `${days[first]}–${days[last]}`
        : open.map((day) => days[day]).join(', ')
      : '';
  const clock = (text: string) => text.slice(0, 5).replace(':', '.');
  return `${names} ${clock(opens)}–${clock(closes)} WITA${note ? ` (${note})` : ''}`;
}

function summary(service: Service): HTMLElement {
  const fact = (term: string, ...values: string[]) =>
    values.length > 0 &&
    h(
      'div',
      {},
      h('dt', {}, term),
      values.map((value) => h('dd', {}, value)),
    );
  const offered = service.authority === 'province';
  return h(
    'aside',
    { class: 'card', 'aria-labelledby': 'ringkasan' },
    h('h2', { id: 'ringkasan' }, 'Ringkasan'),
    h(
      'dl',
      { class: 'facts' },
      fact('Jangka waktu', timeText(service)),
      fact('Biaya', feeText(service)),
      offered && fact('Cara mengurus', service.online ? 'Daring' : 'Datang ke loket'),
      fact('Unit', ...(service.unit ? [service.unit] : [])),
      fact(
        'Tempat',
        ...(service.locations ?? []).map(({ name, address }) => (address ? `${name}, ${address}` : name)),
      ),
      fact('Jam layanan', ...(service.serviceHours ?? []).map(hoursText)),
    ),
    offered &&
      h(
        'div',
        { class: 'actions' },
        service.onlineAccess &&
          h('a', { class: 'button', href: safeAddress(service.onlineAccess.url) }, 'Urus secara daring'),
        reportLink(service, 'Sampaikan laporan', 'button quiet'),
      ),
  );
}
