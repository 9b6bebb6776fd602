import { expect, test } from 'vitest';
import { orderInForce, pressed, shownRankings } from './order-rows.ts';

const row = (
  agencyCode: string,
  nameTh: string,
  overall: number | null,
  levelOrder: number | null,
  change = 0,
) => ({
  agencyCode,
  nameTh,
  districtNameTh: 'เมืองสมมติ',
  overall,
  levelOrder,
  rankByLevel: null,
  change: overall === null ? null : change,
  rankChange: null,
  rankInDistrict: null,
  rankInTypeProvince: null,
  rankInTypeNational: null,
  rankNational: null,
  iit: null,
  eit: null,
  oit: null,
});
const rows = [
  row('a', 'เทศบาลตำบลข', 90, 2, 3),
  row('b', 'องค์การบริหารส่วนตำบลหมู่ ๑๒', null, null),
  row('c', 'องค์การบริหารส่วนตำบลก', 94.64, 3, -1),
  row('d', 'องค์การบริหารส่วนจังหวัด', 99, 1, 2),
];
const codes = (choice: Partial<Parameters<typeof shownRankings>[1]>) =>
  shownRankings(rows, { q: '', order: 'score', sort: '', ...choice })
    .map(({ agencyCode }) => agencyCode)
    .join('');

test('by score and by level; who has no result comes last', () => {
  expect(codes({})).toBe('dcab');
  expect(codes({ order: 'level' })).toBe('dacb');
});

test('a column goes before the order, absent figures last in either direction', () => {
  expect(codes({ sort: '-change' })).toBe('adcb');
  expect(codes({ sort: 'change' })).toBe('cdab');
  expect(codes({ sort: 'iit', order: 'level' })).toBe('dacb');
  expect(codes({ sort: 'name' })).toBe('adcb');
});

test('a search in short names, Thai digits and without spaces', () => {
  expect(codes({ q: 'อบต.หมู่12' })).toBe('b');
  expect(codes({ q: 'เมือง สมมติ' })).toBe('dcab');
});

test('pressing a head: the best first, then the other way round; the two orders have names of their own', () => {
  const byScore = { order: 'score', sort: '' } as const;
  expect(orderInForce(byScore)).toEqual({ id: 'overall', desc: true });
  expect(pressed(byScore, 'overall')).toEqual({ order: 'score', sort: 'overall' });
  expect(pressed({ order: 'score', sort: 'overall' }, 'overall')).toEqual(byScore);
  expect(pressed(byScore, 'rankByLevel')).toEqual({ order: 'level', sort: '' });
  expect(pressed({ order: 'level', sort: '' }, 'rankByLevel')).toEqual({
    order: 'level',
    sort: '-rankByLevel',
  });
  expect(pressed(byScore, 'rankChange').sort).toBe('-rankChange');
  expect(pressed(byScore, 'rankNational').sort).toBe('rankNational');
});
