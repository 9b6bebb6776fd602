import { isCommonPassword } from './common-passwords.ts';

/** Twelve characters and no rules of composition (OWASP ASVS 5.0, 6.2): length is what protects. */
export const MIN_PASSWORD_LENGTH = 12;
const MAX_PASSWORD_LENGTH = 200;

export type PasswordFault = 'tooShort' | 'tooLong' | 'common' | 'ownName' | 'same';

/**
 * Why a new password is refused, or null. Characters are counted as people see them; the password is not trimmed
 * or cut.
 */
export function findPasswordFault(
  password: string,
  account: { email: string; displayName: string },
): PasswordFault | null {
  const text = password.normalize('NFKC');
  const length = Array.from(text).length;
  if (length < MIN_PASSWORD_LENGTH) return 'tooShort';
  if (length > MAX_PASSWORD_LENGTH) return 'tooLong';
  if (isCommonPassword(text)) return 'common';
  const lower = text.toLowerCase();
  const [mailbox = ''] = account.email.split('@');
  const own = [account.email, account.displayName, mailbox].map((name) =>
    name.normalize('NFKC').toLowerCase(),
  );
  if (own.some((name) => name.length >= 3 && leftOver(lower, name) < 6)) return 'ownName';
  return null;
}

/** How much of the password is left when the name is taken out of it. */
function leftOver(password: string, name: string): number {
  return password.includes(name) ? password.replaceAll(name, '').length : Number.POSITIVE_INFINITY;
}
