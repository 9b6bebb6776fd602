import { TIMEFRAME_KINDS } from '~/features/measures/core/timeframe.ts';
import type { Scheme } from '~/features/schemes/core/scheme.ts';
import type { Batch } from './batch-acts.server.ts';
import { type Carry, copyRow, itemChanges } from './core/carry-forward.ts';
import type { PlanRowForm } from './core/plan-form.ts';
import { scoreText } from './core/score-text.ts';
import { suggestFor } from './core/suggest.ts';
import { timeframeText } from './core/timeframe.ts';
import type { WeakItem } from './core/weak-items.ts';
import type { CirculatedMeasure } from './PlanSourceRepository.server.ts';
import type { ReadPlan } from './read-plan.server.ts';
import { mergeMeasures } from './standard-measures.ts';

/** Measures of circulars that the agency took on (as they are or adapted) and that no row of the plan carries out yet. */
export function adoptable({ circulated, rows }: ReadPlan): CirculatedMeasure[] {
  return circulated.filter(
    ({ decision, isEnded, circularId, measureNo }) =>
      !isEnded &&
      (decision === 'adopted' || decision === 'adapted') &&
      !rows.some((row) => row.circularId === circularId && row.measureNo === measureNo),
  );
}

/** A row for each of them: under the measure's topic, with the chosen items it is tied to. */
export function adoptedBatch(
  read: ReadPlan,
  { schemes, scheme, items }: { schemes: readonly Scheme[]; scheme: Scheme; items: readonly WeakItem[] },
): Batch {
  const measures = mergeMeasures(read.library, read.circulated);
  return {
    rows: adoptable(read).map((each) => {
      const { circularId, measureNo, measureId, measureVersion, circularVersion } = each;
      const measure = measures.find(
        ({ key }) => key === `m:${measureId}` || key === `c:${circularId}:${measureNo}`,
      );
      const topicNo = each.topicNos[0] ?? null;
      const own = items.filter((item) => item.topicNo !== null && each.topicNos.includes(item.topicNo));
      const codes = own.map(({ code }) => code);
      const ties =
        measure && topicNo !== null
          ? (suggestFor(schemes, scheme.fiscalYear, { topicNo, codes }, [measure])[0]?.ties ?? [])
          : [];
      const tied = own.filter(({ code }) => ties.some((tie) => tie.code === code));
      return {
        row: rowOf(each, {
          topicNo: tied[0]?.topicNo ?? topicNo,
          items: tied,
          fiscalYear: scheme.fiscalYear + 1,
        }),
        origin: { measureId, circularId, measureNo, measureVersion, circularVersion },
      };
    }),
  };
}

/** The measure as the agency took it on: field by field where it adapted it so, else its one text as the steps. */
function asTaken(each: CirculatedMeasure) {
  if (each.decision !== 'adapted') return each;
  const { adapted, adaptedText } = each;
  if (!adapted) return adaptedText ? { ...each, steps: [adaptedText] } : each;
  const { title, steps, responsiblePattern: responsible, timeframeKind, timeframeText } = adapted;
  return { ...each, title, steps, responsible, timeframeKind, timeframeText };
}

function rowOf(
  sent: CirculatedMeasure,
  given: { topicNo: number | null; items: readonly WeakItem[]; fiscalYear: number },
): PlanRowForm {
  const each = asTaken(sent);
  const kind =
    TIMEFRAME_KINDS.find((known) => known === each.timeframeKind && known !== 'date_range') ?? null;
  return {
    kind: 'improve',
    topicNo: given.topicNo,
    itemCodes: given.items.map(({ code }) => code),
    itemScoreText: scoreText(given.items),
    finding: '',
    measure: each.title,
    steps: each.steps.join('\n'),
    timeframeKind: kind,
    timeframeFrom: null,
    timeframeTo: null,
    timeframe:
      each.timeframeText ?? (kind ? timeframeText({ kind, from: null, to: null }, given.fiscalYear) : ''),
    leadUnit: each.responsible,
    coUnits: [],
    responsible: each.responsible,
    limitation: '',
  };
}

/** What of last year's plan is not in this one yet. */
export function copyable({ rowsBefore, rows, limitationsBefore, limitations }: ReadPlan) {
  const texts = new Set(limitations.map(({ limitation }) => limitation));
  return {
    rows: rowsBefore.filter(({ rowId }) => !rows.some((row) => row.copiedRowId === rowId)).length,
    limitations: limitationsBefore.filter(({ limitation }) => !texts.has(limitation)).length,
  };
}

/** Last year's rows and limitations as they begin this year's plan. */
export function copiedBatch(
  { rowsBefore, rows, limitationsBefore, limitations }: ReadPlan,
  carry: Carry,
): Batch {
  const texts = new Set(limitations.map(({ limitation }) => limitation));
  return {
    rows: rowsBefore
      .filter(({ rowId }) => !rows.some((row) => row.copiedRowId === rowId))
      .map((row) => ({
        row: copyRow(row, carry),
        origin: { measureId: row.measureId, copiedRowId: row.rowId },
      })),
    limitations: limitationsBefore
      .filter(({ limitation }) => !texts.has(limitation))
      .map(({ limitationId, limitation, analysis, handling }) => ({
        form: { limitation, analysis: analysis ?? '', handling: handling ?? '' },
        copiedLimitationId: limitationId,
      })),
  };
}

/** For each row that was copied: what became of the items it answered last year. */
export function copiedRows({ rows, rowsBefore }: ReadPlan, carry: Carry) {
  return rows.flatMap(({ rowId, copiedRowId }) => {
    const before = rowsBefore.find((row) => row.rowId === copiedRowId);
    return before ? [{ rowId, changes: itemChanges(before.itemCodes, carry) }] : [];
  });
}

/** The circulars that rows of the plan come from, by their numbers. */
export function circularsOf({ circulated }: ReadPlan) {
  const all = new Map(circulated.map(({ circularId, number, subject }) => [circularId, number ?? subject]));
  return [...all].map(([circularId, number]) => ({ circularId, number }));
}
