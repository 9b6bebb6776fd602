import { seedScheme } from 'seeds/schemes/index.ts';
import { describe, expect, it } from 'vitest';
import { assess } from './assess.ts';
import type { PublishedFigures } from './published.ts';

const scheme = seedScheme(2562);
const findingsOf = (published: PublishedFigures, of = scheme) =>
  assess(of, published).findings.filter((finding) => finding.kind !== 'missing_item');

describe('a figure outside 0-100', () => {
  it.each(['100.01', '-0.5', '9269'])('%s is impossible, and never the official one', (overall) => {
    const assessment = assess(scheme, { overall, instruments: { iit: '96.42', eit: '80.88', oit: '98.75' } });
    expect(assessment.findings).toEqual([
      expect.objectContaining({ kind: 'impossible_value', node: 'overall', severity: 'error' }),
    ]);
    expect(assessment.nodes.get('overall')?.published?.toFixed()).toBe(overall);
    expect(assessment.nodes.get('overall')?.value?.toFixed(2)).toBe('92.69');
    expect(assessment.level.key).toBe('A');
  });

  it('is not computed with, and reported once', () => {
    const items = { i1: '9624', i2: '95', i3: '95', i4: '95', i5: '95', i6: '95' };
    const assessment = assess(scheme, { items });
    expect(assessment.nodes.get('1')?.computed).toBeNull();
    expect(assessment.findings.map(({ kind, node }) => [kind, node])).toEqual([['impossible_value', 'i1']]);
  });
});

describe('a disclosure figure between its steps', () => {
  it('is unusual, a note, as long as the steps are unverified', () => {
    expect(findingsOf({ items: { o12: '50' } })).toEqual([
      expect.objectContaining({ kind: 'unusual_value', node: 'o12', severity: 'note', ruleVerified: false }),
    ]);
  });

  it('is impossible where the scheme verifies the steps', () => {
    const steps = { values: ['0', '100'], mark: { verified: true, source: 'test' } };
    expect(findingsOf({ items: { o12: '50' } }, { ...scheme, disclosureScores: steps })).toEqual([
      expect.objectContaining({
        kind: 'impossible_value',
        node: 'o12',
        severity: 'error',
        ruleVerified: true,
      }),
    ]);
  });

  it.each([
    ['9.1', '88.89'],
    ['9.1', '11.11'],
    ['9.2', '87.5'],
    ['9.3', '14.29'],
    ['10.2', '0'],
    ['9', '97.50'],
  ])('is fine at %s with %s', (node, score) => {
    const published = node === '9' ? { indicators: { 9: score } } : { subIndicators: { [node]: score } };
    expect(findingsOf(published)).toEqual([]);
  });

  it.each([
    ['9.1', '90'],
    ['9.2', '98.75'],
    ['9.4', '87.5'],
    ['9', '99.75'],
  ])('is noticed at %s with %s', (node, score) => {
    const published = node === '9' ? { indicators: { 9: score } } : { subIndicators: { [node]: score } };
    expect(findingsOf(published)).toEqual([expect.objectContaining({ kind: 'unusual_value', node })]);
  });

  it('is left to the children when the figure agrees with them', () => {
    const items = Object.fromEntries(Array.from({ length: 8 }, (_, place) => [`o${10 + place}`, '100']));
    const published = { items: { ...items, o12: '50' }, subIndicators: { '9.2': '93.75' } };
    expect(findingsOf(published).map(({ node }) => node)).toEqual(['o12']);
  });
});

describe('a code that the year does not have', () => {
  it('is reported and not counted', () => {
    const assessment = assess(seedScheme(2567), { items: { o36: '100', i16: '90', o1: 'ไม่มี' } });
    expect(assessment.findings).toEqual([
      expect.objectContaining({ kind: 'unknown_item', node: 'o36', severity: 'error' }),
      expect.objectContaining({ kind: 'unknown_item', node: 'i16', severity: 'error' }),
    ]);
    expect([...assessment.nodes.values()].every((node) => node.value === null)).toBe(true);
  });
});
