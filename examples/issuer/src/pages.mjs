import { readFileSync } from 'node:fs';
import { accounts, developmentCode, developmentPassword, scopeLabels } from './accounts.mjs';

/** Served as a file of its own, so the pages work under a policy without inline styles. */
export const stylesheet = readFileSync(new URL('./issuer.css', import.meta.url), 'utf8');
export const stylesheetPath = '/assets/issuer.css';

const escapes = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/**
 * Text for HTML content or a quoted attribute.
 * @param {unknown} value
 */
export const escapeHtml = (value) =>
  String(value ?? '').replace(/[&<>"']/g, (character) => escapes[character]);

/** HTML that is already safe to print. */
class Markup {
  /** @param {string} text */
  constructor(text) {
    this.text = text;
  }
  toString() {
    return this.text;
  }
}

const print = (value) => {
  if (Array.isArray(value)) return value.map(print).join('');
  return value instanceof Markup ? value.text : escapeHtml(value);
};

/** Template tag that escapes every value that is not markup itself. */
const html = (strings, ...values) => new Markup(String.raw({ raw: strings }, ...values.map(print)));

/** Marks a provider's own form as markup. */
export const trusted = (text) => new Markup(text);

/**
 * @param {{ title: string, body: Markup }} page
 * @returns {string}
 */
export function layout({ title, body }) {
  return html`<!doctype html>
<html lang="id">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>${title}</title>
    <link rel="stylesheet" href="${stylesheetPath}">
    <link rel="icon" href="data:,">
  </head>
  <body>
    <p class="notice">Penerbit identitas untuk pengembangan. Semua akun di sini rekaan; jangan masukkan kata sandi Anda.</p>
    <main>
      <h1>${title}</h1>
      ${body}
    </main>
  </body>
</html>
`.text;
}

/**
 * Sign-in: choose an invented person and type the shared password, and the shared code for a stronger sign-in.
 * @param {{ action: string, clientName: string, chosen?: string, error?: string, asksForCode?: boolean }} options
 */
export function loginPage({ action, clientName, chosen = accounts[0].id, error, asksForCode = false }) {
  return layout({
    title: 'Masuk',
    body: html`
      <p>Untuk melanjutkan ke <strong>${clientName}</strong>.</p>
      ${error ? html`<p class="error" id="kesalahan" role="alert">${error}</p>` : ''}
      <form method="post" action="${action}">
        <fieldset>
          <legend>Pilih akun contoh</legend>
          ${accounts.map(
            ({ id, name, role }) => html`<label class="choice">
            <input type="radio" name="account" value="${id}" required${id === chosen ? trusted(' checked') : ''}>
            <span><strong>${name}</strong><br>${role}</span>
          </label>
          `,
          )}
        </fieldset>
        <label class="field" for="kata-sandi">Kata sandi</label>
        <p class="hint" id="petunjuk">Untuk semua akun contoh: <code>${developmentPassword}</code></p>
        <input id="kata-sandi" name="password" type="password" autocomplete="off" required
          aria-describedby="petunjuk${error ? ' kesalahan' : ''}"${error ? trusted(' aria-invalid="true"') : ''}>
        ${
          asksForCode
            ? html`<label class="field" for="kode">Kode verifikasi</label>
        <p class="hint" id="petunjuk-kode">Situs meminta verifikasi tambahan. Untuk semua akun contoh: <code>${developmentCode}</code></p>
        <input id="kode" name="code" inputmode="numeric" autocomplete="off" required
          aria-describedby="petunjuk-kode${error ? ' kesalahan' : ''}">`
            : ''
        }
        <div class="actions">
          <button type="submit">Masuk</button>
          <button type="submit" class="quiet" name="decision" value="cancel" formnovalidate>Batal</button>
        </div>
      </form>`,
  });
}

/**
 * Consent: what the site asks for, and what of it this person may grant.
 * @param {{ action: string, clientName: string, accountName: string, granted: string[], refused: string[] }} options
 */
export function consentPage({ action, clientName, accountName, granted, refused }) {
  const item = (scope) => html`<li>${scopeLabels[scope] ?? scope}</li>`;
  return layout({
    title: 'Izinkan akses',
    body: html`
      <p><strong>${clientName}</strong> meminta izin atas nama <strong>${accountName}</strong> untuk:</p>
      <ul>${granted.map(item)}</ul>
      ${
        refused.length > 0
          ? html`<p>Tidak tersedia untuk akun ini:</p>
      <ul>${refused.map(item)}</ul>`
          : ''
      }
      <form method="post" action="${action}">
        <div class="actions">
          <button type="submit" name="decision" value="allow">Izinkan</button>
          <button type="submit" class="quiet" name="decision" value="cancel">Batal</button>
        </div>
      </form>`,
  });
}

/** @param {{ form: string }} options the provider's own hidden form, `op.logoutForm` */
export const logoutPage = ({ form }) =>
  layout({
    title: 'Keluar',
    body: html`
      <p>Keluar dari semua situs yang memakai penerbit identitas ini?</p>
      ${trusted(form)}
      <div class="actions">
        <button type="submit" form="op.logoutForm" name="logout" value="yes">Keluar</button>
        <button type="submit" form="op.logoutForm" class="quiet">Tetap masuk</button>
      </div>`,
  });

export const loggedOutPage = () =>
  layout({
    title: 'Anda sudah keluar',
    body: html`<p>Tutup halaman ini atau kembali ke situs layanan.</p>`,
  });

/** @param {{ error?: string, error_description?: string }} details */
export const errorPage = ({ error, error_description: description }) =>
  layout({
    title: 'Masuk tidak dapat dilanjutkan',
    body: html`
      <p>Kembali ke situs layanan, lalu coba masuk lagi.</p>
      <details>
        <summary>Keterangan untuk pengembang</summary>
        <p><code>${error ?? 'server_error'}</code> ${description ?? ''}</p>
      </details>`,
  });
