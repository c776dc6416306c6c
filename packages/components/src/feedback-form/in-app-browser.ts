/** Apps that open links in a browser of their own, which may keep no data and has no address bar. */
export type InAppBrowser = 'WhatsApp' | 'Facebook' | 'Instagram' | 'Line' | 'TikTok' | 'aplikasi';

const marks: readonly [RegExp, InAppBrowser][] = [
  [/WhatsApp/, 'WhatsApp'],
  [/FBAN|FBAV|FB_IAB/, 'Facebook'],
  [/Instagram/, 'Instagram'],
  [/\bLine\//, 'Line'],
  [/musical_ly|BytedanceWebview|TikTok/i, 'TikTok'],
  // Any other app: Android says so itself.
  [/; wv\)/, 'aplikasi'],
];

/** The app in whose browser the page is shown; undefined in a browser proper. */
export function inAppBrowser(userAgent = navigator.userAgent): InAppBrowser | undefined {
  return marks.find(([mark]) => mark.test(userAgent))?.[1];
}

/**
 * An address that opens the page in the phone's own browser: an Android intent. Elsewhere no such address exists, and
 * the person has to copy the page's own.
 */
export function browserHref(page: string, userAgent = navigator.userAgent): string | undefined {
  const { protocol, host, pathname, search } = new URL(page);
  if (!/Android/.test(userAgent) || !/^https?:$/.test(protocol)) return undefined;
  return `intent://${host}${pathname}${search}#Intent;scheme=${protocol.slice(0, -1)};action=android.intent.action.VIEW;category=android.intent.category.BROWSABLE;end`;
}
