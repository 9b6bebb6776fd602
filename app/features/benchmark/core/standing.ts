/** Fewer provinces than this are a row of places, not a distribution. */
export const LEAST_PROVINCES = 5;

interface Placed {
  provinceCode: string;
  isHidden: boolean;
}

/** Where a province stands among those shown. */
export interface Standing<Row extends Placed> {
  /** The own row; null where the own province has published nothing that fits the filters. */
  own: Row | null;
  shown: number;
  hidden: number;
  /** Whether there are enough provinces to speak of percentiles. */
  isDistribution: boolean;
}

export function summarise<Row extends Placed>(rows: readonly Row[], provinceCode: string): Standing<Row> {
  const shown = rows.filter((row) => !row.isHidden).length;
  return {
    own: rows.find((row) => row.provinceCode === provinceCode) ?? null,
    shown,
    hidden: rows.length - shown,
    isDistribution: shown >= LEAST_PROVINCES,
  };
}
