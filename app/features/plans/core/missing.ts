/** What must be mended before a plan can be handed in, with the place where it is mended. */
export type Missing =
  | { what: 'rows' }
  | { what: 'topic'; topicNo: number; codes: string[] }
  | { what: 'field'; rowId: string; no: number; field: RequiredField }
  | { what: 'limitations' };

export const REQUIRED_FIELDS = ['topicNo', 'steps', 'timeframe', 'leadUnit'] as const;
export type RequiredField = (typeof REQUIRED_FIELDS)[number];

interface Row {
  rowId: string;
  topicNo: number | null;
  steps: string | null;
  timeframe: string | null;
  responsible: string | null;
  finding: string | null;
}

interface Given {
  rows: readonly Row[];
  /** Items under the threshold or failed, each with the topic it stands under; null = the map has none. */
  weak: readonly { code: string; topicNo: number | null }[];
  limitations: readonly unknown[];
  hasNoLimitations: boolean;
}

/** In the order of the page: topics without a row although items are weak, fields of rows, then the limitations. */
export function findMissing({ rows, weak, limitations, hasNoLimitations }: Given): Missing[] {
  const topics = [...new Set(weak.flatMap(({ topicNo }) => (topicNo === null ? [] : [topicNo])))].toSorted(
    (a, b) => a - b,
  );
  const uncovered = topics.filter((topicNo) => !rows.some((row) => row.topicNo === topicNo));
  return [
    ...(rows.length === 0 ? [{ what: 'rows' as const }] : []),
    ...uncovered.map((topicNo) => ({
      what: 'topic' as const,
      topicNo,
      codes: weak.filter((item) => item.topicNo === topicNo).map(({ code }) => code),
    })),
    ...rows.flatMap((row, at) =>
      REQUIRED_FIELDS.filter((field) => isEmpty(row, field)).map((field) => ({
        what: 'field' as const,
        rowId: row.rowId,
        no: at + 1,
        field,
      })),
    ),
    ...(limitations.length === 0 && !hasNoLimitations ? [{ what: 'limitations' as const }] : []),
  ];
}

/** Rows that say nothing of what was found: asked about, never held up. */
export function findWithoutFinding(rows: readonly Row[]): { rowId: string; no: number }[] {
  return rows.flatMap(({ rowId, finding }, at) =>
    (finding ?? '').trim() === '' ? [{ rowId, no: at + 1 }] : [],
  );
}

function isEmpty(row: Row, field: RequiredField): boolean {
  if (field === 'topicNo') return row.topicNo === null;
  return ((field === 'leadUnit' ? row.responsible : row[field]) ?? '').trim() === '';
}
