/**
 * Whether a page's Content Security Policy keeps foreign scripts out. It is read, not tried out: a probe that a good
 * policy stops would be reported to the site as an attack, and written to the console of every visitor.
 */

type Directives = ReadonlyMap<string, readonly string[]>;

/** Sources that let anybody's script in. */
const wide = /^(\*|[a-z][\w+.-]*:|\w+:\/\/\*)$/;

/** What a page's policies leave open, in words for its developer; undefined when they keep foreign scripts out. */
export function weaknessOf(policies: readonly string[]): string | undefined {
  // Several headers arrive joined by commas, and all of them hold: what one closes is closed.
  const all = policies.flatMap((text) => text.split(',')).map(parse);
  for (const check of [weaknessOfScripts, weaknessOfObjects, weaknessOfBase]) {
    const found = all.map(check);
    if (!found.includes(undefined)) return found[0] ?? 'there is no Content-Security-Policy';
  }
  return all.length ? undefined : 'there is no Content-Security-Policy';
}

function parse(text: string): Directives {
  const directives = new Map<string, readonly string[]>();
  for (const part of text.split(';')) {
    const [name = '', ...sources] = part.trim().toLowerCase().split(/\s+/);
    // The first of a name counts (CSP 3, 2.2.1).
    if (name && !directives.has(name)) directives.set(name, sources);
  }
  return directives;
}

function weaknessOfScripts(directives: Directives): string | undefined {
  const scripts = directives.get('script-src') ?? directives.get('default-src');
  for (const name of ['script-src', 'script-src-elem', 'script-src-attr']) {
    const sources = directives.get(name) ?? scripts;
    if (!sources) return 'script-src is missing';
    // Either one makes browsers pass over what stands beside it for older ones.
    const isByNonce = sources.some((source) => /^'(nonce|sha\d+)-/.test(source));
    const bad = sources.find(
      (source) =>
        source === "'unsafe-eval'" ||
        (source === "'unsafe-inline'" && !isByNonce) ||
        (wide.test(source) && !sources.includes("'strict-dynamic'")),
    );
    if (bad) return `${name} allows ${bad}`;
  }
  return undefined;
}

const weaknessOfObjects = (directives: Directives) => close('object-src', directives, 'default-src');
const weaknessOfBase = (directives: Directives) => close('base-uri', directives);

function close(name: string, directives: Directives, instead = name): string | undefined {
  const sources = directives.get(name) ?? directives.get(instead);
  if (!sources) return `${name} is missing`;
  const bad = sources.find((source) => wide.test(source));
  return bad && `${name} allows ${bad}`;
}

/**
 * What this page's policy leaves open; undefined when nothing. Asks the server for the page's headers, which a script
 * can't see otherwise, unless the page carries its policy itself. A site that passed before is taken at its word while
 * the answer is on its way, so that a visit without network knows who is signed in.
 */
export async function checkPage(fetch: typeof globalThis.fetch, name: string): Promise<string | undefined> {
  const own = [
    ...document.head.querySelectorAll<HTMLMetaElement>('meta[http-equiv="content-security-policy" i]'),
  ];
  const inPage = own.map(({ content }) => content);
  if (weaknessOf(inPage) === undefined) return undefined;
  const mark = `${name}:policy`;
  const asked = askServer(fetch)
    .then((sent) => weaknessOf([...inPage, ...sent]))
    .then((weakness) => {
      remember(mark, weakness === undefined);
      if (weakness) {
        console.warn(
          `The session is not kept in IndexedDB: ${weakness}. Send a Content-Security-Policy with this page, such as ` +
            `"script-src 'self'; object-src 'none'; base-uri 'none'", or use storage: 'memory'.`,
        );
      }
      return weakness;
    });
  const isKnown = isRemembered(mark);
  return isKnown ? (asked.catch(() => undefined), undefined) : asked.catch(() => 'the policy can’t be read');
}

async function askServer(fetch: typeof globalThis.fetch): Promise<string[]> {
  // Without query and fragment: they may hold a sign-in's answer.
  const { headers } = await fetch(location.origin + location.pathname, {
    method: 'HEAD',
    redirect: 'error',
    signal: AbortSignal.timeout(10_000),
  });
  const policy = headers.get('content-security-policy');
  return policy ? [policy] : [];
}

function isRemembered(mark: string): boolean {
  try {
    return localStorage.getItem(mark) !== null;
  } catch {
    return false;
  }
}

function remember(mark: string, isStrict: boolean): void {
  try {
    if (isStrict) localStorage.setItem(mark, 'strict');
    else localStorage.removeItem(mark);
  } catch {
    // Asked again next time.
  }
}
