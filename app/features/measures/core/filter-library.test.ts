import type { MeasureContent } from 'db/tables/measures.ts';
import { expect, test } from 'vitest';
import { filterLibrary } from './filter-library.ts';

const measure = (title: string, overrides: Partial<MeasureContent> = {}): MeasureContent => ({
  title,
  steps: ['ประกาศบนเว็บไซต์'],
  responsiblePattern: 'กองคลัง',
  timeframeKind: 'whole_year',
  timeframeText: '',
  timeframeFrom: null,
  timeframeTo: null,
  followUp: 'รายงาน',
  topicNos: [1],
  tiedItems: [],
  tiedIndicators: [],
  isRetired: false,
  ...overrides,
});
const library = [
  measure('คู่มือ', { tiedItems: [{ fiscalYear: 2567, itemCode: 'e9' }] }),
  measure('ทรัพย์สิน', { topicNos: [4, 7], tiedIndicators: [{ fiscalYear: 2567, indicator: 4 }] }),
  measure('เลิกแล้ว', { isRetired: true, steps: ['E-Service'] }),
];
const everything = { q: '', topic: '', item: '', indicator: '', state: 'all' as const };
const titles = (filter: Partial<Parameters<typeof filterLibrary>[1]>) =>
  filterLibrary(library, { ...everything, ...filter }, (_year, code) => (code === 'e9' ? 8 : null)).map(
    ({ title }) => title,
  );

test('the state keeps retired measures out unless they are asked for', () => {
  expect(titles({ state: '' })).toEqual(['คู่มือ', 'ทรัพย์สิน']);
  expect(titles({ state: 'retired' })).toEqual(['เลิกแล้ว']);
  expect(titles({})).toHaveLength(3);
});

test('each filter narrows by itself', () => {
  expect(titles({ topic: '7' })).toEqual(['ทรัพย์สิน']);
  expect(titles({ item: '2567-e9' })).toEqual(['คู่มือ']);
  expect(titles({ item: '2566-e9' })).toEqual([]);
  expect(titles({ indicator: '8' })).toEqual(['คู่มือ']);
  expect(titles({ indicator: '4' })).toEqual(['ทรัพย์สิน']);
  expect(titles({ q: 'e-service' })).toEqual(['เลิกแล้ว']);
  expect(titles({ q: 'กองคลัง  ทรัพย์สิน' })).toEqual(['ทรัพย์สิน']);
});
