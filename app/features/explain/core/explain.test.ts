import { expect, test } from 'vitest';
import { isSameFigure, showExact } from './exact.ts';
import { middleOf } from './middle.ts';
import { type CorrectionTrace, type DocumentTrace, type ImportTrace, sourcesOf } from './sources.ts';

const document: DocumentTrace = { kind: 'document', titleTh: 'รายงาน', value: '90.00', printed: '90.00' };
const correction: CorrectionTrace = {
  kind: 'correction',
  at: '2026-02-01',
  office: null,
  reason: null,
  before: '90',
  value: '91',
};
function imported(at: string, value: string, more: Partial<ImportTrace> = {}): ImportTrace {
  const place = { sheet: '', row: 2, column: 2, printed: value, isWeighted: false };
  const batch = { batchId: at, fileName: 'a.csv', stands: true, wrote: true, office: null, undone: null };
  return { kind: 'import', at, value, ...place, ...batch, ...more };
}

test('the newest that wrote the stored figure and still stands is its source', () => {
  const again = imported('2026-03-01', '91.0');
  const all = [document, imported('2026-01-01', '90'), correction, again];
  expect(sourcesOf('91', all)).toMatchObject({ inForce: again, earlier: [correction, {}, document] });
  expect(sourcesOf('90', all).inForce).toMatchObject({ at: '2026-01-01' });
});

test('what was undone, only found the same, or holds another figure is history', () => {
  const undone = imported('2026-03-01', '90', { stands: false });
  const found = imported('2026-02-01', '90', { wrote: false });
  expect(sourcesOf('90', [undone, found, document]).inForce).toBe(document);
  expect(sourcesOf('95', [undone, found, document])).toMatchObject({ inForce: null, earlier: [{}, {}, {}] });
  expect(sourcesOf(null, [document]).inForce).toBeNull();
});

test('a text is the source of the same text only', () => {
  const text = { ...document, value: 'ระดับ 90.00% ขึ้นไป', printed: 'ระดับ 90.00% ขึ้นไป' };
  expect(sourcesOf('ระดับ 90.00% ขึ้นไป', [text]).inForce).toBe(text);
  expect(sourcesOf('90', [text]).inForce).toBeNull();
});

test('an unrounded figure is shown with 2 to 8 places, and says that more follow', () => {
  expect(
    ['97.5', '97.805', '97.12345678', '33.33333333333333333333', '66.66666666666'].map(showExact),
  ).toEqual(['97.50', '97.805', '97.12345678', '33.33333333…', '66.66666666…']);
  expect(isSameFigure('1.20', '1.2')).toBe(true);
  expect(isSameFigure(null, null)).toBe(true);
  expect(isSameFigure('1', null)).toBe(false);
});

test('the middle is one row or two, absent figures aside', () => {
  const rows = ['9', '8', '7', '6', null].map((value) => ({ value }));
  expect(middleOf(rows).map(({ value }) => value)).toEqual(['8', '7']);
  expect(middleOf(rows.slice(1)).map(({ value }) => value)).toEqual(['7']);
  expect(middleOf([{ value: null }])).toEqual([]);
});
