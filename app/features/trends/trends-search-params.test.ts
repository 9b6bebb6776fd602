import { expect, test } from 'vitest';
import { trendsSearch } from './trends-search-params.ts';

const read = (text: string) => trendsSearch.parse(new URLSearchParams(text));

test('the address says what differs from the first sight, and is read back', () => {
  const state = {
    from: 2565,
    to: 2568,
    node: '9.1',
    type: 'tao',
    district: '9801',
    size: '',
    agency: '',
    identity: 'now',
  } as const;
  const search = trendsSearch.toSearch(state);
  expect(search).toBe('?from=2565&to=2568&node=9.1&type=tao&district=9801&identity=now');
  expect(read(search)).toEqual(state);
  expect(trendsSearch.toSearch(read(''))).toBe('');
});

test('what cannot be read becomes its default', () => {
  expect(read('from=now&to=25&node=O43&type=DROP TABLE&district=1&agency=%27')).toEqual(read(''));
  expect(read('node=o43&agency=06980101')).toMatchObject({ node: 'o43', agency: '06980101' });
});
