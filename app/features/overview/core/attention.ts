import type { NodeId } from '~/features/schemes/core/nodes.ts';
import type { Scheme } from '~/features/schemes/core/scheme.ts';
import type { NodeScore } from '~/features/scores/core/assessment.ts';
import { judgeLevel } from '~/features/scores/core/judge-level.ts';
import { toDecimal } from '~/lib/decimal.ts';

export const ATTENTION_KINDS = ['failing', 'fell', 'held_back', 'overdue', 'findings', 'missing'] as const;
export type AttentionKind = (typeof ATTENTION_KINDS)[number];

/** What the rules look at; points rounded to two places, absent ones null. */
export interface Standing {
  overall: number | null;
  level: string | null;
  passed: boolean | null;
  iit: number | null;
  eit: number | null;
  eitPublic: number | null;
  eitSurvey: number | null;
  oit: number | null;
  change: number | null;
  findingCount: number;
  missingYears: readonly number[];
}

/** What the rules go by in the year. */
export interface AttentionRule {
  scheme: Scheme | undefined;
  /** Least fall (points) that counts as one. */
  gap: number;
}

/**
 * Why an agency needs attention: it does not pass; it fell by the gap or more; the next level is lost because of one
 * instrument alone; its figures disagree and nobody has settled it; a year after its first result has none.
 */
export function attentionOf(agency: Standing, rule: AttentionRule): AttentionKind[] {
  const kinds: AttentionKind[] = [];
  if (agency.passed === false) kinds.push('failing');
  if (agency.change !== null && agency.change <= -rule.gap) kinds.push('fell');
  if (heldBackBy(agency, rule.scheme) !== null) kinds.push('held_back');
  if (agency.findingCount > 0) kinds.push('findings');
  if (agency.missingYears.length > 0) kinds.push('missing');
  return kinds;
}

/** The one instrument that keeps the agency from the next better level; null where none or more than one does. */
export function heldBackBy(agency: Standing, scheme: Scheme | undefined): string | null {
  if (!scheme || agency.overall === null || agency.level === null) return null;
  const { notHigherBecause } = judgeLevel(scheme, nodesOf(agency), agency.level);
  const [gate] = notHigherBecause;
  return notHigherBecause.length === 1 && gate && gate.node !== 'overall' ? gate.node : null;
}

function nodesOf(agency: Standing): Map<NodeId, NodeScore> {
  const figures: [NodeId, number | null][] = [
    ['overall', agency.overall],
    ['iit', agency.iit],
    ['eit', agency.eit],
    ['eit_public', agency.eitPublic],
    ['eit_survey', agency.eitSurvey],
    ['oit', agency.oit],
  ];
  return new Map(
    figures.map(([node, figure]) => {
      const value = figure === null ? null : toDecimal(figure);
      return [
        node,
        {
          node,
          published: value,
          computed: null,
          value,
          carried: value,
          agreement: 'published_only',
          from: [],
          missing: [],
        },
      ];
    }),
  );
}
