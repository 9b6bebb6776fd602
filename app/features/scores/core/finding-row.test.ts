import { seedScheme } from 'seeds/schemes/index.ts';
import { describe, expect, it } from 'vitest';
import { assess } from './assess.ts';
import { toFindingRow } from './finding-row.ts';
import type { PublishedFigures } from './published.ts';

const rowsOf = (published: PublishedFigures) =>
  assess(seedScheme(2562), published).findings.map(toFindingRow);

describe('toFindingRow', () => {
  it('keeps figures as decimal text, to 8 places', () => {
    const items = { e6: '73.23', e7: '77.23', e8: '90.11', e9: '75.40', e10: '90.67' };
    const [row] = rowsOf({ indicators: { 7: '11.11' }, items });
    expect(row).toMatchObject({ node: '7', published: '11.11', computed: '81.328', required: '81.33' });
    const [sixth] = rowsOf({
      indicators: { 1: '10' },
      items: { i1: '1', i2: '0', i3: '0', i4: '0', i5: '0', i6: '0' },
    });
    expect(sixth?.computed).toBe('0.16666667');
  });

  it('keeps the levels of a wrong level', () => {
    expect(rowsOf({ overall: '92.69', level: 'ผ่านดี' })).toEqual([
      expect.objectContaining({ kind: 'wrong_level', node: 'overall', published: 'ผ่านดี', computed: 'A' }),
    ]);
  });

  it('keeps what is missing, unknown or impossible', () => {
    const rows = rowsOf({ overall: '120', items: { i1: '90', o99: '100' } });
    expect(rows.map(({ kind, node, published, detail }) => [kind, node, published, detail.missing])).toEqual([
      ['impossible_value', 'overall', '120', undefined],
      ['unknown_item', 'o99', '100', undefined],
      ['missing_item', '1', null, ['i2', 'i3', 'i4', 'i5', 'i6']],
    ]);
  });

  it('is plain data', () => {
    const rows = rowsOf({ overall: '120', level: 'X', items: { i1: '90', o1: '50', o99: '1' } });
    expect(JSON.parse(JSON.stringify(rows))).toEqual(rows);
  });
});
