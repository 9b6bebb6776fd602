/** A row with its figures by column and by year, as the pages use it. */
interface Row {
  agencyCode: string;
  nameTh: string;
  agencyType: string;
  districtNameTh: string | null;
  scores: Record<string, number | null>;
  texts: Record<string, string>;
  history: Record<string, number | null>;
  change: number | null;
}

/** The same on its way to the browser: the figures in the order of columns and years, without their names. */
export type PackedRow = readonly [
  agencyCode: string,
  nameTh: string,
  agencyType: string,
  districtNameTh: string | null,
  scores: string,
  history: string,
  change: number | null,
  texts: Record<string, string> | null,
];

/** A third of the weight: the names of columns and years are sent once, not with every row. */
export function packRows(
  rows: readonly Row[],
  columns: readonly string[],
  years: readonly number[],
): PackedRow[] {
  return rows.map((row) => [
    row.agencyCode,
    row.nameTh,
    row.agencyType,
    row.districtNameTh,
    columns.map((column) => row.scores[column] ?? '').join(),
    years.map((year) => row.history[year] ?? '').join(),
    row.change,
    Object.keys(row.texts).length > 0 ? row.texts : null,
  ]);
}

/** The rows as they were; an absent figure is null. */
export function unpackRows(
  packed: readonly PackedRow[],
  columns: readonly string[],
  years: readonly number[],
): Row[] {
  return packed.map(([agencyCode, nameTh, agencyType, districtNameTh, scores, history, change, texts]) => ({
    agencyCode,
    nameTh,
    agencyType,
    districtNameTh,
    scores: figuresBy(columns, scores),
    history: figuresBy(years, history),
    change,
    texts: texts ?? {},
  }));
}

function figuresBy(keys: readonly (string | number)[], joined: string): Record<string, number | null> {
  const figures = joined.split(',');
  return Object.fromEntries(keys.map((key, at) => [key, figures[at] ? Number(figures[at]) : null]));
}
