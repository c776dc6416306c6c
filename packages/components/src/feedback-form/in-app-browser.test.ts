import { expect } from '@open-wc/testing';
import { browserHref, inAppBrowser } from './in-app-browser.js';

const android = 'Mozilla/5.0 (Linux; Android 13; SM-A047F';
const chrome = `${android}) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Mobile Safari/537.36`;
const iphone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148';

describe('inAppBrowser', () => {
  for (const [agent, app] of [
    [`${android}; wv) AppleWebKit/537.36 Chrome/131.0.0.0 Mobile [FB_IAB/FB4A;FBAV/490.0.0]`, 'Facebook'],
    [`${iphone} [FBAN/FBIOS;FBAV/490.0]`, 'Facebook'],
    [`${iphone} Instagram 360.0.0`, 'Instagram'],
    [`${android}; wv) AppleWebKit/537.36 WhatsApp/2.24`, 'WhatsApp'],
    [`${android}; wv) AppleWebKit/537.36 Chrome/131.0.0.0 Mobile`, 'aplikasi'],
    [chrome, undefined],
    [`${iphone} Version/17.5 Safari/604.1`, undefined],
  ] as const) {
    it(`finds ${app ?? 'none'} in ${agent.slice(-50)}`, () => {
      expect(inAppBrowser(agent)).to.equal(app);
    });
  }
});

describe('browserHref', () => {
  it('is an intent on Android, without the fragment', () => {
    expect(browserHref('https://dinkes.example/lapor?service=x#perbaiki=1', chrome)).to.equal(
      'intent://dinkes.example/lapor?service=x#Intent;scheme=https;action=android.intent.action.VIEW;category=android.intent.category.BROWSABLE;end',
    );
  });

  it('is none elsewhere', () => {
    expect(browserHref('https://dinkes.example/lapor', iphone)).to.equal(undefined);
  });
});
