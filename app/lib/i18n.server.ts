import type { Language } from './context.ts';

const COOKIE = 'lang';

/** The language the reader chose; Thai until they choose otherwise. */
export function readLanguage(cookieHeader: string | undefined): Language {
  const chosen = /(?:^|;\s*)lang=(th|en)(?:;|$)/.exec(cookieHeader ?? '')?.[1];
  return chosen === 'en' ? 'en' : 'th';
}

/** Set-Cookie that remembers the language for a year. */
export function languageCookie(language: Language): string {
  return `${COOKIE}=${language}; Path=/; Max-Age=31536000; SameSite=Lax`;
}
