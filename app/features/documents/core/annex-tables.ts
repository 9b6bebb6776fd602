import type { LevelScale } from '~/features/schemes/core/scheme.ts';
import { ABSENT, formatScore } from '~/lib/format.ts';
import { codeCell } from './code-runs.ts';
import { type Cell, cell, type Table } from './model.ts';

/** Levels of the year with the scores from which they are given. */
export function levelTableOf(scale: LevelScale): Table {
  return {
    kind: 'table',
    name: 'เกณฑ์ระดับผลการประเมิน',
    columns: [
      { width: 50, align: 'center' },
      { width: 50, align: 'center' },
    ],
    head: [[cell('ระดับ'), cell('คะแนน')]],
    rows: scale.levels.map((level, at) => {
      const above = scale.levels[at - 1]?.min ?? null;
      return [cell(level.name.th), cell(rangeOf(level.min, above, level.gate))];
    }),
  };
}

/** `95.00 - 100`, `85.00 - 94.99`: from the least score to below that of the level above. */
function rangeOf(min: string | null, above: string | null, gate: string | null): string {
  if (min === null) return ABSENT;
  const range = `${formatScore(min)} - ${above === null ? '100.00' : belowOf(above)}`;
  return gate === null ? range : `${range} และทุกเครื่องมือตั้งแต่ ${formatScore(gate)}`;
}

/** The next lower score of two places, on decimal text. */
function belowOf(text: string): string {
  const hundredths = BigInt(formatScore(text).replace('.', '')) - 1n;
  return `${hundredths / 100n}.${String(hundredths % 100n).padStart(2, '0')}`;
}

/** A point to develop, as it is stored: what to do is one text a line. */
export interface DevelopmentPoint {
  indicatorNumber: number | null;
  itemCode: string | null;
  itemText: string | null;
  score: number | null;
  points: string;
}

/** Points to develop by indicator; what is said of several items in a row is said once. */
export function developmentTableOf(
  points: readonly DevelopmentPoint[],
  year: number,
  nameOf: (indicator: number) => string,
): Table {
  return {
    kind: 'table',
    name: 'ประเด็นที่ควรพัฒนา',
    size: 14,
    columns: [{ width: 18 }, { width: 34 }, { width: 12, align: 'center' }, { width: 36 }],
    head: [['ตัวชี้วัด', 'ประเด็นการประเมิน', `คะแนนปี ${year}`, 'ประเด็นที่ควรพัฒนา'].map((each) => cell(each))],
    rows: points.map((point, at): Cell[] => [
      ...joined(
        points,
        at,
        (each) => each.indicatorNumber,
        () => cell(point.indicatorNumber === null ? ABSENT : nameOf(point.indicatorNumber)),
      ),
      codeCell([point.itemCode, point.itemText].filter(Boolean).join(' ') || ABSENT),
      cell(formatScore(point.score)),
      ...joined(
        points,
        at,
        (each) => `${each.indicatorNumber} ${each.points}`,
        () =>
          cell(
            point.points
              .split('\n')
              .map((text, no) => `${no + 1}) ${text}`)
              .join('\n'),
          ),
      ),
    ]),
  };
}

/** The cell, reaching down over the rows that say the same; none where the row above has it. */
function joined<Row>(
  rows: readonly Row[],
  at: number,
  keyOf: (row: Row) => unknown,
  make: () => Cell,
): Cell[] {
  const key = (no: number) => {
    const row = rows[no];
    return row === undefined ? undefined : keyOf(row);
  };
  if (at > 0 && key(at - 1) === key(at)) return [];
  let end = at + 1;
  while (end < rows.length && key(end) === key(at)) end += 1;
  return [end - at > 1 ? { ...make(), rowSpan: end - at } : make()];
}
