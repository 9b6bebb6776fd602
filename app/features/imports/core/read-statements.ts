import { toArabicDigits } from '~/lib/thai-digits.ts';
import type { DocumentLine } from './document-lines.ts';
import type { AgencyNaming } from './import-record.ts';
import { levelInText } from './levels.ts';
import { normaliseFigure } from './normalise-figure.ts';
import { yearsIn } from './normalise-year.ts';
import { ranksIn } from './ranks.ts';
import { type Found, nothing } from './table-context.ts';

const OVERALL =
  /(?:ผลคะแนน|คะแนนรวม|คะแนนเฉลี่ย|คะแนนภาพรวม|คะแนนในภาพรวม|ได้คะแนน|ได้รับคะแนน|คะแนน\s*ITA|คะแนนเท่ากับ|ค่าคะแนน)([^\d]{0,40}?)(\d{1,3}\.\d{1,2}|\d{2,3}(?=\s*คะแนน))(?!\d)(?!\s*%?\s*(?:คะแนน\s*)?ขึ้นไป)/giu;
/** `ได้ ๙๑.๒๐ คะแนน`: the figure before the word. */
const SCORED = /(?:ได้|ได้รับ|เท่ากับ)([^\d]{0,3}?)(\d{1,3}\.\d{1,2})(?=\s*คะแนน(?!\s*ขึ้นไป))/giu;
/** Figures of something else: a part, a target, a change, the average of others. */
const OTHER = /IIT|EIT|OIT|ตัวชี้วัด|น้อยกว่า|ต่ำกว่า|เป้าหมาย|เกณฑ์|ข้อ|ประเทศ|เพิ่มขึ้น|ลดลง|ลำดับ|อันดับ/iu;

/** What a document says of its agency in sentences: overall score, level, ranks. The first statement of each counts. */
export function readStatements(
  lines: readonly DocumentLine[],
  agency: AgencyNaming,
  year: number | null,
): Found {
  const found = nothing();
  const seen = new Set<string>();
  for (const { text, place } of lines) {
    const arabic = toArabicDigits(text);
    const fiscalYear = lineYear(arabic) ?? year;
    const isNew = (kind: string) => !seen.has(kind) && seen.add(kind).size > 0;
    const overall = overallIn(arabic);
    if (overall && isNew(`overall ${fiscalYear}`)) {
      const figure = {
        ...normaliseFigure(overall.value),
        printed: text.substr(overall.at, overall.value.length),
      };
      found.drafts.push({
        agency,
        fiscalYear,
        node: 'overall',
        figure,
        column: place.column - 1,
        saysWeighted: false,
        isSettled: true,
        place,
      });
    }
    const level = isAboutResult(text) ? levelInText(text) : null;
    if (level && isNew(`level ${fiscalYear}`))
      found.records.push({ kind: 'level', agency, fiscalYear, ...level, place });
    for (const rank of isLongTable(text) ? [] : ranksIn(text)) {
      if (isNew(`rank ${rank.scope} ${fiscalYear}`))
        found.records.push({ kind: 'rank', agency, fiscalYear, ...rank, place });
    }
  }
  return found;
}

/** The year of a sentence that names one alone. */
function lineYear(text: string): number | null {
  const years = new Set(yearsIn(text));
  return years.size === 1 ? ([...years][0] ?? null) : null;
}

function overallIn(arabic: string): { value: string; at: number } | null {
  for (const match of [...arabic.matchAll(OVERALL), ...arabic.matchAll(SCORED)]) {
    const [whole, between = '', value = ''] = match;
    const before = arabic.slice(Math.max(0, match.index - 25), match.index);
    if (!OTHER.test(between) && !OTHER.test(before))
      return { value, at: match.index + whole.length - value.length };
  }
  return null;
}

/** The agency's own level, and no explanation of what levels there are. */
function isAboutResult(text: string): boolean {
  return (
    /^[-–•\s]*ระดับ\s*:?\s*\S|อยู่ในระดับ|ระดับผลการประเมิน|ผลการประเมิน.*ระดับ/u.test(text) &&
    !/แบ่งออกเป็น|ต้องมีการประเมิน/u.test(text)
  );
}

/** A paragraph of a page is no statement of a rank. */
function isLongTable(text: string): boolean {
  return text.length > 1500;
}
