/** A page for a person who comes back from the provider and can't be led on. No script, no style, nothing of the request. */
function page(title: string, text: string, status: number): Response {
  const html = `<!doctype html>
<html lang="id">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<main><h1>${title}</h1><p>${text}</p></main>
</html>
`;
  return new Response(html, { status, headers: { 'content-type': 'text/html; charset=utf-8' } });
}

export const unknownAttemptPage = () =>
  page(
    'Proses masuk tidak dapat diselesaikan',
    'Proses ini dimulai di peramban lain atau sudah terlalu lama. Kembali ke situs layanan dan mulai masuk sekali lagi.',
    400,
  );

export const signedOutPage = () => page('Anda sudah keluar', 'Anda dapat menutup halaman ini.', 200);
