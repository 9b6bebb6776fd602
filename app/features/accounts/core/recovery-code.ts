/** Letters and digits that are not mistaken for one another on paper (no i, l, o, u). */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
export const RECOVERY_CODE_COUNT = 10;

/** Characters of a code, five bits each: 130 bits, so that a stolen hash is of no use. */
export const RECOVERY_CODE_LENGTH = 26;

/** A code from as many random bytes as it has characters, in groups of five (the last of six). */
export function formatRecoveryCode(bytes: Uint8Array): string {
  const letters = Array.from(bytes.subarray(0, RECOVERY_CODE_LENGTH), (byte) => ALPHABET[byte % 32]);
  return letters.join('').replace(/(.{5})(?=.{5})/g, '$1-');
}

/** As it was made, however it was typed: blanks, hyphens and letter case aside, o is 0 and i, l are 1. */
export function normalizeRecoveryCode(typed: string): string | null {
  const plain = typed.toLowerCase().replace(/[\s-]/g, '').replace(/o/g, '0').replace(/[il]/g, '1');
  return /^[0-9a-hjkmnp-tv-z]{26}$/.test(plain) ? plain : null;
}
