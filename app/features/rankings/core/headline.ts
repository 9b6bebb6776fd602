/** What the head of the page says of the agencies shown. */
interface Ranked {
  overall: number | null;
  rankChange: number | null;
  /** Agencies that cannot be told apart from it: a lower overall, or the same. */
  next: number | null;
}

export interface Headline<Row> {
  /** All who share the best overall; empty where nobody has a result. */
  first: Row[];
  /** Agencies that cannot be told apart from the first; null where that is not known. */
  alike: number | null;
  /** All who won the most places; empty where nobody did. */
  risen: Row[];
  /** All who lost the most places. */
  fallen: Row[];
}

/** Who is first, who rose and fell most, and how many cannot be told apart from the first. */
export function headlineOf<Row extends Ranked>(rows: readonly Row[]): Headline<Row> {
  const best = extreme(rows, (row) => row.overall, 1);
  const risen = extreme(rows, (row) => row.rankChange, 1);
  const fallen = extreme(rows, (row) => row.rankChange, -1);
  return {
    first: best,
    alike: best[0]?.next ?? null,
    risen: risen.filter(({ rankChange }) => (rankChange ?? 0) > 0),
    fallen: fallen.filter(({ rankChange }) => (rankChange ?? 0) < 0),
  };
}

function extreme<Row>(rows: readonly Row[], figure: (row: Row) => number | null, sign: 1 | -1): Row[] {
  const figures = rows.flatMap((row) => figure(row) ?? []).map((value) => value * sign);
  const most = Math.max(...figures);
  return rows.filter((row) => figure(row) === most * sign);
}
