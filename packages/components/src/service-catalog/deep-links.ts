import type { Audience } from '@kaltim/contract';
import { noFilter, type ServiceFilter } from './search.js';

const names = { words: 'q', agency: 'agency', audience: 'audience', fee: 'fee', online: 'online' } as const;
const audiences: readonly string[] = ['person', 'business', 'organisation', 'civil-servant', 'government'];

/** The filter an address holds; values the catalogue does not know are left out. */
export function readFilter(query: string): ServiceFilter {
  const read = new URLSearchParams(query);
  const audience = read.get(names.audience) ?? '';
  const fee = read.get(names.fee);
  return {
    words: read.get(names.words) ?? '',
    agency: read.get(names.agency) ?? '',
    audience: audiences.includes(audience) ? (audience as Audience) : '',
    fee: fee === 'free' || fee === 'paid' ? fee : '',
    online: read.get(names.online) === 'true',
  };
}

/** The same address with this filter; other parameters stay. */
export function writeFilter(address: string, filter: ServiceFilter): string {
  const url = new URL(address);
  for (const [key, name] of Object.entries(names) as [keyof ServiceFilter, string][]) {
    if (filter[key] === noFilter[key]) url.searchParams.delete(name);
    else url.searchParams.set(name, String(filter[key]));
  }
  return url.href;
}
