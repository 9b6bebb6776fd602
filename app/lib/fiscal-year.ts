/** Buddhist era = Gregorian + 543. Fiscal year BE n runs from 1 October (n-1) to 30 September n. */
export const BE_OFFSET = 543;

/** First and last day of a fiscal year (BE) as Gregorian dates: 2566 -> 2022-10-01 … 2023-09-30. */
export function fiscalYearPeriod(fiscalYear: number): { from: string; to: string } {
  const year = fiscalYear - BE_OFFSET;
  return { from: `${year - 1}-10-01`, to: `${year}-09-30` };
}

/** The fiscal year (BE) a Gregorian date `YYYY-MM-DD` lies in: 2022-10-01 -> 2566. */
export function fiscalYearOf(date: string): number {
  const [year, month] = date.split('-').map(Number);
  if (year === undefined || month === undefined || !Number.isInteger(year)) {
    throw new RangeError(`Not a date: ${date}`);
  }
  return year + BE_OFFSET + (month >= 10 ? 1 : 0);
}

/** What a report of the round covers: the first half of the fiscal year, or all of it. */
export function roundPeriod(fiscalYear: number, round: '6m' | '12m'): { from: string; to: string } {
  const period = fiscalYearPeriod(fiscalYear);
  return round === '12m' ? period : { from: period.from, to: `${fiscalYear - BE_OFFSET}-03-31` };
}

/** Today in Thailand as `YYYY-MM-DD`. */
export function todayInThailand(now: Date = new Date()): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Bangkok' }).format(now);
}
