import type { Column } from './columns.ts';
import type { TableKind } from './import-record.ts';

type Kind = TableKind['kind'];

/** What a table is, by what its columns mean. The forms with the most telling columns are asked first. */
export function kindOfTable(columns: readonly Column[]): Kind {
  const has = (...fields: string[]) =>
    columns.some(({ meaning }) => meaning.kind === 'text' && fields.includes(meaning.field));
  const is = (...kinds: Column['meaning']['kind'][]) =>
    columns.some(({ meaning }) => kinds.includes(meaning.kind));
  const nodes = new Set(columns.flatMap(({ meaning }) => (meaning.kind === 'figure' ? [meaning.node] : [])));
  const hasAgency = is('agency_name', 'agency_code');
  const hasLabel = is('node_code') || has('label', 'topic', 'item');
  const hasScores = is('score') || nodes.size > 0;
  if (
    has('status_in_progress', 'status_done', 'status_not_started') ||
    (has('weakness') && has('status', 'action')) ||
    (has('status') && has('measure', 'steps', 'action'))
  )
    return 'report';
  if (has('points')) return 'development_points';
  if (has('limitation') && !has('steps', 'measure')) return 'limitations';
  if (
    has('steps', 'measure') &&
    (has('responsible', 'timeframe', 'follow_up', 'topic', 'finding', 'item') || has('steps'))
  )
    return 'measures';
  if (has('reason', 'appeal') && hasLabel && !hasScores) return 'failed_items';
  if (has('comment') && !hasScores) return 'comments';
  if (has('weight') && hasScores && hasLabel) return 'weighted_table';
  if (hasAgency && hasLabel && is('score') && nodes.size <= 1) return 'results_long';
  if (hasAgency && (hasScores || is('level', 'rank', 'respondents'))) return 'results_wide';
  if (hasAgency && columns.length > 1) return 'agencies';
  if (hasLabel && hasScores && nodes.size <= 1) return 'results_long';
  return nodes.size >= 2 ? 'results_wide' : 'unknown';
}
