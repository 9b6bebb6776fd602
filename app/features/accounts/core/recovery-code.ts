/** Letters and digits that are not mistaken for one another on paper (no i, l, o, u). */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
export const RECOVERY_CODE_COUNT = 10;

/** Sixteen characters (80 bits) from as many random bytes, in groups of four. */
export function formatRecoveryCode(bytes: Uint8Array): string {
  const letters = Array.from(bytes.subarray(0, 16), (byte) => ALPHABET[byte % 32]);
  return [0, 4, 8, 12].map((start) => letters.slice(start, start + 4).join('')).join('-');
}

/** As it was made, however it was typed: blanks, hyphens and letter case aside, o is 0 and i, l are 1. */
export function normalizeRecoveryCode(typed: string): string | null {
  const plain = typed.toLowerCase().replace(/[\s-]/g, '').replace(/o/g, '0').replace(/[il]/g, '1');
  return /^[0-9a-hjkmnp-tv-z]{16}$/.test(plain) ? plain : null;
}
