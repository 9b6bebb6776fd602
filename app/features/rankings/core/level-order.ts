/** What the two orders need of an agency; `levelOrder` 1 = best level of the year's scale. */
export interface Placed {
  overall: number | null;
  levelOrder: number | null;
}

/** An agency whose level is lower than that of agencies with a lower overall, and those agencies, nearest overall first. */
export interface Disagreement<Row> {
  row: Row;
  outdoneBy: Row[];
}

/**
 * Where the order by score and the order by level disagree, best overall first: from FY2566 the level depends on every
 * instrument, so that 94.64 "pass" stands above 90 "good pass". Agencies without overall or level are in neither order.
 */
export function levelDisagreements<Row extends Placed>(rows: readonly Row[]): Disagreement<Row>[] {
  const placed = rows
    .flatMap((row) =>
      row.overall === null || row.levelOrder === null
        ? []
        : [{ row, overall: row.overall, levelOrder: row.levelOrder }],
    )
    .sort((a, b) => b.overall - a.overall);
  return placed.flatMap(({ row, overall, levelOrder }) => {
    const outdoneBy = placed.flatMap((other) =>
      other.overall < overall && other.levelOrder < levelOrder ? other.row : [],
    );
    return outdoneBy.length > 0 ? { row, outdoneBy } : [];
  });
}
