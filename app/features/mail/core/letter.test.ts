import { expect, test } from 'vitest';
import { retryAfter, subjectLine } from './letter.ts';

test('a subject stays on its line', () => {
  expect(subjectLine('คำเชิญ\r\nBcc: everyone@example.com')).toBe('คำเชิญ Bcc: everyone@example.com');
  expect(subjectLine(' a\u2028b\u0000c ')).toBe('a b c');
});

test('delivery is tried for about a day, then given up', () => {
  const waits = Array.from({ length: 8 }, (_, index) => retryAfter(index + 1));
  expect(waits.at(-1)).toBeNull();
  expect(waits.slice(0, 7).every((wait, index) => wait !== null && wait > (waits[index - 1] ?? 0))).toBe(
    true,
  );
});
