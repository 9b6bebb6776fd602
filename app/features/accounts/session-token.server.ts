import { createHash, randomBytes } from 'node:crypto';

/** A fresh token of 256 random bits; the browser keeps it, the database only its hash. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is stored for a token. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}

/** A cookie that carries one of our tokens and that no script can read. */
export interface TokenCookie {
  /** The token a request carries, unverified, or null. */
  read(cookieHeader: string | null | undefined, publicUrl: string): string | null;
  /** Set-Cookie that keeps the token; until the browser closes where no age is given. */
  set(token: string, publicUrl: string, maxAgeSeconds?: number): string;
  /** Set-Cookie that forgets it. */
  clear(publicUrl: string): string;
}

/** `Secure` and bound to this very host (`__Host-`) whenever people reach the product over TLS. */
function tokenCookie(name: string): TokenCookie {
  const nameAt = (publicUrl: string) => (isTls(publicUrl) ? `__Host-${name}` : name);
  const attributes = (publicUrl: string) =>
    `; Path=/; HttpOnly; SameSite=Lax${isTls(publicUrl) ? '; Secure' : ''}`;
  return {
    read(cookieHeader, publicUrl) {
      for (const part of (cookieHeader ?? '').split(';')) {
        const [key, value] = part.trim().split('=');
        if (key === nameAt(publicUrl) && value && /^[\w-]{43}$/.test(value)) return value;
      }
      return null;
    },
    set: (token, publicUrl, maxAgeSeconds) =>
      `${nameAt(publicUrl)}=${token}${attributes(publicUrl)}${maxAgeSeconds ? `; Max-Age=${maxAgeSeconds}` : ''}`,
    clear: (publicUrl) => `${nameAt(publicUrl)}=${attributes(publicUrl)}; Max-Age=0`,
  };
}

const isTls = (publicUrl: string): boolean => publicUrl.startsWith('https:');

/** Who is signed in. */
export const sessionCookie = tokenCookie('prongsai_session');
/** A sign-in that waits for its second factor. */
export const challengeCookie = tokenCookie('prongsai_challenge');
/** A single sign-on under way. */
export const ssoCookie = tokenCookie('prongsai_sso');

/** Headers of an answer after which nothing of the person is left in this browser. */
export function signedOutHeaders(publicUrl: string): Record<string, string> {
  return { 'Set-Cookie': sessionCookie.clear(publicUrl), 'Clear-Site-Data': '"cache", "storage"' };
}
