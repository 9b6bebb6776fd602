import { seedScheme } from 'seeds/schemes/index.ts';
import { describe, expect, test } from 'vitest';
import { levelRule } from './level-rule.ts';
import { readAssessment, type StoredNode } from './stored-assessment.ts';

const published = (scores: Record<string, string>): StoredNode[] =>
  Object.entries(scores).map(([node, score]) => ({ node, published: score, computed: null }));
const ruleOf = (fiscalYear: number, nodes: StoredNode[], level: string | null = null) => {
  const scheme = seedScheme(fiscalYear);
  return levelRule(scheme, readAssessment(scheme, nodes, level));
};

describe('why the level is not higher', () => {
  test('Tak PAO 2566: 97.14 is not the best level because the merged EIT of 91.80 is under 95', () => {
    const rule = ruleOf(
      2566,
      [
        { node: 'overall', published: '97.14', computed: '97.14' },
        { node: 'iit', published: null, computed: '100' },
        { node: 'eit', published: null, computed: '91.8' },
        { node: 'oit', published: null, computed: '99' },
      ],
      'good',
    );
    expect(rule).toMatchObject({ key: 'good', isPublished: true, computed: 'good', usesMergedEit: true });
    expect(rule.why).toEqual({
      kind: 'gates',
      next: 'excellent',
      gates: [{ node: 'eit', readFrom: 'eit', needed: '95.00', score: '91.80', met: false }],
    });
    expect(rule.gateNodes).toEqual(['overall', 'iit', 'eit', 'oit']);
    expect(rule.target?.gates.map((gate) => [gate.node, gate.met])).toEqual([
      ['overall', true],
      ['iit', true],
      ['eit', true],
      ['oit', true],
    ]);
    expect(rule.mark.verified).toBe(false);
  });

  test('each part of EIT is a gate of its own; 84.99 misses 85, 85 reaches it', () => {
    const rule = ruleOf(
      2568,
      published({ overall: '94.64', iit: '99', eit: '87', eit_public: '84.99', eit_survey: '85', oit: '98' }),
    );
    expect(rule).toMatchObject({ key: 'pass', isPublished: false, usesMergedEit: false });
    expect(rule.why).toMatchObject({ kind: 'gates', next: 'good', gates: [{ node: 'eit_public' }] });
    expect(rule.target?.met).toBe(false);
  });

  test('with an instrument missing no level is computed, and none is made up', () => {
    const rule = ruleOf(2566, published({ overall: '97.14', iit: '100', eit: '91.8' }));
    expect(rule).toMatchObject({ key: null, computed: null });
    expect(rule.why).toEqual({ kind: 'no_level', nodes: ['oit'] });
    expect(rule.target?.met).toBeNull();
  });

  test('a published level without the instruments behind it keeps its reason unknown', () => {
    const rule = ruleOf(2566, published({ overall: '97.14' }), 'ผ่านดี');
    expect(rule).toMatchObject({ key: 'good', isPublished: true, computed: null });
    expect(rule.why).toEqual({
      kind: 'missing',
      next: 'excellent',
      nodes: ['iit', 'eit_public', 'eit_survey', 'oit'],
    });
  });

  test('letters hang on the overall alone; the top has nothing above it; a lower published one is said so', () => {
    expect(ruleOf(2562, published({ overall: '92.69' }), 'A').why).toEqual({
      kind: 'gates',
      next: 'AA',
      gates: [{ node: 'overall', readFrom: 'overall', needed: '95.00', score: '92.69', met: false }],
    });
    expect(ruleOf(2562, published({ overall: '95' })).why).toEqual({ kind: 'top' });
    expect(ruleOf(2562, published({ overall: '96' }), 'A').why).toEqual({
      kind: 'published_lower',
      next: 'AA',
    });
  });

  test('FY2561 has no known rule', () => {
    const rule = ruleOf(2561, published({ overall: '83.10' }), 'very_high');
    expect(rule).toMatchObject({ key: 'very_high', gateNodes: [], target: null });
    expect(rule.why).toEqual({ kind: 'rule_unknown' });
  });
});

test('an impossible published figure is kept to be shown but the computed one is official', () => {
  const scheme = seedScheme(2562);
  const { nodes } = readAssessment(scheme, [{ node: 'iit', published: '964.2', computed: '96.42' }], null);
  expect(nodes.get('iit')?.published?.toNumber()).toBe(964.2);
  expect(nodes.get('iit')?.value?.toNumber()).toBe(96.42);
  expect(nodes.get('eit')?.value).toBeNull();
});
