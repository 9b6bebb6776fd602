/** The three layouts in which agencies publish their plan. */
export const FORMS = ['a', 'b', 'c'] as const;
export type PlanForm = (typeof FORMS)[number];

/** Columns of each, in the order they are printed; `howTo` holds the measure and its steps in one. */
export const FORM_COLUMNS = {
  a: ['topic', 'items', 'finding', 'howTo', 'timeframe', 'limitation', 'responsible'],
  b: ['topic', 'items', 'finding', 'howTo', 'timeframe', 'responsible'],
  c: ['topic', 'items', 'finding', 'measure', 'steps', 'responsible', 'timeframe'],
} as const satisfies Record<PlanForm, readonly string[]>;
export type FormColumn = (typeof FORM_COLUMNS)[PlanForm][number];

interface FormRow {
  topicNo: number | null;
  itemCodes: readonly string[];
  itemScoreText: string | null;
  finding: string | null;
  measure: string;
  steps: string | null;
  timeframe: string | null;
  responsible: string | null;
  limitation: string | null;
}

/** What stands in a cell of the form; null where the row has nothing to say. */
export function cellOf(
  row: FormRow,
  column: FormColumn,
  topicName: (topicNo: number) => string,
): string | null {
  if (column === 'topic') return row.topicNo === null ? null : `${row.topicNo}. ${topicName(row.topicNo)}`;
  if (column === 'items') return itemsText(row);
  if (column === 'howTo') {
    if (!row.steps || row.steps === row.measure) return row.measure;
    return row.steps.startsWith(row.measure) ? row.steps : `${row.measure}\n${row.steps}`;
  }
  if (column === 'limitation') return row.limitation || '-';
  return row[column] || null;
}

/** Items with their scores; codes that the printed scores do not name come after them. */
function itemsText({ itemCodes, itemScoreText }: FormRow): string | null {
  if (!itemScoreText) return itemCodes.join(', ') || null;
  const printed = itemScoreText.toLowerCase();
  const rest = itemCodes.filter((code) => !new RegExp(`\\b${code}\\b`).test(printed));
  return [itemScoreText, ...rest].join(', ');
}

/** How many rows the topic's cell spans at each row: 0 where the row before it has begun it already. */
export function topicSpans(rows: readonly { topicNo: number | null }[]): number[] {
  const begins = (at: number) => at === 0 || rows[at]?.topicNo !== rows[at - 1]?.topicNo;
  return rows.map((_, at) => {
    if (!begins(at)) return 0;
    const next = rows.findIndex((_row, later) => later > at && begins(later));
    return (next === -1 ? rows.length : next) - at;
  });
}
