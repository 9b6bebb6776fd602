/** Colours of the shapes and lines of charts, strongest first; distinct for colour-blind readers, and dashed apart. */
export const SERIES_COLORS = ['#0f4c5c', '#b5541c', '#3f8fa8', '#7d8b87', '#8a4f8f', '#a98a1d'] as const;

/** One shape of the radar; a score that is absent leaves a gap, it is never drawn as zero. */
export interface RadarShape {
  label: string;
  scores: readonly (number | null)[];
}

export interface TrendLine {
  label: string;
  /** One a year of the chart's years; null where there is none: the line breaks there. */
  scores: readonly (number | null)[];
  /** Years that do not compare with the year before: the line is not joined to them. */
  cuts?: readonly number[];
}
