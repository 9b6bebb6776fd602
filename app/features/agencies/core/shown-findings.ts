import type { FindingDetail } from '~/features/scores/core/finding-row.ts';
import { formatHalfUp2, parseFigure } from '~/lib/decimal.ts';

export interface FindingFigures {
  findingNo: number;
  kind: string;
  node: string;
  published: string | null;
  computed: string | null;
  required: string | null;
  difference: string | null;
  detail: FindingDetail;
}

/** A finding as it is shown at its place: figures with 2 places, level names and codes as they are. */
export interface ShownFinding {
  findingNo: number;
  kind: string;
  node: string;
  isError: boolean;
  /** The rule behind the finding is itself verified in the year's scheme. */
  isRuleVerified: boolean;
  published: string | null;
  computed: string | null;
  required: string | null;
  difference: string | null;
  likelyCopyOf: string | null;
  suspects: string[];
  missing: string[];
  explanation: string | null;
}

export function showFinding({ detail, ...row }: FindingFigures): ShownFinding {
  return {
    findingNo: row.findingNo,
    kind: row.kind,
    node: row.node,
    isError: detail.severity === 'error',
    isRuleVerified: detail.ruleVerified,
    published: twoPlaces(row.published),
    computed: twoPlaces(row.computed),
    required: twoPlaces(row.required),
    difference: twoPlaces(row.difference),
    likelyCopyOf: detail.likelyCopyOf ?? null,
    suspects: [...(detail.suspects ?? [])],
    missing: [...(detail.missing ?? [])],
    explanation: detail.explanation ?? null,
  };
}

/** A level key stays what it is. */
function twoPlaces(text: string | null): string | null {
  const figure = parseFigure(text);
  return figure === null ? text : formatHalfUp2(figure);
}
