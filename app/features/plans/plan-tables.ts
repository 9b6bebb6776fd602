import type { TFunction } from 'i18next';
import type { CsvCell } from '~/lib/csv.ts';
import { cellOf, FORM_COLUMNS, type PlanForm } from './core/forms.ts';
import { LIMITATION_FIELDS } from './core/limitation-form.ts';
import type { ShownPlan } from './load-plan.server.ts';

type Shown = Pick<ShownPlan, 'rows' | 'limitations' | 'hasNoLimitations' | 'topics'>;
type Words = TFunction<'plans'>;
interface Table {
  head: CsvCell[];
  rows: CsvCell[][];
}

/** The plan as a file in the columns of a published form, the table of limitations below it. */
export function formTable(t: Words, plan: Shown, form: PlanForm): Table {
  const columns = FORM_COLUMNS[form];
  const { limitations, hasNoLimitations } = plan;
  const ordered = plan.rows.toSorted((a, b) => (a.topicNo ?? 99) - (b.topicNo ?? 99) || a.rowNo - b.rowNo);
  return {
    head: columns.map((column) => t(`forms.${form}.${column}` as 'forms.a.topic')),
    rows: [
      ...ordered.map((row) => columns.map((column) => cellOf(row, column, (no) => topicName(plan, no)))),
      [],
      LIMITATION_FIELDS.map((name) => t(`limitations.columns.${name}`)),
      ...(limitations.length === 0
        ? [[t(hasNoLimitations ? 'limitations.saidNone' : 'limitations.unanswered')]]
        : limitations.map((row) => LIMITATION_FIELDS.map((name) => row[name]))),
    ],
  };
}

/** Everything a row holds, one column each. */
export function fullTable(t: Words, plan: Shown): Table {
  return {
    head: [
      t('columns.no'),
      t('columns.topic'),
      t('columns.itemCodes'),
      t('columns.itemScoreText'),
      t('columns.finding'),
      t('columns.measure'),
      t('columns.steps'),
      t('columns.timeframe'),
      t('columns.limitation'),
      t('columns.responsible'),
      t('columns.kind'),
    ],
    rows: plan.rows.map((row, at) => [
      at + 1,
      row.topicNo === null ? null : `${row.topicNo}. ${topicName(plan, row.topicNo)}`,
      row.itemCodes.join(' '),
      row.itemScoreText,
      row.finding,
      row.measure,
      row.steps,
      row.timeframe,
      row.limitation,
      row.responsible,
      t(`kinds.${row.kind}`),
    ]),
  };
}

const topicName = (plan: Shown, topicNo: number): string =>
  plan.topics.find(({ number }) => number === topicNo)?.name ?? '';
