/** A gateway that signs people in, at the network's edge; its cookie is the browser's, so here it is a variable. */
export function createFakeGateway(apiUrl: string) {
  let signedIn: string | undefined;
  const state = {
    asked: [] as Request[],
    isReachable: true,
    /** Seconds the session has left. */
    expiresIn: 3600,
    /** Hears each question about the session. */
    onSession: () => {},
    /** The API's answer to a call of the session. */
    answer: () => new Response('terima kasih'),
    /** The person signs in: gives the address the browser comes back with. */
    signIn(address: string, as = 'ani', changes: Record<string, string> = {}): string {
      const { searchParams } = new URL(address);
      if (!('error' in changes)) signedIn = as;
      const back = new URL(searchParams.get('returnTo') ?? '');
      for (const [name, value] of Object.entries({ state: searchParams.get('state') ?? '', ...changes })) {
        back.searchParams.set(name, value);
      }
      return back.href;
    },
    endSession() {
      signedIn = undefined;
    },
    async fetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
      const request = new Request(input, init);
      state.asked.push(request);
      await Promise.resolve();
      if (!state.isReachable) throw new TypeError('Failed to fetch');
      const counts = request.credentials === 'include' && request.headers.get('x-kaltim-request') === '1';
      const who = counts ? signedIn : undefined;
      if (request.url === `${apiUrl}/auth/session`) {
        state.onSession();
        const claims = { sub: who, name: 'Ani', roles: ['officer'], agency_id: 'dinkes' };
        return Response.json(who ? { user: { claims }, expiresIn: state.expiresIn } : { user: null });
      }
      if (request.url === `${apiUrl}/auth/logout`) {
        if (counts) signedIn = undefined;
        const { scope } = (await request.json()) as { scope: string };
        return Response.json(scope === 'global' ? { location: 'https://issuer.example/end' } : {});
      }
      if (counts && !who) return new Response(null, { status: 401 });
      return who ? state.answer() : new Response('tamu');
    },
  };
  return state;
}
