import { publishedDocuments } from 'seeds/documents/index.ts';
import { expect, test } from 'vitest';
import { contradictionOf } from './contradiction.ts';

const rows = publishedDocuments.flatMap((document) => document.complianceReport?.rows ?? []);

test('finds the eight rows of document 2 whose text speaks against their column, and no other', () => {
  expect(rows).toHaveLength(17);
  const found = rows.filter((row) => contradictionOf(row.status, row.statusText) !== null);
  const known = rows.filter((row) => row.contradiction !== null);
  expect(known).toHaveLength(8);
  expect(found.map((row) => row.statusText)).toEqual(known.map((row) => row.statusText));
});

test('asks nothing where text and status agree', () => {
  expect(contradictionOf('done', 'จัดทำคู่มือและแจ้งเวียนแล้วเมื่อ 12 ม.ค. 2568')).toBeNull();
  expect(contradictionOf('in_progress', 'อยู่ระหว่างจัดทำประกาศ')).toBeNull();
  expect(contradictionOf('not_started', 'จะเริ่มในปีงบประมาณถัดไป')).toBeNull();
});

test('says which way the words point', () => {
  expect(contradictionOf('done', 'อยู่ระหว่างติดตามผล')).toBe('says_ongoing');
  expect(contradictionOf('in_progress', 'จะดำเนินการในปีงบประมาณ ถัดไป')).toBe('says_later');
  expect(contradictionOf('in_progress', 'ดำเนินการเสร็จสิ้น')).toBe('says_done');
});
