import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { formatRecoveryCode, normalizeRecoveryCode } from './recovery-code.ts';

test('a code reads back however it is typed', () => {
  const code = formatRecoveryCode(
    Uint8Array.from([0, 1, 20, 18, 31, 30, 29, 28, 10, 11, 12, 13, 255, 32, 64, 96]),
  );
  expect(code).toBe('01mj-zyxw-abcd-z000');
  expect(normalizeRecoveryCode(code)).toBe('01mjzyxwabcdz000');
  expect(normalizeRecoveryCode(' OIMJ ZYXW-ABCD z0oO ')).toBe('01mjzyxwabcdz000');
});

test('every code that is made can be read', () => {
  for (let i = 0; i < 200; i += 1) {
    expect(normalizeRecoveryCode(formatRecoveryCode(randomBytes(16)))).not.toBeNull();
  }
});

test.each(['', '123456', '01mj-zyxw-abcd-z00', '01mj-zyxw-abcd-z000-1', '01mj-zyxw-abcd-zu00'])(
  '%j is no recovery code',
  (typed) => expect(normalizeRecoveryCode(typed)).toBeNull(),
);
