import { expect, test } from 'vitest';
import { effectSearch } from './effect-search-params.ts';

const read = (text: string) => effectSearch.parse(new URLSearchParams(text));

test('what is chosen stands in the address and comes back; defaults stay out', () => {
  const chosen = {
    year: 2568,
    by: 'done',
    type: 'tao',
    district: '9803',
    size: 'small',
    measure: 'a1-b_2',
  } as const;
  expect(read(effectSearch.toSearch(chosen))).toEqual(chosen);
  expect(effectSearch.toSearch(read(''))).toBe('');
});

test('what cannot be read becomes the default', () => {
  expect(read('year=soon&by=maybe&type=%27&district=1&size=huge&measure=%3Cb%3E')).toEqual(read(''));
});
