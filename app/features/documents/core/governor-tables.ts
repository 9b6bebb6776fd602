import type { AttentionKind } from '~/features/overview/core/attention.ts';
import type { AttentionList } from '~/features/overview/core/attention-lists.ts';
import { difference } from '~/features/overview/core/difference.ts';
import { weakestFirst } from '~/features/overview/core/weakest-first.ts';
import { ABSENT, formatChange, formatScore } from '~/lib/format.ts';
import { shortName } from '~/lib/search-text.ts';
import { cell, type Table } from './model.ts';
import { attentionDetail, type OverviewFacts } from './province-tables.ts';

/** Of the tables, in points, so that all of it stays on one page. */
export const SIZE = 12;
/** Indicators at either end. */
const INDICATORS = 3;
/** Lines that the bodies that moved and the matters to look after may take together. */
const LINES = 12;
/** Letters a line holds with the widest of the fonts, marks above and below not counted. */
const LETTERS = { matter: 20, names: 46, mover: 21, name: 34 } as const;
/** Bodies that rose or fell, and bodies named by each matter: the most that fits is told. */
const AMOUNTS = [
  { movers: 3, named: 2 },
  { movers: 3, named: 1 },
  { movers: 2, named: 1 },
  { movers: 1, named: 1 },
] as const;

/** The strongest and the weakest indicators by their mean, each with its change. */
export function extremesTable({ year, before, indicators }: OverviewFacts): Table {
  const ordered = weakestFirst(year.indicators, indicators);
  const weak = ordered.slice(0, INDICATORS);
  const strong = ordered.slice(weak.length).slice(-INDICATORS).toReversed();
  const row =
    (name: string, isWeak: boolean) => (each: (typeof ordered)[number], at: number, all: unknown[]) => [
      ...(at === 0 ? [cell(name, { rowSpan: all.length })] : []),
      cell(`${each.number}. ${each.name.th}`),
      cell(formatScore(each.score), isWeak ? { shade: 'warning' as const } : {}),
      cell(formatChange(difference(each.score, before?.indicators[each.number - 1]))),
    ];
  return {
    kind: 'table',
    name: 'ตัวชี้วัดสูงและต่ำที่สุด',
    size: SIZE,
    columns: [10, 52, 17, 21].map((width, at) => ({ width, align: at === 1 ? 'left' : 'center' })),
    head: [['', 'ตัวชี้วัดที่สูงและต่ำที่สุด', 'เฉลี่ย', 'เทียบปีก่อน'].map((each) => cell(each))],
    rows: [...strong.map(row('สูง', false)), ...weak.map(row('ต่ำ', true))],
  };
}

/** Bodies whose overall rose and fell most side by side, and below them whom to look after: as many as fit. */
export function bodyTables(overview: OverviewFacts): { movers: Table; attention: Table } {
  const tables = AMOUNTS.map(({ movers, named }) => ({
    movers: moversTable(overview, movers),
    attention: briefAttentionTable(overview, named),
  }));
  const fits = ({ movers, attention }: (typeof tables)[number]) =>
    linesOf(movers, [LETTERS.mover, 9, 9, LETTERS.mover, 9, 9]) +
      linesOf(attention, [LETTERS.matter, 9, LETTERS.names]) <=
    LINES;
  const least = tables.at(-1);
  const chosen = tables.find(fits) ?? least;
  if (!chosen) throw new Error('There is always the least.');
  return chosen;
}

function linesOf({ rows }: Table, letters: readonly number[]): number {
  return rows.reduce(
    (sum, row) =>
      sum +
      Math.max(
        ...row.map(({ paragraphs }, at) => {
          const text = paragraphs.join('\n').replace(/\p{Mn}/gu, '');
          return Math.ceil(text.length / (letters[at] ?? 9));
        }),
      ),
    0,
  );
}

function moversTable({ bodies }: OverviewFacts, most: number): Table {
  const moved = bodies.flatMap((body) => (body.change === null ? [] : [{ ...body, change: body.change }]));
  const fallen = moved.filter(({ change }) => change < 0).toSorted((a, b) => a.change - b.change);
  const risen = moved.filter(({ change }) => change > 0).toSorted((a, b) => b.change - a.change);
  const cells = (body: (typeof moved)[number] | undefined) =>
    body
      ? [cell(clipped(body.nameTh)), cell(formatScore(body.overall)), cell(formatChange(body.change))]
      : [cell(ABSENT), cell(ABSENT), cell(ABSENT)];
  return {
    kind: 'table',
    name: 'คะแนนเปลี่ยนแปลงมากที่สุด',
    size: SIZE,
    columns: [28, 10, 12, 28, 10, 12].map((width, at) => ({
      width,
      align: at % 3 === 0 ? 'left' : 'center',
    })),
    head: [
      [...['เพิ่มขึ้นมากที่สุด', 'คะแนน', 'เปลี่ยน'], ...['ลดลงมากที่สุด', 'คะแนน', 'เปลี่ยน']].map((each) => cell(each)),
    ],
    rows: Array.from({ length: Math.min(most, Math.max(risen.length, fallen.length, 1)) }, (_, at) => [
      ...cells(risen[at]),
      ...cells(fallen[at]),
    ]),
  };
}

/** The name as offices shorten it; what is longer still ends in an ellipsis. */
function clipped(nameTh: string): string {
  const letters = shortName(nameTh).match(/\P{Mn}\p{Mn}*/gu) ?? [];
  return letters.length > LETTERS.name ? `${letters.slice(0, LETTERS.name - 1).join('')}…` : letters.join('');
}

const MATTERS: Record<AttentionKind, string> = {
  failing: 'ยังไม่ผ่านเกณฑ์',
  fell: 'คะแนนลดลง',
  held_back: 'ติดเครื่องมือเดียว',
  overdue: 'เกินกำหนด',
  findings: 'ตัวเลขขัดกัน',
  missing: 'ขาดผลบางปี',
};

function briefAttentionTable({ attention, gap }: OverviewFacts, named: number): Table {
  const nameOf = (kind: AttentionKind) => (kind === 'fell' ? `คะแนนลดตั้งแต่ ${gap}` : MATTERS[kind]);
  const names = ({ kind, entries }: AttentionList) =>
    entries.slice(0, named).map((entry) => `${clipped(entry.nameTh)}${attentionDetail(kind, entry)}`);
  return {
    kind: 'table',
    name: 'เรื่องที่ต้องดูแล',
    size: SIZE,
    columns: [{ width: 27 }, { width: 9, align: 'center' }, { width: 64 }],
    head: [['เรื่องที่ต้องดูแล', 'แห่ง', 'หน่วยงานที่ควรดูแลก่อน'].map((each) => cell(each))],
    rows: attention.map((list) => [
      cell(nameOf(list.kind)),
      cell(String(list.entries.length)),
      cell(names(list).join(', ')),
    ]),
  };
}
