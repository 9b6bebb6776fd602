import { describe, expect, it } from 'vitest';
import { assess } from '~/features/scores/core/assess.ts';
import { seedScheme } from '../schemes/index.ts';
import { disclosureScore, respondents, scaleScore, shareScore } from './answers.ts';
import { diceFor } from './dice.ts';
import { anAgency } from './places.ts';
import { someFigures } from './province-year.ts';

describe('answers', () => {
  it('are exact fractions of people and steps', () => {
    const people = respondents(7, diceFor('people'));
    const score = scaleScore(80, people, 3, diceFor('answers'));
    expect(score.times(21).div(100).toDecimalPlaces(20).isInteger()).toBe(true);
    expect(shareScore(0.5, people, diceFor('shares')).times(7).div(100).toDecimalPlaces(20).isInteger()).toBe(
      true,
    );
  });

  it('stop at the ends of the scale', () => {
    const people = respondents(20, diceFor('people'));
    expect(scaleScore(180, people, 5, diceFor('top')).toNumber()).toBe(100);
    expect(scaleScore(-90, people, 5, diceFor('bottom')).toNumber()).toBe(0);
    expect(disclosureScore(1.2, diceFor('all')).toNumber()).toBe(100);
    expect(disclosureScore(-0.2, diceFor('none')).toNumber()).toBe(0);
  });
});

describe('published figures', () => {
  it('are printed from unrounded answers, so that some differ by 0.01 from their printed parts and none by more', () => {
    const scheme = seedScheme(2566);
    const agreements = Array.from({ length: 30 }, (_, at) => {
      const agency = anAgency({ agencyCode: `agency ${at}` });
      const { nodes, findings } = assess(scheme, someFigures(scheme, agency).published);
      expect(findings).toEqual([]);
      return [...nodes.values()].map(({ agreement }) => agreement);
    }).flat();
    expect(new Set(agreements)).toEqual(new Set(['match', 'rounding', 'published_only']));
  });

  it('have the level of the year’s own scale', () => {
    const agency = anAgency();
    const levels = [2564, 2568].map((fiscalYear) => {
      const scheme = seedScheme(fiscalYear);
      return someFigures(scheme, agency, { staff: 130, visitors: 130, disclosure: 130, onlineUse: 99 })
        .published.level;
    });
    expect(levels).toEqual(['AA', 'ผ่านดีเยี่ยม']);
  });
});
