import { describe, expect, test } from 'vitest';
import { withFittedColumns } from './column-widths.ts';
import { type Cell, cell, type Section, type Table } from './model.ts';
import { breaksOf, roomOf } from './page-breaks.ts';
import { pageStyle, pagesOf } from './page-style.ts';
import { runsOf } from './typesetting.ts';

const tableOf = (rows: Cell[][]): Table => ({
  kind: 'table',
  name: 'ตาราง',
  columns: [{ width: 50 }, { width: 50 }],
  head: [[cell('ข้อ'), cell('คะแนน')]],
  rows,
});
const LANDSCAPE = roomOf({ orientation: 'landscape' });
const low = (count: number) => Array.from({ length: count }, (_, at) => [cell(`ข้อ ${at}`), cell('79.40')]);
const high = [cell('ข้อความยาวมาก '.repeat(30)), cell('')];

describe('the end of a page', () => {
  test('does not tear a small table, nor leave one low row of a long table alone', () => {
    expect([...breaksOf(tableOf(low(4)), LANDSCAPE).heldRows]).toEqual([0, 1, 2]);
    expect([...breaksOf(tableOf(low(40)), LANDSCAPE).heldRows]).toEqual([0, 38]);
    expect([...breaksOf(tableOf([high, ...low(20), high]), LANDSCAPE).heldRows]).toEqual([]);
  });

  test('cuts no row but one that is higher than half of the page', () => {
    expect(breaksOf(tableOf([high, ...low(2)]), LANDSCAPE).tallRows.size).toBe(0);
    const higher = [cell('ข้อความยาวมาก '.repeat(140)), cell('')];
    expect([...breaksOf(tableOf([...low(1), higher]), LANDSCAPE).tallRows]).toEqual([1]);
    expect(breaksOf(tableOf([higher]), roomOf({ orientation: 'portrait' })).tallRows.size).toBe(1);
  });
});

test('columns with long texts get room from those with short ones, and the table stays as wide', () => {
  const table = tableOf([[cell('ข้อความยาวมาก '.repeat(20)), cell('1')]]);
  const { columns } = withFittedColumns(table, { orientation: 'landscape' });
  const [long, short] = columns.map(({ width }) => width);
  expect(long).toBeGreaterThan(60);
  expect(short).toBeGreaterThanOrEqual(30);
  expect((long ?? 0) + (short ?? 0)).toBeCloseTo(100);
  expect(withFittedColumns(tableOf(low(3)), { orientation: 'landscape' }).columns).toEqual(table.columns);
});

describe('pages in print', () => {
  const section = (more: Partial<Section>): Section => ({ orientation: 'portrait', blocks: [], ...more });
  const sections = [
    section({}),
    section({ restartsNumbers: true }),
    section({ orientation: 'landscape' }),
    section({ isNarrow: true, restartsNumbers: true }),
  ];

  test('are counted from the section on that begins anew, portrait and landscape together', () => {
    expect(pagesOf(sections).map(({ name, count }) => [name, count])).toEqual([
      ['pages-1-portrait', 'count-1'],
      ['pages-2-portrait', 'count-2'],
      ['pages-2-landscape', 'count-2'],
      ['pages-3-portrait-narrow', 'count-3'],
    ]);
  });

  test('carry their number in the digits of the document', () => {
    const document = { title: '', isDemo: false, sections };
    expect(pageStyle({ ...document, digits: 'thai' }, null)).toContain('system:extends thai');
    expect(pageStyle({ ...document, digits: 'arabic' }, null)).toContain('system:extends decimal');
  });
});

test('a line begins with no sign of repetition, and none ends between an era and its year', () => {
  const [run] = runsOf('ต่าง ๆ ปี พ.ศ. 2566 ข้อ 1', 'thai');
  expect(run?.text).toBe('ต่าง\u00a0ๆ ปี พ.ศ.\u00a0๒๕๖๖ ข้อ ๑');
});
