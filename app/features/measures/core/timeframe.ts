import { BE_OFFSET, fiscalYearPeriod } from '~/lib/fiscal-year.ts';
import { formatDate } from '~/lib/format.ts';
import { toArabicDigits } from '~/lib/thai-digits.ts';

/** When a measure is carried out within its fiscal year. */
export const TIMEFRAME_KINDS = [
  'quarter_1',
  'quarter_2',
  'quarter_3',
  'quarter_4',
  'every_quarter',
  'first_6_months',
  'whole_year',
  'date_range',
] as const;

export type TimeframeKind = (typeof TIMEFRAME_KINDS)[number];

export interface Timeframe {
  timeframeKind: string;
  timeframeFrom: string | null;
  timeframeTo: string | null;
}

/** First and last day (Gregorian) of a timeframe in a fiscal year (BE); null for given dates that are not given. */
export function timeframePeriod(frame: Timeframe, fiscalYear: number): { from: string; to: string } | null {
  const { timeframeKind, timeframeFrom, timeframeTo } = frame;
  const year = fiscalYear - BE_OFFSET;
  if (timeframeKind === 'quarter_1') return { from: `${year - 1}-10-01`, to: `${year - 1}-12-31` };
  if (timeframeKind === 'quarter_2') return { from: `${year}-01-01`, to: `${year}-03-31` };
  if (timeframeKind === 'quarter_3') return { from: `${year}-04-01`, to: `${year}-06-30` };
  if (timeframeKind === 'quarter_4') return { from: `${year}-07-01`, to: `${year}-09-30` };
  if (timeframeKind === 'first_6_months') return { from: `${year - 1}-10-01`, to: `${year}-03-31` };
  if (timeframeKind !== 'date_range') return fiscalYearPeriod(fiscalYear);
  return timeframeFrom && timeframeTo ? { from: timeframeFrom, to: timeframeTo } : null;
}

/** The timeframe as officials write it: `ไตรมาสที่ 1 (1 ตุลาคม 2567 - 31 ธันวาคม 2567)`. */
export function timeframeWords(frame: Timeframe, fiscalYear: number): string {
  const period = timeframePeriod(frame, fiscalYear);
  const days = period ? `${formatDate(period.from, 'th')} - ${formatDate(period.to, 'th')}` : '';
  const { timeframeKind } = frame;
  if (timeframeKind === 'date_range') return days || 'ตามช่วงวันที่ที่กำหนด';
  if (timeframeKind === 'every_quarter') return `ทุกไตรมาส ตลอดปีงบประมาณ พ.ศ. ${fiscalYear}`;
  if (timeframeKind === 'first_6_months') return `ภายใน 6 เดือนแรกของปีงบประมาณ พ.ศ. ${fiscalYear} (${days})`;
  if (timeframeKind === 'whole_year') return `ตลอดปีงบประมาณ พ.ศ. ${fiscalYear} (${days})`;
  return `ไตรมาสที่ ${timeframeKind.slice(-1)} ปีงบประมาณ พ.ศ. ${fiscalYear} (${days})`;
}

/** The kind meant by a printed text (`ไตรมาส ๑`, `ภายใน ๖ เดือนแรก`, `quarter_1`), or null. */
export function readTimeframeKind(text: string): TimeframeKind | null {
  const plain = toArabicDigits(text).replace(/\s+/g, ' ').trim().toLowerCase();
  const key = TIMEFRAME_KINDS.find((kind) => kind === plain);
  if (key) return key;
  const quarter = /ไตรมาส(?:ที่)? ?([1-4])/.exec(plain)?.[1];
  if (/ทุก ?ไตรมาส|รายไตรมาส|every quarter/.test(plain)) return 'every_quarter';
  if (quarter) return `quarter_${quarter}` as TimeframeKind;
  const english = /^quarter ([1-4])$/.exec(plain)?.[1];
  if (english) return `quarter_${english}` as TimeframeKind;
  if (/6 เดือน ?แรก|first 6 months/.test(plain)) return 'first_6_months';
  if (/ตลอด(ทั้ง)?ปี|whole (fiscal )?year/.test(plain)) return 'whole_year';
  return /ช่วงวันที่|between given dates/.test(plain) ? 'date_range' : null;
}
