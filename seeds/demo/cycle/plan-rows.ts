import { scoreText } from '~/features/plans/core/score-text.ts';
import { TIMEFRAME_KINDS, type TimeframeKind, timeframeText } from '~/features/plans/core/timeframe.ts';
import { responsibleText } from '~/features/plans/core/units.ts';
import type { WeakItem } from '~/features/plans/core/weak-items.ts';
import type { PlanRow } from '~/features/plans/PlanRepository.server.ts';
import type { Scheme } from '~/features/schemes/core/scheme.ts';
import type { MeasureRecord } from '../../factories/circular.ts';
import { diceFor } from '../../factories/dice.ts';
import { type PlanningBody, responsibleFor } from './plan-offices.ts';
import { CAUSES, ROW_LIMITATIONS } from './plan-texts.ts';

/** A measure that the plan carries out: of a circular, or chosen from the library. */
export interface PlannedMeasure {
  measure: MeasureRecord;
  adaptedText: string | null;
  circular: { circularId: string; measureNo: number } | null;
}

interface Given {
  body: PlanningBody;
  /** Fiscal year (BE) of the plan. */
  fiscalYear: number;
  /** Of the results year; null where the body has no result. */
  scheme: Scheme | null;
  weak: readonly WeakItem[];
}

const MOST_ITEMS = 6;
const QUARTERS: readonly TimeframeKind[] = ['quarter_1', 'quarter_2', 'quarter_3', 'quarter_4'];

/** The rows of a plan in the order of the topics: measures taken on, and one for each weak topic without any. */
export function planRows(given: Given, measures: readonly PlannedMeasure[]): PlanRow[] {
  const sorted = measures.toSorted((a, b) => topicOf(a) - topicOf(b));
  return sorted.map((each, at) => {
    const sameTopic = sorted.filter((other) => topicOf(other) === topicOf(each));
    return planRow(given, each, at + 1, { at: sameTopic.indexOf(each), of: sameTopic.length });
  });
}

export const topicOf = ({ measure }: PlannedMeasure): number => measure.topicNos[0] ?? 1;

/** Where a row stands among those of its topic: each says something else, of its own share of the weak items. */
interface Share {
  at: number;
  of: number;
}

function planRow(
  { body, fiscalYear, scheme, weak }: Given,
  planned: PlannedMeasure,
  rowNo: number,
  share: Share,
): PlanRow {
  const { measure, adaptedText, circular } = planned;
  const topicNo = topicOf(planned);
  const rowId = `demo-${body.agencyCode}-${fiscalYear}-${rowNo}`;
  const dice = diceFor(`plan row ${rowId}`);
  const ofTopic = weak.filter((item) => item.topicNo === topicNo).slice(0, MOST_ITEMS);
  const items = ofTopic.length < share.of ? ofTopic : ofTopic.filter((_, at) => at % share.of === share.at);
  const { lead, co } = responsibleFor(body, measure.responsiblePattern);
  const stated = TIMEFRAME_KINDS.find((kind) => kind === measure.timeframeKind) ?? 'whole_year';
  const drawn = dice.fraction();
  const kind = drawn < 0.12 ? 'date_range' : drawn < 0.35 ? dice.pick(QUARTERS) : stated;
  const dates = kind === 'date_range' ? rangeIn(fiscalYear, dice.whole(0, 5)) : { from: null, to: null };
  return {
    rowId,
    rowNo,
    fiscalYear,
    version: 1,
    kind: 'improve',
    topicNo,
    itemCodes: items.map(({ code }) => code),
    itemScoreText: scoreText(items) || null,
    finding: findingOf(scheme, { topicNo, items, measure: measure.title }, causeOf(body, topicNo, share)),
    measure: measure.title,
    steps: adaptedText ?? measure.steps.join('\n'),
    timeframe: timeframeText({ kind, ...dates }, fiscalYear),
    responsible: responsibleText(lead, co),
    limitation: dice.chance(0.15) ? dice.pick<string>(ROW_LIMITATIONS) : null,
    measureId: measure.measureId,
    timeframeKind: kind,
    timeframeFrom: dates.from,
    timeframeTo: dates.to,
    leadUnit: lead,
    coUnits: co,
    circularId: circular?.circularId ?? null,
    measureNo: circular?.measureNo ?? null,
    measureVersion: circular ? 1 : null,
    circularVersion: circular ? 1 : null,
    copiedRowId: null,
    batchId: null,
    isRemoved: false,
  };
}

/** Another cause for each row of a topic, as long as there are any. */
function causeOf({ agencyCode }: PlanningBody, topicNo: number, { at }: Share): string {
  const causes = diceFor(`causes ${agencyCode} ${topicNo}`).shuffle(CAUSES[topicNo] ?? []);
  return causes[at] ?? '';
}

function findingOf(
  scheme: Scheme | null,
  about: { topicNo: number; items: readonly WeakItem[]; measure: string },
  cause: string,
): string {
  const codes = about.items.map(({ code }) => code).join(', ');
  const ofMeasure = `ตามมาตรการ “${about.measure}”`;
  if (codes !== '') return `ข้อ ${codes} ต่ำกว่าเกณฑ์: ${cause || `ยังไม่ได้ดำเนินการ${ofMeasure}`}`;
  const topic = scheme?.topics.list.find(({ number }) => number === about.topicNo)?.name.th;
  if (topic) return `ไม่มีข้อที่ต่ำกว่าเกณฑ์ในประเด็น${topic} ดำเนินการ${ofMeasure} เพื่อรักษามาตรฐาน`;
  return `ไม่มีผลการประเมินของหน่วยงาน ดำเนินการ${ofMeasure} ที่จังหวัดกำหนด`;
}

/** Three months from the first of a month after New Year. */
function rangeIn(fiscalYear: number, month: number): { from: string; to: string } {
  const year = fiscalYear - 543;
  const last = new Date(Date.UTC(year, month + 3, 0)).toISOString().slice(0, 10);
  return { from: `${year}-${String(month + 1).padStart(2, '0')}-01`, to: last };
}
