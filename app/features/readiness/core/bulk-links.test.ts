import { expect, test } from 'vitest';
import { planLinks } from './bulk-links.ts';
import { isWritten, stampOf } from './link-plan.ts';

const ITEMS = ['o1', 'o2', 'o3', 'o12'];
const STORED = [
  { itemCode: 'o2', url: 'https://a.go.th/2', version: 3 },
  { itemCode: 'o3', url: null, version: 1 },
];
const plan = (text: string) => planLinks(text, ITEMS, STORED);
const kinds = (text: string) => plan(text).map(({ itemCode, kind }) => [itemCode, kind]);

test('lines of a sheet, of a mail and of a list are read, with units and notes', () => {
  expect(
    plan('o1\thttps://a.go.th/1\tกองคลัง\tปี 68\n\nO2 www.a.go.th/2 สำนักปลัด\r\nข้อ ๑๒: https://a.go.th/12'),
  ).toMatchObject([
    {
      line: 1,
      itemCode: 'o1',
      url: 'https://a.go.th/1',
      responsibleUnit: 'กองคลัง',
      note: 'ปี 68',
      kind: 'new',
      version: 0,
    },
    {
      line: 3,
      itemCode: 'o2',
      url: 'https://www.a.go.th/2',
      responsibleUnit: 'สำนักปลัด',
      kind: 'replace',
      version: 3,
    },
    { line: 4, itemCode: 'o12', url: 'https://a.go.th/12', kind: 'new' },
  ]);
});

test('what would not be stored says why', () => {
  expect(
    kinds(
      'o2 https://a.go.th/2\no9 https://a.go.th\nรายการ ลิงก์\no1 http://10.0.0.1:99/\no3\ta b\no1 https://a.go.th\no1 https://b.go.th',
    ),
  ).toEqual([
    ['o2', 'same'],
    ['o9', 'unknown_item'],
    [null, 'unreadable'],
    ['o1', 'bad_url'],
    ['o3', 'bad_url'],
    ['o1', 'new'],
    ['o1', 'twice'],
  ]);
});

test('a confirmation holds for the versions it was shown', () => {
  const plans = plan('o1 https://a.go.th\no2 https://b.go.th\no3 https://c.go.th\no9 https://d.go.th');
  expect(plans.filter(isWritten)).toHaveLength(3);
  expect(stampOf(plans)).toBe('o1:0,o2:3,o3:1');
});
