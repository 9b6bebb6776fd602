import { expect, test } from 'vitest';
import { fileFactsOf } from './file-facts.ts';
import type { Reading } from './import-record.ts';

const source = (...texts: string[]) => ({
  kind: 'text' as const,
  encoding: 'utf-8',
  tables: [],
  lines: texts.map((text, index) => ({ row: index + 1, text })),
});
const empty: Reading = { recognitions: [], records: [], problems: [] };

test.each([
  ['รอบ ๖ เดือน (ตุลาคม - มีนาคม)', '6m'],
  ['รายงานผลรอบ 12 เดือน', '12m'],
  ['รายงานผล', null],
])('the round of “%s”', (text, round) => expect(fileFactsOf(source(text), empty).round).toBe(round));

test('a file that speaks of both rounds says neither', () => {
  expect(fileFactsOf(source('รอบ 6 เดือน', 'รอบ ๑๒ เดือน'), empty).round).toBeNull();
});

test('the agency of the heading, and no year where nothing has one', () => {
  const facts = fileFactsOf(source('รายงานของเทศบาลตำบลตัวอย่าง อำเภอเมือง'), empty);
  expect(facts.agency?.name).toBe('เทศบาลตำบลตัวอย่าง');
  expect(facts.fiscalYear).toBeNull();
});
