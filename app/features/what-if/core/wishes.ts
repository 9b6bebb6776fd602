import { isInstrumentCode, type NodeId } from '~/features/schemes/core/nodes.ts';
import { gateAt, gatesAt, type JudgedNodes } from '~/features/scores/core/gates.ts';
import { judgeLevel } from '~/features/scores/core/judge-level.ts';
import { Score } from '~/lib/decimal.ts';
import type { Model } from './model.ts';

/** The least a printed figure must be. */
export interface Need {
  /** The figure the condition is read from. */
  node: NodeId;
  least: Score;
}

export interface Wish {
  /** `overall` for the year's pass score alone, else the key of a level. */
  key: string;
  needs: readonly Need[];
}

/**
 * What an agency can aim at: the year's pass score, and each level better than the one its figures give, best last.
 * Null needs where a score the level asks for is absent: then it cannot be told what would reach it.
 */
export function wishesOf(model: Model): Wish[] {
  const { levelScale, passTarget } = model.rule;
  const nodes = judgedOf(model);
  const level = judgeLevel(model.rule, nodes, model.publishedLevel);
  const at = levelScale.levels.findIndex(({ key }) => key === level.key);
  const better = at < 0 ? levelScale.levels : levelScale.levels.slice(0, at);
  const levels = better.flatMap(({ key, min, gate }): Wish[] => {
    if (min === null) return [];
    const gates = [gateAt(nodes, 'overall', 'overall', min)];
    if (gate !== null) gates.push(...gatesAt(model.rule, nodes, levelScale.gates, gate));
    return [{ key, needs: gates.map(({ readFrom, needed }) => ({ node: readFrom, least: needed })) }];
  });
  const overall = nodes.get('overall')?.value ?? null;
  const isUnder = passTarget !== null && (overall === null || overall.lt(passTarget.overall));
  const least = isUnder ? new Score(passTarget.overall) : null;
  const isLevel = levels.some(
    ({ needs }) => needs.length === 1 && least !== null && needs[0]?.least.eq(least),
  );
  const pass: Wish[] = least && !isLevel ? [{ key: 'overall', needs: [{ node: 'overall', least }] }] : [];
  return [...pass, ...levels.toReversed()];
}

/** The official scores that levels and targets are judged by: the overall and the instruments. */
function judgedOf(model: Model): JudgedNodes {
  return new Map(
    model.nodes
      .filter(({ node }) => node === 'overall' || isInstrumentCode(node))
      .map(({ node, official }) => [node, { value: official === null ? null : new Score(official) }]),
  );
}
