import fc from 'fast-check';
import { seedScheme } from 'seeds/schemes/index.ts';
import { describe, expect, it } from 'vitest';
import { Score } from '~/lib/decimal.ts';
import { assess } from './assess.ts';
import type { PublishedFigures } from './published.ts';

const levelOf = (fiscalYear: number, published: PublishedFigures) =>
  assess(seedScheme(fiscalYear), published).level;
const wrongLevels = (fiscalYear: number, published: PublishedFigures) =>
  assess(seedScheme(fiscalYear), published).findings.filter((finding) => finding.kind === 'wrong_level');
const instruments = (iit: string, eit_public: string, eit_survey: string, oit: string) => ({
  iit,
  eit_public,
  eit_survey,
  oit,
});

describe('letters, FY2562-2565', () => {
  it.each([
    ['100', 'AA'],
    ['95', 'AA'],
    ['94.99', 'A'],
    ['85.00', 'A'],
    ['84.99', 'B'],
    ['75', 'B'],
    ['74.57', 'C'],
    ['65', 'C'],
    ['64.99', 'D'],
    ['58.13', 'D'],
    ['54.99', 'E'],
    ['50', 'E'],
    ['49.99', 'F'],
    ['0', 'F'],
  ])('%s is %s, by the overall alone', (overall, key) => {
    expect(levelOf(2562, { overall })).toMatchObject({ computed: key, basis: 'overall', missing: [] });
  });

  it.each([
    ['84.991', 'B'],
    ['84.994', 'B'],
    ['84.995', 'A'],
    ['84.999', 'A'],
  ])('leave no gap between the printed ranges: %s is %s', (overall, key) => {
    expect(levelOf(2564, { overall }).computed).toBe(key);
  });

  it('cover every score once and never fall as it rises', () => {
    const { levels } = seedScheme(2562).levelScale;
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000 }), fc.integer({ min: 0, max: 1000 }), (at, step) => {
        const lower = levelOf(2562, { overall: new Score(at).div(100_000) });
        const higher = levelOf(2562, { overall: new Score(Math.min(at + step, 10_000_000)).div(100_000) });
        expect(levels.filter((level) => level.key === lower.computed)).toHaveLength(1);
        expect(higher.order).toBeLessThanOrEqual(lower.order ?? 0);
      }),
    );
  });
});

describe('words, FY2566 on', () => {
  it.each([
    ['97', instruments('98', '96', '95', '97'), 'excellent'],
    ['97', instruments('98', '94.99', '95', '97'), 'good'],
    ['94.99', instruments('95', '95', '95', '95'), 'good'],
    ['94.64', instruments('97', '84.99', '92', '100'), 'pass'],
    ['90', instruments('90', '90', '90', '90'), 'good'],
    ['85', instruments('100', '40', '85', '100'), 'pass'],
    ['84.99', instruments('100', '100', '100', '60'), 'improve'],
    ['70', instruments('70', '70', '70', '70'), 'improve'],
    ['69.99', instruments('70', '70', '70', '70'), 'urgent'],
    ['0', instruments('0', '0', '0', '0'), 'urgent'],
  ])('%s with %j is %s', (overall, scores, key) => {
    expect(levelOf(2566, { overall, instruments: scores })).toMatchObject({
      computed: key,
      basis: 'all_instruments',
    });
  });

  it('rounds an instrument half-up before the gate', () => {
    expect(
      levelOf(2566, { overall: '96', instruments: instruments('94.995', '95', '95', '95') }).computed,
    ).toBe('excellent');
  });

  it.each(['iit', 'oit'] as const)('are not computed without %s, whatever the overall', (missing) => {
    const { [missing]: _, ...rest } = instruments('96', '96', '96', '96');
    for (const overall of ['97.14', '80', '10'])
      expect(levelOf(2566, { overall, instruments: rest })).toMatchObject({
        key: null,
        computed: null,
        missing: [missing],
        basis: null,
      });
  });

  it('are not computed from the overall alone', () => {
    expect(levelOf(2567, { overall: '98.82' })).toMatchObject({ key: null, computed: null });
    expect(levelOf(2567, { overall: '98.82' }).missing).toEqual(['iit', 'eit_public', 'eit_survey', 'oit']);
  });

  it('let the merged EIT stand in for parts that are not known, and say so', () => {
    const level = levelOf(2566, { overall: '97', instruments: { iit: '98', eit: '95', oit: '98' } });
    expect(level).toMatchObject({ computed: 'excellent', basis: 'eit_merged' });
    expect(level.steps[0]?.gates.map((gate) => gate.node)).toEqual(['overall', 'iit', 'eit', 'oit']);
  });

  it('let the merged EIT stand in for the one part that is not known', () => {
    const scores = { iit: '98', eit: '95', eit_public: '93', oit: '98' };
    const level = levelOf(2566, { overall: '97', instruments: scores });
    expect(level).toMatchObject({ computed: 'good', basis: 'eit_merged' });
    expect(level.steps[0]?.gates.map(({ node, readFrom }) => `${node} from ${readFrom}`)).toEqual([
      'overall from overall',
      'iit from iit',
      'eit_public from eit_public',
      'eit_survey from eit',
      'oit from oit',
    ]);
    expect(level.notHigherBecause.map(({ node, readFrom }) => [node, readFrom])).toEqual([
      ['eit_public', 'eit_public'],
    ]);
  });

  it('merge EIT from its two parts where nothing else gives it', () => {
    const { nodes } = assess(seedScheme(2566), { instruments: { eit_public: '90', eit_survey: '93' } });
    expect(nodes.get('eit')).toMatchObject({ from: ['eit_public', 'eit_survey'] });
    expect(nodes.get('eit')?.computed?.toFixed()).toBe('91.5');
  });

  it('say what keeps the level from being higher', () => {
    const level = levelOf(2568, { overall: '94.64', instruments: instruments('97', '84', '83', '100') });
    expect(level.notHigherBecause.map((gate) => `${gate.node} ${gate.score} < ${gate.needed}`)).toEqual([
      'eit_public 84 < 85',
      'eit_survey 83 < 85',
    ]);
  });

  it('never rise when a score falls', () => {
    const score = fc.integer({ min: 5000, max: 10_000 });
    fc.assert(
      fc.property(
        fc.tuple(score, score, score, score, score),
        fc.nat(4),
        fc.nat(3000),
        (scores, which, by) => {
          const read = ([overall, iit, part1, part2, oit]: number[]) =>
            levelOf(2566, {
              overall: new Score(overall ?? 0).div(100),
              instruments: {
                iit: new Score(iit ?? 0).div(100),
                eit_public: new Score(part1 ?? 0).div(100),
                eit_survey: new Score(part2 ?? 0).div(100),
                oit: new Score(oit ?? 0).div(100),
              },
            });
          const lower = scores.map((value, place) => (place === which ? value - by : value));
          expect(read(lower).order ?? 0).toBeGreaterThanOrEqual(read(scores).order ?? 99);
        },
      ),
    );
  });
});

describe('a published level', () => {
  it('wins over the computed one', () => {
    const level = levelOf(2562, { overall: '84.90', level: 'A' });
    expect(level).toMatchObject({ key: 'A', published: 'A', computed: 'B', order: 2 });
    expect(wrongLevels(2562, { overall: '84.90', level: 'A' })).toEqual([
      expect.objectContaining({ publishedLevel: 'A', computedLevel: 'B', severity: 'error' }),
    ]);
  });

  it.each(['A', 'A (ผ่าน)', ' a ', 'A(ผ่าน)'])('is read from %j', (printed) => {
    expect(levelOf(2562, { overall: '92.69', level: printed }).published).toBe('A');
  });

  it.each([
    ['ผ่านดีเยี่ยม', 'excellent'],
    ['ผ่านดี', 'good'],
    ['ผ่าน', 'pass'],
    ['ต้องปรับปรุง', 'improve'],
    ['ต้องปรับปรุงโดยด่วน', 'urgent'],
    ['good', 'good'],
  ])('is read from the word %s', (printed, key) => {
    expect(levelOf(2566, { level: printed }).key).toBe(key);
  });

  it('is wrong when it is a letter in a year of words, and the computed one holds', () => {
    const published = { overall: '97', level: 'AA', instruments: instruments('98', '96', '96', '97') };
    expect(wrongLevels(2566, published)).toEqual([
      expect.objectContaining({ publishedLevel: 'AA', computedLevel: 'excellent' }),
    ]);
    expect(levelOf(2566, published)).toMatchObject({
      key: 'excellent',
      published: null,
      publishedText: 'AA',
    });
  });

  it('is kept without a word against it while instruments are missing', () => {
    expect(wrongLevels(2566, { overall: '97.14', level: 'ผ่านดี' })).toEqual([]);
    expect(levelOf(2566, { overall: '97.14', level: 'ผ่านดี' })).toMatchObject({ key: 'good', computed: null });
  });

  it('is wrong even without instruments when the overall alone rules it out', () => {
    expect(wrongLevels(2566, { overall: '94.20', level: 'ผ่านดีเยี่ยม' })).toHaveLength(1);
    expect(wrongLevels(2566, { overall: '86.00', level: 'ต้องปรับปรุง' })).toHaveLength(1);
  });

  it('may be lower than the merged EIT suggests, since one part may miss the gate', () => {
    const published = { overall: '94.64', level: 'ผ่าน', instruments: { iit: '97', eit: '86', oit: '100' } };
    expect(levelOf(2568, published)).toMatchObject({ key: 'pass', computed: 'good', basis: 'eit_merged' });
    expect(wrongLevels(2568, published)).toEqual([]);
  });

  it('cannot be higher than the merged EIT allows', () => {
    const published = {
      overall: '97.14',
      level: 'ผ่านดีเยี่ยม',
      instruments: { iit: '100', eit: '91.80', oit: '99' },
    };
    expect(wrongLevels(2566, published)).toHaveLength(1);
  });
});

describe('passing', () => {
  const passed = (fiscalYear: number, published: PublishedFigures) =>
    assess(seedScheme(fiscalYear), published).passed;

  it('goes by the level, else by the overall', () => {
    expect(passed(2566, { level: 'ผ่าน' })).toBe(true);
    expect(passed(2566, { level: 'ต้องปรับปรุง' })).toBe(false);
    expect(passed(2566, { overall: '84.995' })).toBe(true);
    expect(passed(2566, { overall: '84.99' })).toBe(false);
    expect(passed(2566, {})).toBeNull();
  });

  it('is apart from the target, which asks every instrument', () => {
    const assessment = assess(seedScheme(2568), {
      overall: '94.64',
      instruments: instruments('97', '84', '90', '100'),
    });
    expect(assessment.passed).toBe(true);
    expect(assessment.target?.met).toBe(false);
    expect(assess(seedScheme(2562), { overall: '85' }).target?.met).toBe(true);
    expect(assess(seedScheme(2566), { overall: '97.14' }).target?.met).toBeNull();
  });
});
