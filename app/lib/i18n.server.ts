import type { Language } from './context.ts';

/** Bound to this very host (`__Host-`) whenever people reach the product over TLS. */
const cookieName = (publicUrl: string): string => (isTls(publicUrl) ? '__Host-lang' : 'lang');
const isTls = (publicUrl: string): boolean => publicUrl.startsWith('https:');

/** The language the reader chose; Thai until they choose otherwise. */
export function readLanguage(cookieHeader: string | undefined, publicUrl: string): Language {
  const chosen = `${cookieName(publicUrl)}=en`;
  return (cookieHeader ?? '').split(';').some((each) => each.trim() === chosen) ? 'en' : 'th';
}

/** Set-Cookie that remembers the language for a year. */
export function languageCookie(language: Language, publicUrl: string): string {
  const secure = isTls(publicUrl) ? '; Secure' : '';
  return `${cookieName(publicUrl)}=${language}; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax${secure}`;
}
