import { seedScheme } from 'seeds/schemes/index.ts';
import { describe, expect, it } from 'vitest';
import { formatHalfUp2 } from '~/lib/decimal.ts';
import { assess } from './assess.ts';
import type { Assessment } from './assessment.ts';
import { toFindingRow } from './finding-row.ts';
import { itemsBelowThreshold } from './items-below.ts';
import { pathumThani2562, takPao2566 } from './published-examples.fixture.ts';
import { weightedTable } from './weighted-table.ts';

const shown = (assessment: Assessment, node: string, side: 'published' | 'computed' | 'value') => {
  const score = [...assessment.nodes.values()].find((known) => known.node === node)?.[side] ?? null;
  return score === null ? null : formatHalfUp2(score);
};

const TEN = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10'];

describe('Pathum Thani Province FY2562', () => {
  const scheme = seedScheme(2562);
  const assessment = assess(scheme, pathumThani2562);

  it('comes out at 92.69, level A, passed', () => {
    expect(shown(assessment, 'overall', 'value')).toBe('92.69');
    expect(shown(assessment, 'overall', 'computed')).toBe('92.69');
    expect(assessment.nodes.get('overall')?.computed?.toFixed()).toBe('92.6916');
    expect(assessment.level).toMatchObject({ key: 'A', published: 'A', computed: 'A', order: 2 });
    expect(assessment.passed).toBe(true);
  });

  it('computes every indicator from its children', () => {
    expect(TEN.map((node) => shown(assessment, node, 'computed'))).toEqual([
      '97.81',
      '96.16',
      '96.65',
      '94.75',
      '96.74',
      '82.39',
      '81.33',
      '78.94',
      '99.75',
      '100.00',
    ]);
  });

  it('takes 81.32 printed for 81.326 computed as rounding', () => {
    expect(assessment.nodes.get('7')?.agreement).toBe('rounding');
    expect(assessment.nodes.get('7')?.value?.toFixed()).toBe('81.32');
    expect(assessment.nodes.get('7')?.carried?.toFixed()).toBe('81.326');
  });

  it('has exactly one finding: 98.75 at O10-O17, where 87.50 is required', () => {
    expect(assessment.findings.map(toFindingRow)).toEqual([
      {
        kind: 'disagreement',
        node: '9.2',
        published: '98.75',
        computed: null,
        required: '87.5',
        difference: '11.25',
        detail: {
          severity: 'error',
          ruleVerified: true,
          shownBy: ['9'],
          suspects: [],
          likelyCopyOf: 'oit',
          explanation: null,
        },
      },
    ]);
  });

  it('finds nothing once the cell is put right', () => {
    const subIndicators = { ...pathumThani2562.subIndicators, '9.2': '87.50' };
    expect(assess(scheme, { ...pathumThani2562, subIndicators }).findings).toEqual([]);
  });

  it('shows the weighted table as printed', () => {
    const rows = weightedTable(scheme, assessment).map(({ code, weight, score, weighted }) => [
      code,
      weight?.toFixed(),
      score && formatHalfUp2(score),
      weighted && formatHalfUp2(weighted),
    ]);
    expect(rows).toEqual([
      ['iit', '30', '96.42', '28.93'],
      ['eit', '30', '80.88', '24.26'],
      ['oit', '40', '98.75', '39.50'],
    ]);
  });

  it('names the eleven items under 85', () => {
    expect(itemsBelowThreshold(scheme, assessment).map((item) => item.code)).toEqual([
      'e1',
      'e2',
      'e3',
      'e5',
      'e6',
      'e7',
      'e9',
      'e11',
      'e12',
      'e14',
      'e15',
    ]);
  });

  it('comes to the same from the items and blocks alone, the wrong cell included', () => {
    const { items, subIndicators } = pathumThani2562;
    const alone = assess(scheme, { items, subIndicators: { ...subIndicators, '9.2': '87.50' } });
    expect(shown(alone, 'overall', 'value')).toBe('92.69');
    expect(alone.nodes.get('overall')?.agreement).toBe('computed_only');
    expect(alone.findings).toEqual([]);
    const wrong = assess(scheme, { items, subIndicators });
    expect(wrong.findings.map(({ kind, node, severity }) => [kind, node, severity])).toEqual([
      ['unusual_value', '9.2', 'note'],
    ]);
  });
});

describe('Tak PAO FY2566', () => {
  const assessment = assess(seedScheme(2566), takPao2566);

  it('comes out at 97.14 from the ten indicators', () => {
    expect(['iit', 'eit', 'oit', 'overall'].map((node) => shown(assessment, node, 'computed'))).toEqual([
      '100.00',
      '91.80',
      '99.00',
      '97.14',
    ]);
    expect(assessment.nodes.get('overall')?.agreement).toBe('match');
  });

  it('is good and not excellent because EIT is 91.80', () => {
    expect(assessment.level).toMatchObject({ key: 'good', computed: 'good', order: 2, basis: 'eit_merged' });
    expect(assessment.level.notHigherBecause.map((gate) => [gate.node, gate.score?.toFixed(2)])).toEqual([
      ['eit', '91.80'],
    ]);
  });

  it('meets the target on every instrument', () => {
    expect(assessment.target?.met).toBe(true);
    expect(assessment.target?.gates.map((gate) => gate.node)).toEqual(['overall', 'iit', 'eit', 'oit']);
  });

  it('has no fault, and a note that only one item of 9.1 is known', () => {
    expect(assessment.findings).toEqual([
      expect.objectContaining({ kind: 'missing_item', node: '9.1', severity: 'note' }),
    ]);
  });

  it('bears out the one failed item of ten in 9.1', () => {
    const items = Object.fromEntries(
      Array.from({ length: 43 }, (_, place) => [`o${place + 1}`, place === 1 ? '0' : '100']),
    );
    const complete = assess(seedScheme(2566), { ...takPao2566, items });
    expect(shown(complete, '9.1', 'computed')).toBe('90.00');
    expect(shown(complete, '9', 'computed')).toBe('98.00');
    expect(complete.findings).toEqual([]);
  });
});

describe('OIT of a year whose tables print only the two indicators', () => {
  it('is the mean of indicators 9 and 10', () => {
    const assessment = assess(seedScheme(2564), { indicators: { 9: '88.61', 10: '93.75' } });
    expect(shown(assessment, 'oit', 'computed')).toBe('91.18');
    expect(assessment.nodes.get('overall')?.computed).toBeNull();
  });
});

describe('FY2561', () => {
  it('keeps what was published and computes nothing', () => {
    const assessment = assess(seedScheme(2561), {
      overall: '83.12',
      level: 'สูงมาก',
      indicators: { 1: '80.00', 2: '81.00', 3: '82.00', 4: '83.00', 5: '84.00' },
      instruments: { iit: '80', eit: '81', ebit: '90' },
    });
    expect(shown(assessment, 'overall', 'value')).toBe('83.12');
    expect([...assessment.nodes.values()].every((node) => node.computed === null)).toBe(true);
    expect(assessment.level).toMatchObject({ key: 'very_high', computed: null, basis: null });
    expect(assessment.passed).toBeNull();
    expect(assessment.target).toBeNull();
    expect(assessment.findings).toEqual([]);
  });
});

describe('absent figures', () => {
  const scheme = seedScheme(2562);

  it('stay absent with nothing published', () => {
    const assessment = assess(scheme, {});
    expect([...assessment.nodes.values()].every((node) => node.value === null)).toBe(true);
    expect(assessment.level.key).toBeNull();
    expect(assessment.passed).toBeNull();
    expect(assessment.findings).toEqual([]);
  });

  it('are not zero: a text in a number’s place leaves the item out and the indicator not computed', () => {
    const items = { ...pathumThani2562.items, i3: 'ไม่มี' };
    const assessment = assess(scheme, { items });
    expect(assessment.nodes.get('i3')?.value).toBeNull();
    expect(assessment.nodes.get('1')).toMatchObject({ computed: null, value: null, missing: ['i3'] });
    expect(assessment.nodes.get('2')?.computed?.toFixed(2)).toBe('96.16');
    expect(assessment.findings).toEqual([
      expect.objectContaining({ kind: 'missing_item', node: 'overall', missing: ['oit'] }),
      expect.objectContaining({ kind: 'missing_item', node: '1', missing: ['i3'] }),
    ]);
  });

  it('do not hinder a published parent', () => {
    const { i3: _, ...items } = pathumThani2562.items ?? {};
    const assessment = assess(scheme, { ...pathumThani2562, items });
    expect(assessment.nodes.get('1')).toMatchObject({ computed: null, agreement: 'published_only' });
    expect(shown(assessment, 'overall', 'computed')).toBe('92.69');
  });
});
