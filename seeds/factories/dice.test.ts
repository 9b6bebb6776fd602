import { describe, expect, it } from 'vitest';
import { diceFor } from './dice.ts';

const throwMany = (seed: string, times: number) => {
  const dice = diceFor(seed);
  return Array.from({ length: times }, () => dice.fraction());
};

describe('dice', () => {
  it('throws the same for the same seed, and otherwise for another', () => {
    expect(throwMany('score 98', 50)).toEqual(throwMany('score 98', 50));
    expect(throwMany('score 98', 50)).not.toEqual(throwMany('score 99', 50));
    expect(throwMany('ab', 5)).not.toEqual(throwMany('ba', 5));
  });

  it('is even: each tenth comes up about as often, and neighbours do not follow each other', () => {
    const throws = throwMany('even', 100_000);
    const tenths = Array.from({ length: 10 }, () => 0);
    for (const value of throws) tenths[Math.floor(value * 10)] = (tenths[Math.floor(value * 10)] ?? 0) + 1;
    for (const count of tenths) expect(Math.abs(count - 10_000)).toBeLessThan(400);
    const mean = throws.reduce((sum, value) => sum + value, 0) / throws.length;
    const lag =
      throws.slice(1).reduce((sum, value, at) => sum + (value - mean) * ((throws[at] ?? 0) - mean), 0) /
      throws.length;
    expect(Math.abs(lag)).toBeLessThan(0.002);
  });

  it('has no likeness between seeds that differ in one character', () => {
    const firsts = Array.from({ length: 2_000 }, (_, at) => diceFor(`agency ${at}`).fraction());
    const mean = firsts.reduce((sum, value) => sum + value, 0) / firsts.length;
    expect(Math.abs(mean - 0.5)).toBeLessThan(0.03);
    expect(new Set(firsts).size).toBeGreaterThan(1_990);
  });

  it('draws bells about their mean with their spread', () => {
    const dice = diceFor('bell');
    const draws = Array.from({ length: 20_000 }, () => dice.bell(80, 5));
    const mean = draws.reduce((sum, value) => sum + value, 0) / draws.length;
    const variance = draws.reduce((sum, value) => sum + (value - mean) ** 2, 0) / draws.length;
    expect(mean).toBeCloseTo(80, 0);
    expect(Math.sqrt(variance)).toBeCloseTo(5, 0);
  });

  it('keeps whole numbers in their range and reaches both ends', () => {
    const dice = diceFor('whole');
    const drawn = new Set(Array.from({ length: 500 }, () => dice.whole(3, 6)));
    expect([...drawn].sort()).toEqual([3, 4, 5, 6]);
  });

  it('shuffles without loss', () => {
    const values = [1, 2, 3, 4, 5, 6, 7];
    const shuffled = diceFor('shuffle').shuffle(values);
    expect(shuffled.toSorted()).toEqual(values);
    expect(values).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });
});
