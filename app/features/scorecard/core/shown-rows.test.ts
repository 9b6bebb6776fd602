import { expect, test } from 'vitest';
import { measuredColumn, orderOf, shownRows, sortOf } from './shown-rows.ts';

const view = { lead: { id: 'overall' }, columns: [{ id: 'overall' }, { id: '7' }] };
const row = (agencyCode: string, nameTh: string, overall: number | null, seven: number | null = null) => ({
  agencyCode,
  nameTh,
  districtNameTh: 'เมืองสมมติ',
  scores: { overall, '7': seven },
  change: overall === null ? null : 90 - overall,
});
const rows = [
  row('a', 'เทศบาลตำบลบางกะดี', 91),
  row('b', 'องค์การบริหารส่วนตำบล บางกะดี', null, 70),
  row('c', 'องค์การบริหารส่วนตำบลหมู่ ๑๒', 80, 0),
  row('d', 'องค์การบริหารส่วนจังหวัดสมมติ', 85.5, 100),
];
const means = { overall: 85.5, '7': 56.67 };
const codes = (choice: Partial<Parameters<typeof shownRows>[3]>) =>
  shownRows(rows, view, means, { q: '', show: '', sort: '', ...choice })
    .map(({ agencyCode }) => agencyCode)
    .join('');

test('best first when nothing is chosen; an absent score comes last in either direction', () => {
  expect(codes({})).toBe('adcb');
  expect(codes({ sort: 'overall' })).toBe('cdab');
  expect(codes({ sort: '-7' })).toBe('dbca');
  expect(codes({ sort: '7' })).toBe('cbda');
});

test('by name, and by change', () => {
  expect(codes({ sort: 'name' })).toBe('abcd');
  expect(codes({ sort: '-name' })).toBe('dcba');
  expect(codes({ sort: '-change' })).toBe('cdab');
});

test.each([
  ['อบต.บางกะดี', 'b'],
  ['อบต บาง กะดี', 'b'],
  ['ทต.บางกะดี', 'a'],
  ['บางกะดี', 'ab'],
  ['หมู่12', 'c'],
  ['หมู่ ๑๒', 'c'],
  ['อบจ', 'd'],
  ['ไม่มีที่นี่', ''],
])('a search for %s finds %s', (q, found) => {
  expect(codes({ q })).toBe(found);
});

test('over and under the average leave out who has no score and who equals it', () => {
  expect(codes({ show: 'above' })).toBe('a');
  expect(codes({ show: 'below' })).toBe('c');
  expect(codes({ show: 'below', sort: '7' })).toBe('c');
});

test('the five best are the five best of what was searched for, with all who share the fifth place', () => {
  const many = [99, 98, 97, 96, 95, 95, 94, null].map((score, at) => row(`x${at}`, `อบต.${at}`, score));
  const shown = (show: 'top' | 'bottom', q = '') =>
    shownRows(many, view, means, { q, show, sort: '' }).map(({ scores }) => scores.overall);
  expect(shown('top')).toEqual([99, 98, 97, 96, 95, 95]);
  expect(shown('bottom')).toEqual([97, 96, 95, 95, 94]);
  expect(shown('top', 'อบต.6')).toEqual([94]);
});

test('a column that the view lacks falls back to the leading one, and the view’s own order has no name', () => {
  expect(orderOf('-o43', view)).toEqual({ id: 'overall', desc: true });
  expect(sortOf({ id: 'overall', desc: true }, view)).toBe('');
  expect(sortOf({ id: '7', desc: true }, view)).toBe('-7');
  expect(measuredColumn({ id: 'name', desc: false }, view)).toBe('overall');
});
