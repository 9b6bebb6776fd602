import type { AttentionEntry, AttentionList } from '~/features/overview/core/attention-lists.ts';
import { difference, shareDifference } from '~/features/overview/core/difference.ts';
import type { readOverview } from '~/features/overview/read-overview.server.ts';
import { ABSENT, formatChange, formatInteger, formatScore, formatShare } from '~/lib/format.ts';
import { common } from '~/messages/th/common.ts';
import { overview as words } from '~/messages/th/overview.ts';
import { cell, type Table } from './model.ts';
import { levelName } from './result-tables.ts';

/** The year in one look, as the overview page has it. */
export type OverviewFacts = Awaited<ReturnType<typeof readOverview>>;
type Year = OverviewFacts['year'];

/** Must not be told, lest a small group be worked out. */
const KEPT_BACK = 'ปกปิด';
const CENTER = 'center' as const;

/** The year against the one before: means, how many have a result and pass, and the place among provinces. */
export function headFigureTable(overview: OverviewFacts, size = 16): Table {
  const { year, before, target, wholeProvince } = overview;
  const rankHead = wholeProvince ? ['อันดับจังหวัด'] : [];
  return {
    kind: 'table',
    name: 'ผลโดยรวม',
    size,
    columns: [17, 11, 11, 10, 10, 13, 12, 12, ...(wholeProvince ? [14] : [])].map((width) => ({
      width,
      align: CENTER,
    })),
    head: [
      [
        ...['ปีงบประมาณ', 'เฉลี่ย', 'มัธยฐาน', 'สูงสุด', 'ต่ำสุด', 'มีผล (แห่ง)'],
        ...[`ผ่าน ${target} (แห่ง)`, 'ผ่าน (ร้อยละ)', ...rankHead],
      ].map((each) => cell(each)),
    ],
    rows: [
      yearRow(year, wholeProvince ? [rankOf(overview)] : []),
      ...(before ? [yearRow(before, wholeProvince ? [formatInteger(before.rankAmongProvinces)] : [])] : []),
      ...(before ? [changeRow(year, before, wholeProvince)] : []),
    ],
  };
}

function yearRow(year: Year, rank: readonly string[]): Table['rows'][number] {
  const isKnown = year.assessed > 0;
  return [
    cell(String(year.fiscalYear), { bold: true }),
    ...[year.mean, year.median, year.max, year.min].map((score) => cell(formatScore(score))),
    cell(`${year.assessed}${year.agencies > year.assessed ? ` จาก ${year.agencies}` : ''}`),
    cell(isKnown ? String(year.passed) : ABSENT),
    cell(percent(year.passed, year.assessed)),
    ...rank.map((each) => cell(each)),
  ];
}

function changeRow(year: Year, before: Year, hasRank: boolean): Table['rows'][number] {
  const change = (of: (each: Year) => number | null) => cell(formatChange(difference(of(year), of(before))));
  const counts = (of: (each: Year) => number) => {
    const moved = of(year) - of(before);
    return cell(`${moved > 0 ? '+' : ''}${moved}`);
  };
  const isKnown = year.assessed > 0 && before.assessed > 0;
  return [
    cell('เปลี่ยนแปลง', { bold: true }),
    change(({ mean }) => mean),
    change(({ median }) => median),
    change(({ max }) => max),
    change(({ min }) => min),
    counts(({ assessed }) => assessed),
    isKnown ? counts(({ passed }) => passed) : cell(ABSENT),
    cell(formatChange(shareDifference(year, before))),
    ...(hasRank ? [cell(rankMove(year.rankAmongProvinces, before.rankAmongProvinces))] : []),
  ];
}

function rankOf({ year, nation, isNationHidden }: OverviewFacts): string {
  if (isNationHidden) return KEPT_BACK;
  if (year.rankAmongProvinces === null) return ABSENT;
  return nation ? `${year.rankAmongProvinces} จาก ${nation.provinces}` : String(year.rankAmongProvinces);
}

function rankMove(now: number | null, before: number | null): string {
  if (now === null || before === null) return ABSENT;
  if (now === before) return 'เท่าเดิม';
  return now < before ? `ดีขึ้น ${before - now}` : `ลดลง ${now - before}`;
}

/** How many bodies stand at each level of the year's scale, best first; of the year before where its scale is the same. */
export function levelCountTable({ year, before, levelKeys }: OverviewFacts, size = 16): Table {
  const total = Object.values(year.levels).reduce((sum, count) => sum + count, 0);
  const old = before && Object.keys(before.levels).every((key) => levelKeys.includes(key)) ? before : null;
  return {
    kind: 'table',
    name: 'ระดับผลการประเมิน',
    size,
    columns: [37, 17, 23, ...(old ? [23] : [])].map((width, at) => ({
      width,
      align: at === 0 ? 'left' : CENTER,
    })),
    head: [['ระดับ', 'แห่ง', 'ร้อยละ', ...(old ? [`ปี ${old.fiscalYear}`] : [])].map((each) => cell(each))],
    rows: levelKeys.map((key) => [
      cell(levelName(key)),
      cell(String(year.levels[key] ?? 0)),
      cell(percent(year.levels[key] ?? 0, total)),
      ...(old ? [cell(String(old.levels[key] ?? 0))] : []),
    ]),
  };
}

/** Instruments and indicators with their means, the change and the mean of all bodies there are; the weakest is shaded. */
export function meansTable(overview: OverviewFacts, size = 16): Table {
  const { year, before, nation, isNationHidden, indicators } = overview;
  const least = Math.min(...year.indicators.flatMap((score) => score ?? []));
  const row = (
    name: string,
    of: (means: Pick<Year, 'iit' | 'eit' | 'oit' | 'indicators'>) => number | null,
  ) => {
    const score = of(year);
    return [
      cell(name),
      cell(formatScore(score)),
      cell(formatChange(difference(score, before && of(before)))),
      cell(isNationHidden ? KEPT_BACK : formatScore(nation && of(nation))),
    ];
  };
  return {
    kind: 'table',
    name: 'ค่าเฉลี่ยรายตัวชี้วัด',
    size,
    columns: [52, 16, 16, 16].map((width, at) => ({ width, align: at === 0 ? 'left' : CENTER })),
    head: [['เครื่องมือและตัวชี้วัด', 'คะแนนเฉลี่ย', 'เทียบปีก่อน', 'เฉลี่ยทั้งระบบ'].map((each) => cell(each))],
    rows: [
      ...(['iit', 'eit', 'oit'] as const).map((code) =>
        row(common.instruments[code], (means) => means[code]).map((each) => ({
          ...each,
          bold: true,
          shade: 'group' as const,
        })),
      ),
      ...indicators.map(({ number, name }) => {
        const cells = row(`${number}. ${name.th}`, (means) => means.indicators[number - 1] ?? null);
        return year.indicators[number - 1] === least
          ? cells.map((each) => ({ ...each, shade: 'warning' as const }))
          : cells;
      }),
    ],
  };
}

/** Bodies by the matter each needs attention for: how many, and the first of them by name. */
export function attentionTable(
  { attention, gap }: Pick<OverviewFacts, 'attention' | 'gap'>,
  size = 16,
): Table {
  return {
    kind: 'table',
    name: 'เรื่องที่ต้องดูแล',
    size,
    columns: [{ width: 30 }, { width: 10, align: CENTER }, { width: 60 }],
    head: [['เรื่องที่ต้องดูแล', 'แห่ง', 'หน่วยงานที่ควรดูแลก่อน'].map((each) => cell(each))],
    rows: attention.map(({ kind, entries }) => [
      cell(words.attention[kind].replace('{{gap}}', String(gap))),
      cell(String(entries.length)),
      cell(entries.map((entry) => `${entry.nameTh}${attentionDetail(kind, entry)}`).join('\n')),
    ]),
  };
}

/** What is the matter with the body, in brackets. */
export function attentionDetail(kind: AttentionList['kind'], entry: AttentionEntry): string {
  switch (kind) {
    case 'failing':
      return ` (${formatScore(entry.overall)})`;
    case 'fell':
      return ` (${formatChange(entry.change)})`;
    case 'held_back': {
      const { instrument } = entry;
      const short = common.instrumentsShort[instrument?.code as keyof typeof common.instrumentsShort];
      return instrument ? ` (${short ?? instrument.code} ${formatScore(instrument.score)})` : '';
    }
    case 'overdue':
      return ` (${entry.duties.length} เรื่อง)`;
    case 'findings':
      return ` (${words.attention.findingCount.replace('{{count}}', String(entry.findingCount))})`;
    case 'missing':
      return ` (ปี ${entry.missingYears.join(', ')})`;
  }
}

/** A share of a whole in percent without its sign, so that it is a figure in a workbook; a dash for an empty whole. */
export function percent(part: number, whole: number): string {
  return formatShare(part, whole).replace('%', '');
}
