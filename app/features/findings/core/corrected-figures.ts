import { kindOfNode } from '~/features/schemes/core/nodes.ts';
import type { AgencyFigures } from '~/features/scores/core/assessment-rows.ts';

/** The agency's figures with another published figure at one node; the given ones stay as they are. */
export function withPublished(figures: AgencyFigures, node: string, score: string): AgencyFigures {
  const { published } = figures;
  const put = <T extends object | undefined>(part: T) => ({ ...part, [node]: score });
  switch (kindOfNode(node)) {
    case 'overall':
      return { ...figures, published: { ...published, overall: score } };
    case 'instrument':
      return { ...figures, published: { ...published, instruments: put(published.instruments) } };
    case 'indicator':
      return { ...figures, published: { ...published, indicators: put(published.indicators) } };
    case 'sub_indicator':
      return { ...figures, published: { ...published, subIndicators: put(published.subIndicators) } };
    case 'item':
      return { ...figures, published: { ...published, items: put(published.items) } };
    case null:
      throw new RangeError(`No figure of an assessment: ${node}`);
  }
}
