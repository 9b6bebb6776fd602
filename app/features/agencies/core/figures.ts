import type { NodeId } from '~/features/schemes/core/nodes.ts';
import type { Agreement, NodeScore } from '~/features/scores/core/assessment.ts';
import { formatHalfUp2, type Score } from '~/lib/decimal.ts';

/** A figure of the tree as it is shown: points as text with 2 places, null where absent. */
export interface ShownFigure {
  node: string;
  /** The official figure. */
  score: string | null;
  published: string | null;
  computed: string | null;
  agreement: Agreement;
}

export function showFigure(nodes: ReadonlyMap<NodeId, NodeScore>, node: string): ShownFigure {
  const score = nodes.get(node as NodeId);
  return {
    node,
    score: show(score?.value),
    published: show(score?.published),
    computed: show(score?.computed),
    agreement: score?.agreement ?? 'absent',
  };
}

/** Whether published and computed differ as shown, so that both must be seen. */
export function sidesDiffer({ published, computed }: ShownFigure): boolean {
  return published !== null && computed !== null && published !== computed;
}

function show(value: Score | null | undefined): string | null {
  return value ? formatHalfUp2(value) : null;
}
