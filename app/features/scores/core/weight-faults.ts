import { indicatorNode, type NodeId } from '~/features/schemes/core/nodes.ts';
import { HUNDRED, meanOf, roundHalfUp2, Score, sumOf } from '~/lib/decimal.ts';
import { agrees } from './agreement.ts';
import type { ArithmeticFinding } from './assessment.ts';
import type { Workings } from './workings.ts';

/** Three weighted figures, each rounded, and their rounded sum may be this far apart. */
const SUM_TOLERANCE = new Score('0.02');

export interface WeightFault {
  explanation: NonNullable<ArithmeticFinding['explanation']>;
  /** The cells that hold weighted figures instead of plain ones; empty where the node itself is at fault. */
  suspects: NodeId[];
}

/**
 * Whether wrong weights explain a published figure that disagrees with the computed one: the overall as a
 * plain mean, or weighted scores (28.93 of 30) standing in the column of plain ones (96.42).
 */
export function explainByWeights(workings: Workings, node: NodeId): WeightFault | null {
  const { published, computed } = workings.nodes.get(node) ?? {};
  if (!published || !computed) return null;
  if (node === 'overall') return explainOverall(workings, published);
  const weight = workings.scheme.instruments.find(({ code }) => code === node)?.weight ?? null;
  const isWeighted = weight !== null && agrees(published, computed.times(weight).div(HUNDRED));
  return isWeighted ? { explanation: 'weighted_in_plain_column', suspects: [] } : null;
}

function explainOverall({ scheme, nodes }: Workings, published: Score): WeightFault | null {
  const wholes = scheme.instruments.filter(({ partOf }) => partOf === null).map(({ code }) => code);
  const valuesOf = (codes: readonly NodeId[]) => {
    const values = codes.map((code) => nodes.get(code)?.carried ?? null).filter((value) => value !== null);
    return values.length === codes.length ? values : [];
  };
  const instruments = valuesOf(wholes);
  const sum = roundHalfUp2(sumOf(instruments));
  if (instruments.length > 0 && sum.minus(roundHalfUp2(published)).abs().lte(SUM_TOLERANCE))
    return { explanation: 'weighted_in_plain_column', suspects: wholes };
  if (isMeanOf(instruments, published)) return { explanation: 'mean_of_instruments', suspects: [] };
  const indicators = valuesOf(scheme.indicators.map(({ number }) => indicatorNode(number)));
  return isMeanOf(indicators, published) ? { explanation: 'mean_of_indicators', suspects: [] } : null;
}

function isMeanOf(values: readonly Score[], published: Score): boolean {
  const mean = meanOf(values);
  return mean !== null && agrees(mean, published);
}
