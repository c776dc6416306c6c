import { expect } from '@open-wc/testing';
import { checkAccessCode, isTicketNumber, normalizeTicketNumber } from './credentials.js';

describe('credentials', () => {
  for (const typed of [
    'KT-26-7Q4M-2XKD',
    ' kt-26-7q4m-2xkd ',
    'KT 26 7Q4M 2XKD',
    'KT–26–7Q4M–2XKD',
    'kt - 26-7q4m-2xkd-',
  ]) {
    it(`reads the ticket number ${JSON.stringify(typed)}`, () => {
      expect(normalizeTicketNumber(typed)).to.equal('KT-26-7Q4M-2XKD');
    });
  }

  for (const typed of ['', 'KT-1', 'KT/26/7Q4M', 'K'.repeat(33)]) {
    it(`refuses the ticket number ${JSON.stringify(typed)}`, () =>
      expect(isTicketNumber(typed)).to.equal(false));
  }

  for (const typed of [
    '7K2M-Q9XD-41TB-ZC8E',
    '7k2mq9xd41tbzc8e',
    ' 7k2m q9xd 41tb zc8e ',
    '7K2M–Q9XD‑41TB—ZC8E',
    'oIl0oIl0oIl0oIl0',
  ]) {
    it(`takes the access code ${JSON.stringify(typed)}`, () =>
      expect(checkAccessCode(typed)).to.equal(undefined));
  }

  it('counts the characters of a code without its hyphens', () => {
    expect(checkAccessCode('7K2M-Q9XD')).to.deep.equal({ kind: 'length', length: 8 });
  });

  for (const typed of ['7K2M-Q9XD-41TB-ZC8U', '7K2M.Q9XD.41TB.ZC8E', '7K2M-Q9XD-41TB-ZC8É']) {
    it(`refuses the characters of ${JSON.stringify(typed)}`, () => {
      expect(checkAccessCode(typed)).to.deep.equal({ kind: 'characters' });
    });
  }
});
