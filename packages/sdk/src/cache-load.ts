import type { Client, Operation } from '@kaltim/api-client';
import type { CacheOptions, LoadRequest } from '@kaltim/offline/cache';

interface Page {
  items: unknown[];
  next: string | null;
}

/**
 * The cache's way to the API. It names the ETag it holds where that costs no CORS preflight of its own; elsewhere the
 * browser's HTTP cache does that for public answers.
 *
 * @param isSameOrigin - Whether the API is on the page's origin
 */
export function createLoad(client: Client, isSameOrigin: boolean): CacheOptions['load'] {
  return async (request) => {
    const { options } = request;
    return options.pages === 'all' ? { data: await allPages(request) } : onePage(request);
  };

  async function onePage({ operation, parameters, options: { as }, stored }: LoadRequest) {
    const isPreflighted = operation.auth !== 'none' && as !== 'guest';
    const ifNoneMatch = isSameOrigin || isPreflighted ? stored?.etag : undefined;
    const result = await client.safe(operation as Operation, {
      ...(parameters as object),
      ...(as && { as }),
      ...(ifNoneMatch !== undefined && { ifNoneMatch }),
    });
    if (!result.ok) throw result.error;
    if ('notModified' in result) return 'not-modified' as const;
    return { data: result.data, etag: result.response.headers.get('etag') ?? undefined };
  }

  async function allPages({ operation, parameters, options: { as }, onPartial }: LoadRequest): Promise<Page> {
    const items: unknown[] = [];
    const { query } = parameters as { query?: object };
    let next: string | null | undefined;
    do {
      const page = (await client.call(operation as Operation, {
        ...(parameters as object),
        query: { ...query, ...(next && { cursor: next }) },
        ...(as && { as }),
      })) as Page;
      items.push(...page.items);
      if (page.next === next) break;
      next = page.next;
      if (next) onPartial({ items: [...items], next });
    } while (next);
    return { items, next: null };
  }
}
