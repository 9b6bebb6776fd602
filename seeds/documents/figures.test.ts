import Decimal from 'decimal.js';
import { describe, expect, it } from 'vitest';
import type { PublishedDocument } from './document.ts';
import { documentNumbered } from './index.ts';

const assessmentOf = (documentNo: PublishedDocument['documentNo']) => {
  const { assessment } = documentNumbered(documentNo);
  if (!assessment) throw new Error(`document ${documentNo} has no assessment`);
  return assessment;
};
const sum = (scores: string[]) => scores.reduce((total, score) => total.plus(score), new Decimal(0));
const mean = (scores: string[]) => sum(scores).div(scores.length);
const round = (value: Decimal) => value.toDecimalPlaces(2, Decimal.ROUND_HALF_UP).toFixed(2);
const scoresOfIndicators = (documentNo: PublishedDocument['documentNo'], from: number, to: number) =>
  assessmentOf(documentNo)
    .indicators.filter(({ number }) => number >= from && number <= to)
    .map(({ score }) => score);

describe('Pathum Thani 2562 adds up', () => {
  it.each([
    [1, ['i1', 'i2', 'i3', 'i4', 'i5', 'i6'], '586.83', '97.81'],
    [2, ['i7', 'i8', 'i9', 'i10', 'i11', 'i12'], '576.96', '96.16'],
    [3, ['i13', 'i14', 'i15', 'i16', 'i17', 'i18'], '579.89', '96.65'],
    [4, ['i19', 'i20', 'i21', 'i22', 'i23', 'i24'], '568.49', '94.75'],
    [5, ['i25', 'i26', 'i27', 'i28', 'i29', 'i30'], '580.45', '96.74'],
    [6, ['e1', 'e2', 'e3', 'e4', 'e5'], '411.93', '82.39'],
    [7, ['e6', 'e7', 'e8', 'e9', 'e10'], '406.63', '81.33'],
    [8, ['e11', 'e12', 'e13', 'e14', 'e15'], '394.71', '78.94'],
  ])('indicator %i', (number, codes, expectedSum, expectedMean) => {
    const { items, indicators } = assessmentOf(4);
    const scores = codes.map((code) => items[code] ?? 'absent');
    expect(sum(scores).toFixed(2)).toBe(expectedSum);
    expect(round(mean(scores))).toBe(expectedMean);
    const printed = indicators.find((indicator) => indicator.number === number)?.score ?? 'absent';
    expect(new Decimal(expectedMean).minus(printed).toFixed(2)).toBe(number === 7 ? '0.01' : '0.00');
  });

  it('gives indicator 9 only with 87.50 where 98.75 is printed', () => {
    const scores = assessmentOf(4)
      .subIndicators.filter(({ code }) => code.startsWith('9.'))
      .map(({ score }) => score);
    expect(scores).toEqual(['100', '98.75', '100', '100', '100']);
    expect(mean(scores).toFixed(2)).toBe('99.75');
    expect(mean(scores.map((score) => (score === '98.75' ? '87.50' : score))).toFixed(2)).toBe('97.50');
    expect(documentNumbered(4).discrepancies[0]).toMatchObject({
      id: 'D1',
      printed: '98.75',
      expected: '87.50',
    });
  });

  it('gives instruments, weighted scores and the overall as printed', () => {
    const { instruments, overall } = assessmentOf(4);
    expect(instruments.map(({ score }) => score)).toEqual(['96.42', '80.88', '98.75']);
    expect(round(mean(scoresOfIndicators(4, 1, 5)))).toBe('96.42');
    expect(round(mean(scoresOfIndicators(4, 6, 8)))).toBe('80.88');
    expect(round(mean(scoresOfIndicators(4, 9, 10)))).toBe('98.75');
    for (const { weight, score, weightedScore } of instruments)
      expect(round(new Decimal(score).times(weight).div(100))).toBe(weightedScore);
    expect(sum(instruments.map(({ weightedScore }) => weightedScore)).toFixed(2)).toBe('92.69');
    expect(overall).toBe('92.69');
  });

  it('has eleven items below 85, and they are its EIT development points', () => {
    const below = ['e1', 'e2', 'e3', 'e5', 'e6', 'e7', 'e9', 'e11', 'e12', 'e14', 'e15'];
    const { items } = assessmentOf(4);
    expect(Object.keys(items).filter((code) => new Decimal(items[code] ?? 'absent').lt(85))).toEqual(below);
    const points = documentNumbered(4).developmentPoints;
    expect(points.map(({ itemCode }) => itemCode)).toEqual(['i20', ...below]);
    for (const { itemCode, score } of points) expect(score).toBe(items[itemCode]);
  });
});

describe('Tak PAO 2566 adds up', () => {
  it('gives 97.14 by the weights 30/30/40', () => {
    const [iit, eit, oit] = [
      mean(scoresOfIndicators(1, 1, 5)),
      mean(scoresOfIndicators(1, 6, 8)),
      mean(scoresOfIndicators(1, 9, 10)),
    ] as const;
    expect([iit, eit, oit].map((score) => score.toFixed(2))).toEqual(['100.00', '91.80', '99.00']);
    expect(iit.times(0.3).plus(eit.times(0.3)).plus(oit.times(0.4)).toFixed(2)).toBe('97.14');
    expect(assessmentOf(1)).toMatchObject({ overall: '97.14', level: 'good', levelText: 'ผ่านดี' });
  });
});
