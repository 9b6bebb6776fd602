import { TIMEFRAME_KINDS } from '~/features/measures/core/measure-form.ts';
import { formatDate } from '~/lib/format.ts';

export { TIMEFRAME_KINDS };
export type TimeframeKind = (typeof TIMEFRAME_KINDS)[number];

/** When a row is carried out; the days are `YYYY-MM-DD` and set for a date range alone. */
export interface Timeframe {
  kind: TimeframeKind;
  from: string | null;
  to: string | null;
}

const MONTHS = ['ต.ค.–ธ.ค.', 'ม.ค.–มี.ค.', 'เม.ย.–มิ.ย.', 'ก.ค.–ก.ย.'] as const;

/** The timeframe as officials write it in the plan of the fiscal year (BE), in Thai as the document is. */
export function timeframeText({ kind, from, to }: Timeframe, fiscalYear: number): string {
  switch (kind) {
    case 'every_quarter':
      return `ทุกไตรมาส ของปีงบประมาณ พ.ศ. ${fiscalYear}`;
    case 'first_6_months':
      return `ภายใน 6 เดือนแรกของปีงบประมาณ พ.ศ. ${fiscalYear}`;
    case 'whole_year':
      return `ตลอดปีงบประมาณ พ.ศ. ${fiscalYear}`;
    case 'date_range':
      return `${formatDate(from, 'th')} – ${formatDate(to, 'th')}`;
    default: {
      const quarter = Number(kind.at(-1));
      return `ไตรมาสที่ ${quarter} (${MONTHS[quarter - 1]} ${quarter === 1 ? fiscalYear - 1 : fiscalYear})`;
    }
  }
}
