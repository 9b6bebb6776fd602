import { toArabicDigits } from '~/lib/thai-digits.ts';
import type { RankRecord } from './import-record.ts';
import { squeeze, tidy } from './thai-text.ts';

export interface PrintedRank {
  scope: RankRecord['scope'];
  rank: number;
  outOf: number | null;
  printed: string;
}

const RANK = /(?:ลำดับ|อันดับ)\s*(?:ที่)?\s*(\d{1,4})(?![\d.])/gu;
const OUT_OF =
  /^[^\d]{0,12}(?:\([^)]{0,30}\))?[^\d]{0,20}?(?:จาก|ของ|ใน)(?:จำนวน|ทั้งหมด|ทั้งสิ้น|\s)*(\d{1,4})\s*(จังหวัด|แห่ง|หน่วยงาน|อปท|อบต|อบจ|เทศบาล)/u;

/** Ranks that a sentence states: `อันดับที่ ๕ จาก ๗๖ จังหวัด`, `ระดับประเทศ ลำดับที่ 23 (ประเภท…)`. */
export function ranksIn(text: string): PrintedRank[] {
  const arabic = toArabicDigits(tidy(text));
  const matches = [...arabic.matchAll(RANK)];
  return matches.flatMap((match, index) => {
    const start = match.index;
    const end = start + match[0].length;
    const before = arabic.slice(previousEnd(matches, index), start).slice(-60);
    const behind = arabic.slice(end, matches[index + 1]?.index ?? arabic.length).slice(0, 80);
    const outOf = OUT_OF.exec(behind);
    const scope = scopeOf(before, behind, outOf?.[2] ?? '');
    if (scope === null) return [];
    const printed = arabic.slice(start, end + (outOf?.[0].length ?? 0));
    return [{ scope, rank: Number(match[1]), outOf: outOf ? Number(outOf[1]) : null, printed }];
  });
}

function previousEnd(matches: readonly RegExpExecArray[] | RegExpMatchArray[], index: number): number {
  const previous = matches[index - 1];
  return previous ? (previous.index ?? 0) + previous[0].length : 0;
}

/** What is ranked against what; a number with no such word beside it is no rank. */
function scopeOf(before: string, behind: string, counted: string): RankRecord['scope'] | null {
  if (counted === 'จังหวัด') return 'provinces';
  const near = squeeze(behind).slice(0, 30);
  const around = `${squeeze(before)} ${near}`;
  if (/อำเภอ/.test(near)) return 'district';
  if (/ประเภท/.test(around)) return 'type_national';
  if (/ประเทศ/.test(around)) return 'national';
  if (/จังหวัด/.test(around)) return 'province';
  return /อำเภอ/.test(around) ? 'district' : null;
}

/** A rank in a cell of its own: `5`, `๕/๗๖`, `อันดับ 5 จาก 76`. */
export function rankOfCell(text: string): { rank: number; outOf: number | null } | null {
  const found = /^(?:อันดับ|ลำดับ)?(?:ที่)?(\d{1,4})(?:\.0+)?(?:(?:\/|จาก|of)(\d{1,4}).*)?$/u.exec(squeeze(text));
  if (!found || Number(found[1]) < 1) return null;
  return { rank: Number(found[1]), outOf: found[2] ? Number(found[2]) : null };
}
