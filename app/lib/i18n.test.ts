import { expect, test } from 'vitest';
import { languageCookie, readLanguage } from './i18n.server.ts';

const PLAIN = 'http://localhost:3000';
const TLS = 'https://prongsai.example.go.th';

test('the language is remembered, over TLS for this very host and for TLS alone', () => {
  expect(languageCookie('en', PLAIN)).not.toContain('Secure');
  expect(languageCookie('en', TLS)).toMatch(/^__Host-lang=en; Path=\/;.*; Secure$/);
  for (const address of [PLAIN, TLS]) {
    for (const language of ['th', 'en'] as const) {
      const sent = `a=b; ${languageCookie(language, address).split(';')[0]}; c=d`;
      expect(readLanguage(sent, address)).toBe(language);
    }
  }
});

test('anything else is Thai, also a cookie that came without TLS', () => {
  for (const cookie of [undefined, '', 'lang=', 'lang=de', 'xlang=en', 'lang=english'])
    expect(readLanguage(cookie, PLAIN)).toBe('th');
  expect(readLanguage('lang=en', TLS)).toBe('th');
});
