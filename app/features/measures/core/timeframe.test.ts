import { expect, test } from 'vitest';
import { fiscalYearOf } from '~/lib/fiscal-year.ts';
import { readTimeframeKind, TIMEFRAME_KINDS, timeframePeriod, timeframeWords } from './timeframe.ts';

const frame = (timeframeKind: string, timeframeFrom: string | null = null, timeframeTo = timeframeFrom) => ({
  timeframeKind,
  timeframeFrom,
  timeframeTo,
});

test('quarters follow each other without a gap and lie in the fiscal year', () => {
  const periods = [1, 2, 3, 4].map((no) => timeframePeriod(frame(`quarter_${no}`), 2568));
  for (const [at, period] of periods.entries()) {
    expect(fiscalYearOf(period?.from ?? '')).toBe(2568);
    expect(fiscalYearOf(period?.to ?? '')).toBe(2568);
    const next = periods[at + 1];
    if (!next || !period) continue;
    const day = new Date(`${period.to}T00:00:00Z`);
    day.setUTCDate(day.getUTCDate() + 1);
    expect(next.from).toBe(day.toISOString().slice(0, 10));
  }
  expect([periods[0]?.from, periods[3]?.to]).toEqual(['2024-10-01', '2025-09-30']);
});

test('the words are those of official papers, in the Buddhist era', () => {
  expect(timeframeWords(frame('quarter_1'), 2568)).toBe(
    'ไตรมาสที่ 1 ปีงบประมาณ พ.ศ. 2568 (1 ตุลาคม 2567 - 31 ธันวาคม 2567)',
  );
  expect(timeframeWords(frame('first_6_months'), 2568)).toContain('31 มีนาคม 2568');
  expect(timeframeWords(frame('date_range', '2024-11-01', '2025-02-28'), 2568)).toBe(
    '1 พฤศจิกายน 2567 - 28 กุมภาพันธ์ 2568',
  );
});

test('each kind is read back from its own words and key', () => {
  for (const kind of TIMEFRAME_KINDS) {
    expect(readTimeframeKind(kind)).toBe(kind);
    if (kind !== 'date_range') expect(readTimeframeKind(timeframeWords(frame(kind), 2568))).toBe(kind);
  }
  expect(readTimeframeKind('ไตรมาส ๑')).toBe('quarter_1');
  expect(readTimeframeKind('ภายใน ๖ เดือนแรก')).toBe('first_6_months');
  expect(readTimeframeKind('เมื่อสะดวก')).toBeNull();
});
