import { toArabicDigits } from '~/lib/thai-digits.ts';
import { yearsIn } from './normalise-year.ts';
import { tidy } from './thai-text.ts';

const RESULTS =
  /(?:ผล(?:การ|กระ)?ประเมิน|ผลคะแนน|ค่าคะแนน|คะแนน)(?![^\d]{0,80}มาตรการ)[^\d]{0,140}?(?:ปี|พ\.?\s*ศ\.?|FY)[^\d]{0,20}\d{2,4}(?!\d)/giu;

/**
 * The year whose results a document gives: the one it names most often together with results or scores. A document on
 * measures names the year of the measures as well, so the first year is not it.
 */
export function resultsYear(lines: readonly string[]): number | null {
  const votes = new Map<number, number>();
  for (const line of lines) {
    for (const [phrase] of toArabicDigits(tidy(line)).matchAll(RESULTS)) {
      const [year] = yearsIn(phrase);
      if (year !== undefined) votes.set(year, (votes.get(year) ?? 0) + 1);
    }
  }
  const [best] = [...votes].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return best?.[0] ?? onlyYear(lines);
}

/** The year that is the only one named; null where none or several are. */
export function onlyYear(lines: readonly string[]): number | null {
  const years = new Set(lines.flatMap(yearsIn));
  return years.size === 1 ? ([...years][0] ?? null) : null;
}
