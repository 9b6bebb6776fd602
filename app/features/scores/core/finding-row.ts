import type { Score } from '~/lib/decimal.ts';
import type { Finding } from './assessment.ts';

/** A finding as plain texts for storage and transport; figures unrounded to 8 places. */
export interface FindingRow {
  kind: Finding['kind'];
  node: string;
  published: string | null;
  computed: string | null;
  required: string | null;
  difference: string | null;
  detail: FindingDetail;
}

export interface FindingDetail {
  severity: Finding['severity'];
  ruleVerified: boolean;
  missing?: readonly string[];
  shownBy?: readonly string[];
  suspects?: readonly string[];
  likelyCopyOf?: string | null;
  explanation?: string | null;
}

const STORED_PLACES = 8;

export function toFindingRow(finding: Finding): FindingRow {
  const { kind, node, severity, ruleVerified } = finding;
  const row = { kind, node, published: null, computed: null, required: null, difference: null };
  const marks = { severity, ruleVerified };
  switch (finding.kind) {
    case 'disagreement':
    case 'weight_mismatch': {
      const { shownBy, suspects, likelyCopyOf, explanation } = finding;
      return {
        ...row,
        published: toText(finding.published),
        computed: toText(finding.computed),
        required: toText(finding.required),
        difference: toText(finding.difference),
        detail: { ...marks, shownBy, suspects, likelyCopyOf, explanation },
      };
    }
    case 'impossible_value':
    case 'unusual_value':
      return {
        ...row,
        published: toText(finding.published),
        detail: { ...marks, likelyCopyOf: finding.likelyCopyOf },
      };
    case 'missing_item':
      return { ...row, detail: { ...marks, missing: finding.missing } };
    case 'unknown_item':
      return { ...row, published: toText(finding.published), detail: marks };
    case 'wrong_level':
      return { ...row, published: finding.publishedLevel, computed: finding.computedLevel, detail: marks };
  }
}

function toText(figure: Score | null): string | null {
  return figure === null ? null : figure.toDecimalPlaces(STORED_PLACES).toFixed();
}
