import { expect, test } from 'vitest';
import { safeNext } from './local-path.ts';

test('a path of this product is kept with its query', () => {
  expect(safeNext('/provinces/98/overview?year=2566#top')).toBe('/provinces/98/overview?year=2566#top');
});

test.each([
  null,
  '',
  'provinces',
  '//evil.example',
  '/\\evil.example',
  'https://evil.example',
  '/\t/evil',
  '/ok\r\nSet-Cookie: a',
  'javascript:alert(1)',
  '\\\\evil',
])('does not follow %j', (next) => {
  expect(safeNext(next)).toBe('/');
});
