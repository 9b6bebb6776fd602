import { expect, test } from 'vitest';
import { openDuties } from './open-duties.ts';
import { orderOf, shownRows, sortOf } from './shown-rows.ts';

const row = (agencyCode: string, nameTh: string, cells: string, open = '') => ({
  agencyCode,
  nameTh,
  districtNameTh: 'ดอนดาว',
  cells,
  duties: openDuties(open),
});
const rows = [
  row('06970101', 'องค์การบริหารส่วนตำบลกอไก่ ๑', 'xf', '0a3'),
  row('06970102', 'เทศบาลตำบลขอไข่', '-i', '0s40'),
  row('06970103', 'เทศบาลตำบลคอควาย', 'df', '0t-5'),
];
const shown = (changes: object) =>
  shownRows(rows, { q: '', state: '', due: '', sort: '', ...changes }).map(({ agencyCode }) =>
    agencyCode.slice(-1),
  );

test('the latest first; by name, and by a column with those that did not get it last', () => {
  expect(shown({})).toEqual(['2', '1', '3']);
  expect(shown({ sort: 'name' })).toEqual(['1', '2', '3']);
  expect(shown({ sort: '-name' })).toEqual(['3', '2', '1']);
  expect(shown({ sort: 'm0' })).toEqual(['1', '3', '2']);
  expect(shown({ sort: '-m0' })).toEqual(['3', '1', '2']);
});

test('short names, either digits and spaces find the same', () => {
  expect(shown({ q: 'อบต. กอไก่ 1', sort: 'name' })).toEqual(['1']);
  expect(shown({ q: 'ทต.', sort: 'name' })).toEqual(['2', '3']);
  expect(shown({ q: 'ดอน ดาว', sort: 'name' })).toHaveLength(3);
});

test('by look and by when something is due', () => {
  expect(shown({ state: 'done', sort: 'name' })).toEqual(['1', '3']);
  expect(shown({ state: 'declined' })).toEqual(['3']);
  expect(shown({ due: 'overdue', sort: 'name' })).toEqual(['1', '2']);
  expect(shown({ due: 'week' })).toEqual(['3']);
});

test('an order is said as it is read', () => {
  for (const sort of ['', 'name', '-name', 'late', '-m3']) expect(sortOf(orderOf(sort))).toBe(sort);
});
