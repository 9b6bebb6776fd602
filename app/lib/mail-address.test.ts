import { expect, test } from 'vitest';
import { isMailAddress } from './mail-address.ts';

test.each(['officer@tao.example.go.th', 'a+b@example.com', 'ชื่อ@example.go.th'])(
  '%s is one address',
  (address) => expect(isMailAddress(address)).toBe(true),
);

test.each([
  '',
  'no-at-sign',
  'two@at@signs.example',
  'a@b.example, c@d.example',
  'a@b.example\r\nBcc: everyone@example.com',
  'Office <a@b.example>',
  'a@nodot',
  `${'x'.repeat(65)}@example.com`,
])('%j is not', (address) => expect(isMailAddress(address)).toBe(false));
