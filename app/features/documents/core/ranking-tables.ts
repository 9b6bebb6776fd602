import { levelDisagreements } from '~/features/rankings/core/level-order.ts';
import type { readRanking } from '~/features/rankings/read-ranking.server.ts';
import { ABSENT, formatChange, formatInteger, formatScore } from '~/lib/format.ts';
import { rankings as words } from '~/messages/th/rankings.ts';
import { type Block, cell, paragraph, type Table } from './model.ts';
import { typeName } from './province-place.ts';
import { levelName } from './result-tables.ts';

/** Bodies of a year with their places, as the rankings page has them. */
export type RankingFacts = Awaited<ReturnType<typeof readRanking>> & {
  /** Ranks in the province that more than one body has, whatever bodies were chosen. */
  sharedRanks: readonly number[];
  /** A rank within what was chosen, beside the one in the province. */
  innerRank: 'rankInDistrict' | 'rankInTypeProvince' | null;
};
type Row = RankingFacts['rows'][number];

const INNER_HEADS = { rankInDistrict: 'ในอำเภอ', rankInTypeProvince: 'ในประเภท' } as const;

/** Marks in the column of remarks, told below the table. */
const OUTDONE = '(ก)';
const UNKNOWN = '(ข)';

/** The bodies with a result by rank, those without one apart, and what the columns mean. */
export function rankingBlocks(ranking: RankingFacts, size = 13): Block[] {
  const scored = ranking.rows.filter(({ overall }) => overall !== null);
  const without = ranking.rows.filter(({ overall }) => overall === null);
  return [
    ...(scored.length > 0 ? [rankingTable(ranking, scored, size)] : [paragraph('ไม่มีหน่วยงานที่มีคะแนนรวม')]),
    paragraph(`หมายเหตุ คะแนนเท่ากันได้อันดับเดียวกัน (อันดับร่วม) ${bandWords(ranking)}`, {
      style: 'small',
      keepsWithNext: false,
    }),
    paragraph(`${OUTDONE} ${words.outdone.words} ${UNKNOWN} ${words.band.unknown}`, {
      style: 'small',
      keepsWithNext: false,
    }),
    ...(without.length > 0
      ? [
          paragraph(`หน่วยงานที่ไม่มีผลการประเมิน ${without.length} แห่ง`, { style: 'label' }),
          withoutResultTable(without, size),
        ]
      : [paragraph('ทุกหน่วยงานมีผลการประเมิน', { style: 'small', keepsWithNext: false })]),
  ];
}

function bandWords({ whole, isCounted }: RankingFacts): string {
  const title = words.band.title.replace('{{whole}}', words.whole[whole]);
  return `ช่วงอันดับ คือ${title} (${isCounted ? words.band.counted : words.band.notCounted})`;
}

function rankingTable(ranking: RankingFacts, rows: readonly Row[], size: number): Table {
  const { innerRank } = ranking;
  const outdone = new Set(levelDisagreements(ranking.rows).map(({ row }) => row.agencyCode));
  const columns: [string, number, (row: Row) => string][] = [
    ['อันดับ', 7, (row) => formatInteger(row.rankInProvince)],
    ...(innerRank
      ? [
          [INNER_HEADS[innerRank], 8, (row: Row) => formatInteger(row[innerRank])] as [
            string,
            number,
            (row: Row) => string,
          ],
        ]
      : []),
    ['หน่วยงาน', 32, (row) => row.nameTh],
    ['ประเภท', 12, (row) => typeName(row.agencyType)],
    ['อำเภอ', 12, (row) => row.districtNameTh ?? ABSENT],
    ['คะแนนรวม', 10, (row) => formatScore(row.overall)],
    ['ระดับ', 12, (row) => levelName(row.level)],
    ['เทียบปีก่อน', 10, (row) => formatChange(row.change)],
    ['ช่วงอันดับ', 10, bandOf],
    ['หมายเหตุ', 13, (row) => remarksOf(row, ranking, outdone)],
  ];
  const isText = (head: string) => ['หน่วยงาน', 'ประเภท', 'อำเภอ', 'หมายเหตุ'].includes(head);
  return {
    kind: 'table',
    name: 'อันดับหน่วยงาน',
    size,
    columns: columns.map(([head, width]) => ({ width, align: isText(head) ? 'left' : 'center' })),
    head: [columns.map(([head]) => cell(head))],
    rows: rows.map((row) =>
      columns.map(([head, , of]) => cell(of(row), head === 'คะแนนรวม' ? { bold: true } : {})),
    ),
  };
}

/** `3–7`, `4`; a dash where the printed rank counts bodies that are not here. */
function bandOf({ band }: Row): string {
  if (!band) return ABSENT;
  return band.best === band.last ? String(band.best) : `${band.best}–${band.last}`;
}

function remarksOf(row: Row, { sharedRanks, isCounted }: RankingFacts, outdone: ReadonlySet<string>): string {
  return [
    ...(row.rankInProvince !== null && sharedRanks.includes(row.rankInProvince) ? ['อันดับร่วม'] : []),
    ...(outdone.has(row.agencyCode) ? [OUTDONE] : []),
    ...(isCounted && row.margin === null ? [UNKNOWN] : []),
    ...(row.openFindingCount > 0 ? [`ตัวเลขขัดกัน ${row.openFindingCount} จุด`] : []),
    ...(row.isPublished ? [] : ['ร่าง']),
  ].join(' ');
}

function withoutResultTable(rows: readonly Row[], size: number): Table {
  return {
    kind: 'table',
    name: 'หน่วยงานที่ไม่มีผล',
    size,
    columns: [{ width: 50 }, { width: 18 }, { width: 18 }, { width: 14, align: 'center' }],
    head: [['หน่วยงาน', 'ประเภท', 'อำเภอ', 'ผลการประเมิน'].map((each) => cell(each))],
    rows: rows.map((row) => [
      cell(row.nameTh),
      cell(typeName(row.agencyType)),
      cell(row.districtNameTh ?? ABSENT),
      cell('ไม่มีผล'),
    ]),
  };
}
