import { describe, expect, test } from 'vitest';
import { CALENDAR_HEAD, readCalendarTable } from './calendar-table.ts';
import { readDay } from './read-day.ts';

test.each([
  ['2026-04-06', '2026-04-06'],
  ['6/4/2569', '2026-04-06'],
  ['๖/๔/๒๕๖๙', '2026-04-06'],
  ['6-4-2026', '2026-04-06'],
  ['2569-04-06', '2026-04-06'],
  ['29/2/2567', '2024-02-29'],
  ['29/2/2569', null],
  ['31/4/2569', null],
  ['6/4/69', null],
  ['', null],
  ['1/1/2400', null],
])('%s is the day %s', (text, day) => {
  expect(readDay(text)).toBe(day);
});

const rows = (...lines: string[][]) => lines.map((cells, at) => ({ row: at + 1, cells }));

describe('a table of days', () => {
  test('is read back as it was exported, with what stands above it', () => {
    const read = readCalendarTable(
      rows(
        ['จังหวัด', 'สมมติ'],
        [...CALENDAR_HEAD],
        ['2026-04-06', '6/4/2569', 'holiday', 'วันจักรี', 'Chakri', 'fixed', 'yes'],
        ['2026-05-13', '13/5/2569', 'working', '', '', 'moon', ''],
      ),
    );
    expect(read).toEqual({
      lines: [
        { day: '2026-04-06', state: 'holiday', nameTh: 'วันจักรี', nameEn: 'Chakri' },
        { day: '2026-05-13', state: 'working', nameTh: null, nameEn: null },
      ],
    });
  });

  test('may have two Thai columns alone', () => {
    expect(readCalendarTable(rows(['วันที่', 'ชื่อวันหยุด'], ['6/4/2569', 'วันจักรี']))).toEqual({
      lines: [{ day: '2026-04-06', state: 'holiday', nameTh: 'วันจักรี', nameEn: null }],
    });
  });

  test('with a fault counts for nothing, and each fault says its line', () => {
    const head = ['date', 'state', 'name_th'];
    expect(
      readCalendarTable(
        rows(
          head,
          ['6/4/2569', '', 'ก'],
          ['31/4/2569', '', 'ข'],
          ['7/4/2569', 'maybe', 'ค'],
          ['8/4/2569', '', ''],
          ['2026-04-06', '', 'ง'],
        ),
      ),
    ).toEqual({
      faults: [
        { row: 3, problem: 'date', text: '31/4/2569' },
        { row: 4, problem: 'state', text: '7/4/2569' },
        { row: 5, problem: 'name', text: '8/4/2569' },
        { row: 6, problem: 'twice', text: '2026-04-06' },
      ],
    });
    expect(readCalendarTable(rows(['a', 'b']))).toEqual({ problem: 'no_head' });
  });
});
