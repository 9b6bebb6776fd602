import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  askedFilters,
  choiceParam,
  codeParam,
  defineSearch,
  flagParam,
  textParam,
  yearParam,
} from './search-params.ts';

const search = defineSearch({
  year: yearParam,
  q: textParam,
  sort: choiceParam(['rank', 'overall'], 'rank'),
  district: codeParam(/^\d{4}$/),
  below: flagParam,
});

test('whatever stands in the address, reading it never fails', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom('year', 'q', 'sort', 'district', 'below', 'other'), fc.string())),
      (pairs) => {
        const state = search.parse(new URLSearchParams(pairs));
        expect(['rank', 'overall']).toContain(state.sort);
        expect(state.year === null || Number.isInteger(state.year)).toBe(true);
      },
    ),
  );
});

test('a bad value becomes its default', () => {
  expect(search.parse(new URLSearchParams('year=1999x&sort=evil&district=98'))).toEqual({
    year: null,
    q: '',
    sort: 'rank',
    district: '',
    below: false,
  });
});

test('no text of the address holds a NUL, which the database would not take', () => {
  expect(search.parse(new URLSearchParams('q=a%00b%00')).q).toBe('ab');
});

test('what is written is read back, and defaults are left out', () => {
  const state = fc.record({
    year: fc.option(fc.integer({ min: 2500, max: 2599 })),
    q: fc.string().map((text) => text.replaceAll('\0', '').trim().slice(0, 200).trim()),
    sort: fc.constantFrom('rank' as const, 'overall' as const),
    district: fc.constantFrom('', '9801', '9702'),
    below: fc.boolean(),
  });
  fc.assert(
    fc.property(state, (value) => {
      expect(search.parse(new URLSearchParams(search.toSearch(value)))).toEqual(value);
    }),
  );
  expect(search.toSearch({ year: null, q: '', sort: 'rank', district: '', below: false })).toBe('');
  expect(search.toSearch({ year: 2566, sort: 'rank' })).toBe('?year=2566');
});

test('a download of everything keeps the year and drops what narrows', () => {
  const asked = (search: string) => askedFilters(new Request(`http://localhost/x.csv${search}`)).toString();
  expect(asked('?year=2566&type=tao')).toBe('year=2566&type=tao');
  expect(asked('?year=2566&type=tao&everything=1')).toBe('year=2566');
  expect(asked('?year=2566&type=tao&everything=0')).toBe('year=2566&type=tao&everything=0');
});
