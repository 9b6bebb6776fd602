import { allSchemes, seedScheme } from 'seeds/schemes/index.ts';
import { describe, expect, it } from 'vitest';
import { kindOfNode } from './nodes.ts';
import { treeOf } from './tree.ts';

const waysTo = (fiscalYear: number, node: Parameters<ReturnType<typeof treeOf>['byId']['get']>[0]) =>
  treeOf(seedScheme(fiscalYear))
    .byId.get(node)
    ?.ways.map((way) => way.map((part) => part.node));

describe('treeOf', () => {
  it.each(allSchemes)('holds every figure of FY$fiscalYear once, each under its parent', (scheme) => {
    const { nodes, byId } = treeOf(scheme);
    const { instruments, indicators, subIndicators, items } = scheme;
    expect(nodes).toHaveLength(
      1 + instruments.length + indicators.length + subIndicators.length + items.length,
    );
    expect(byId.size).toBe(nodes.length);
    for (const { node, parent } of nodes) {
      expect(kindOfNode(node)).not.toBeNull();
      expect(parent === null).toBe(node === 'overall');
      if (parent !== null) expect(byId.has(parent)).toBe(true);
    }
  });

  it('computes EIT from its indicators first, then from its parts', () => {
    expect(waysTo(2566, 'eit')).toEqual([
      ['6', '7', '8'],
      ['eit_public', 'eit_survey'],
    ]);
    expect(waysTo(2562, 'eit')).toEqual([['6', '7', '8']]);
  });

  it('counts EIT once in the overall', () => {
    expect(waysTo(2566, 'overall')).toEqual([['iit', 'eit', 'oit']]);
  });

  it('has no way to an overall whose weights are not known', () => {
    expect(waysTo(2561, 'overall')).toEqual([]);
  });

  it('is built once for a scheme', () => {
    expect(treeOf(seedScheme(2562))).toBe(treeOf(seedScheme(2562)));
  });
});
