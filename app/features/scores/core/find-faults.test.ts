import { seedScheme } from 'seeds/schemes/index.ts';
import { describe, expect, it } from 'vitest';
import { assess } from './assess.ts';
import { type ArithmeticFinding, isArithmetic } from './assessment.ts';
import type { PublishedFigures } from './published.ts';
import { pathumThani2562, takPao2566 } from './published-examples.fixture.ts';

const corrected: PublishedFigures = {
  ...pathumThani2562,
  subIndicators: { ...pathumThani2562.subIndicators, '9.2': '87.50' },
};

function faultsOf(published: PublishedFigures, fiscalYear = 2562): ArithmeticFinding[] {
  const { findings } = assess(seedScheme(fiscalYear), published);
  return findings.filter(isArithmetic);
}

/** Node, required figure, and the nodes that show it, of each fault. */
const inShort = (faults: ArithmeticFinding[]) =>
  faults.map(({ node, required, shownBy }) => [node, required.toFixed(2), shownBy]);

describe('the place of a fault', () => {
  it('is the indicator whose figure the instrument above does not bear out', () => {
    const indicators = { ...corrected.indicators, 2: '69.16' };
    expect(inShort(faultsOf({ ...corrected, indicators }))).toEqual([['2', '96.16', ['2', 'iit']]]);
  });

  it('is the instrument when its indicators agree with their items', () => {
    const instruments = { ...corrected.instruments, eit: '88.08' };
    expect(inShort(faultsOf({ ...corrected, instruments }))).toEqual([['eit', '80.88', ['eit', 'overall']]]);
  });

  it('is the overall when every instrument agrees', () => {
    expect(inShort(faultsOf({ ...corrected, overall: '96.29' }))).toEqual([
      ['overall', '92.69', ['overall']],
    ]);
  });

  it('is one of the items where the instrument bears out the indicator', () => {
    const [fault, ...others] = faultsOf({ ...corrected, items: { ...corrected.items, i7: '90.86' } });
    expect(others).toEqual([]);
    expect(fault).toMatchObject({ node: '2', shownBy: ['2'], suspects: ['i7', 'i8', 'i11', 'i12'] });
  });

  it('is the only item that has the room for it', () => {
    // Six points on the indicator are 36 on one item, and the others stand above 64.
    const [fault, ...others] = faultsOf({ ...corrected, items: { ...corrected.items, i2: '59.63' } });
    expect(others).toEqual([]);
    expect(fault).toMatchObject({ node: 'i2', shownBy: ['1'], suspects: [] });
    // Found from an indicator rounded to 2 places, so within 6 x 0.01 of the 95.63 that was printed.
    expect(fault?.required.minus('95.63').abs().lte('0.06')).toBe(true);
  });

  it('is the single block whose items can give the required score', () => {
    // One seventh is lost, and only 9.3 has seven items.
    const subIndicators = { ...corrected.subIndicators, '9.2': '100' };
    expect(inShort(faultsOf({ indicators: { 9: '97.14' }, subIndicators }))).toEqual([
      ['9.3', '85.71', ['9']],
    ]);
  });

  it('stays on the parent where two blocks could give the required score', () => {
    // A quarter is lost: one of the four items of 9.4, or two of the eight of 9.2.
    const subIndicators = { ...corrected.subIndicators, '9.2': '100' };
    const [fault] = faultsOf({ indicators: { 9: '95.00' }, subIndicators });
    expect(fault).toMatchObject({ node: '9', suspects: ['9.2', '9.4'] });
  });

  it('may also be the parent itself, where nothing above bears its figure out', () => {
    const subIndicators = { ...corrected.subIndicators, '9.2': '98.75' };
    const [alone] = faultsOf({ indicators: { 9: '97.50' }, subIndicators });
    expect(alone).toMatchObject({ node: '9.2', suspects: ['9'] });
    const indicators = { 9: '97.50', 10: '100' };
    const [borneOut] = faultsOf({ instruments: { oit: '98.75' }, indicators, subIndicators });
    expect(borneOut).toMatchObject({ node: '9.2', suspects: [] });
  });

  it('is the one block of several whose printed score its items cannot give', () => {
    // 9.2 could be at fault with 87.50, 9.4 with 75.00; but four items never give the 87.50 printed at 9.4.
    const subIndicators = { ...corrected.subIndicators, '9.2': '100', '9.4': '87.50' };
    expect(inShort(faultsOf({ indicators: { 9: '95.00' }, subIndicators }))).toEqual([
      ['9.4', '75.00', ['9']],
    ]);
  });

  it('stays on the parent with its suspects where several children could be wrong', () => {
    const indicators = { 6: '80', 7: '85', 8: '90' };
    const [fault, ...others] = faultsOf({ instruments: { eit: '86.00' }, indicators });
    expect(others).toEqual([]);
    expect(fault).toMatchObject({ node: 'eit', suspects: ['6', '7', '8'] });
    expect(fault?.required.toFixed(2)).toBe('85.00');
  });

  it('leaves out children that would need more than 100', () => {
    // 9 points on EIT are 27 on one indicator: only the one at 60 has the room.
    const [fault] = faultsOf({ instruments: { eit: '84.00' }, indicators: { 6: '80', 7: '85', 8: '60' } });
    expect(inShort(fault ? [fault] : [])).toEqual([['8', '87.00', ['eit']]]);
  });

  it('is followed down to the item where only one could be wrong', () => {
    const items = { ...itemsOf('o', 34, 43, '100'), o42: '0' };
    expect(inShort(faultsOf({ indicators: { 10: '100' }, items }, 2564))).toEqual([
      ['o42', '100.00', ['10']],
    ]);
  });

  it('is found once through unprinted nodes between it and the overall', () => {
    const items = { ...corrected.items, ...itemsOf('o', 1, 48, '100') };
    const indicators = { 1: '67.81' };
    const overall = '93.19';
    expect(inShort(faultsOf({ overall, items, indicators }))).toEqual([['1', '97.81', ['1', 'overall']]]);
  });

  it('is given for each of two independent faults', () => {
    const indicators = { ...corrected.indicators, 2: '69.16', 6: '28.39' };
    expect(inShort(faultsOf({ ...corrected, indicators }))).toEqual([
      ['2', '96.16', ['2', 'iit']],
      ['6', '82.39', ['6', 'eit']],
    ]);
  });
});

describe('a difference of rounding', () => {
  it.each([
    ['81.32', []],
    ['81.33', []],
    ['81.34', []],
    ['81.31', [['7']]],
    ['81.35', [['7']]],
  ])('81.326 computed against %s', (printed, places) => {
    const { items } = corrected;
    const faults = faultsOf({ items, indicators: { 7: printed } });
    expect(faults.map((fault) => [fault.node])).toEqual(places);
  });
});

describe('a likely copy', () => {
  it('is another cell with the same figure', () => {
    const [fault] = faultsOf({ ...corrected, indicators: { ...corrected.indicators, 3: '96.16' } });
    expect(fault).toMatchObject({ node: '3', likelyCopyOf: '2' });
  });

  it('is not claimed for 100, which stands everywhere', () => {
    const [fault] = faultsOf({ ...corrected, indicators: { ...corrected.indicators, 3: '100' } });
    expect(fault).toMatchObject({ node: '3', likelyCopyOf: null });
  });
});

describe('wrong weights', () => {
  it('are seen in an overall that is the plain mean of the instruments', () => {
    const [fault] = faultsOf({ overall: '92.02', instruments: { iit: '96.42', eit: '80.88', oit: '98.75' } });
    expect(fault).toMatchObject({
      kind: 'weight_mismatch',
      node: 'overall',
      explanation: 'mean_of_instruments',
    });
    expect(fault?.required.toFixed(2)).toBe('92.69');
  });

  it('are seen in an overall that is the plain mean of the indicators', () => {
    const [fault] = faultsOf({ overall: '97.34', indicators: takPao2566.indicators }, 2566);
    expect(fault).toMatchObject({ kind: 'weight_mismatch', explanation: 'mean_of_indicators' });
  });

  it('are seen in a weighted score that stands among the plain ones', () => {
    const faults = faultsOf({ ...corrected, instruments: { ...corrected.instruments, iit: '28.93' } });
    expect(faults.map(({ kind, node, explanation }) => [kind, node, explanation])).toEqual([
      ['weight_mismatch', 'iit', 'weighted_in_plain_column'],
    ]);
    expect(faults[0]?.required.toFixed(2)).toBe('96.42');
  });

  it('are seen where every instrument is given weighted', () => {
    const [fault, ...others] = faultsOf({
      overall: '92.69',
      instruments: { iit: '28.93', eit: '24.26', oit: '39.50' },
    });
    expect(others).toEqual([]);
    expect(fault).toMatchObject({ explanation: 'weighted_in_plain_column', suspects: ['iit', 'eit', 'oit'] });
  });

  it('are seen in a printed weighted score', () => {
    const [fault, ...others] = faultsOf({
      ...corrected,
      weighted: { iit: '28.93', eit: '24.26', oit: '29.63' },
    });
    expect(others).toEqual([]);
    expect(fault).toMatchObject({ kind: 'weight_mismatch', node: 'oit', explanation: 'weighted_score' });
    expect(fault?.required.toFixed(2)).toBe('39.50');
  });
});

function itemsOf(letter: string, first: number, last: number, score: string): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: last - first + 1 }, (_, place) => [`${letter}${first + place}`, score]),
  );
}
