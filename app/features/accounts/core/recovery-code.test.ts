import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { formatRecoveryCode, normalizeRecoveryCode } from './recovery-code.ts';

test('a code reads back however it is typed', () => {
  const code = formatRecoveryCode(
    Uint8Array.from([
      0, 1, 20, 18, 31, 30, 29, 28, 10, 11, 12, 13, 255, 32, 64, 96, 2, 3, 4, 5, 6, 7, 8, 9, 22, 23,
    ]),
  );
  expect(code).toBe('01mjz-yxwab-cdz00-02345-6789pq');
  expect(normalizeRecoveryCode(code)).toBe('01mjzyxwabcdz00023456789pq');
  expect(normalizeRecoveryCode(' OIMJZ YXWAB-CDZ oO O2345 6789PQ ')).toBe('01mjzyxwabcdz00023456789pq');
});

test('every code that is made can be read and has 130 random bits', () => {
  for (let i = 0; i < 200; i += 1) {
    const code = normalizeRecoveryCode(formatRecoveryCode(randomBytes(26))) ?? '';
    expect(code.length * Math.log2(32)).toBeGreaterThanOrEqual(128);
  }
});

test.each([
  '',
  '123456',
  '01mj-zyxw-abcd-z000',
  '01mjz-yxwab-cdz00-02345-6789p',
  '01mjz-yxwab-cdz00-02345-6789pqr',
])('%j is no recovery code', (typed) => expect(normalizeRecoveryCode(typed)).toBeNull());
