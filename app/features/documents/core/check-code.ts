import { createHash } from 'node:crypto';

/** Crockford's letters: nothing that is mistaken for something else when read aloud or typed from paper. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 12;

/** A text that is the same for the same data, however its fields are ordered. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, each) =>
    each && typeof each === 'object' && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );
}

/** The code of a document: 60 bits of what stands in it and when it was made, in groups of four. */
export function checkCodeOf(content: unknown): string {
  const digest = createHash('sha256').update(canonicalJson(content)).digest();
  let bits = BigInt(`0x${digest.subarray(0, 8).toString('hex')}`) >> 4n;
  let code = '';
  for (let at = 0; at < LENGTH; at += 1) {
    code = (LETTERS[Number(bits % 32n)] ?? '') + code;
    bits /= 32n;
  }
  return (code.match(/.{4}/g) ?? []).join('-');
}

/** A code as somebody typed it: small letters, spaces, missing or other dashes, O for 0, I and L for 1. */
export function readCheckCode(typed: string): string | null {
  const plain = typed
    .toUpperCase()
    .replace(/[\s\-–—_.]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  return /^[0-9A-HJKMNP-TV-Z]{12}$/.test(plain) ? (plain.match(/.{4}/g) ?? []).join('-') : null;
}
