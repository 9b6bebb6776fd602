import { allSchemes } from 'seeds/schemes/index.ts';
import { expect, test } from 'vitest';
import { type GlossaryEntry, glossaryOf } from './glossary-entries.server.ts';

const cases = allSchemes.flatMap((scheme) => (['th', 'en'] as const).map((lang) => [scheme, lang] as const));
const find = (entries: readonly GlossaryEntry[], id: string) => entries.find((entry) => entry.id === id);

test.each(cases.map(([scheme, lang]) => [scheme.fiscalYear, lang, scheme] as const))(
  'every instrument, indicator, block, level and item of %i is explained in %s',
  (_, lang, scheme) => {
    const entries = glossaryOf(scheme, lang);
    const codes = [
      ...scheme.instruments.map(({ code }) => code),
      ...scheme.indicators.map(({ number }) => String(number)),
      ...scheme.subIndicators.map(({ code }) => code),
      ...scheme.levelScale.levels.map(({ key }) => `level-${key}`),
      ...scheme.items.map(({ code }) => code),
    ];
    for (const code of codes) {
      const entry = find(entries, code);
      expect(entry?.text.length, code).toBeGreaterThan(10);
      expect(entry?.name, code).not.toMatch(/\{\{|undefined/);
      expect(entry?.text, code).not.toMatch(/\{\{|undefined|texts\./);
      if (lang === 'en') expect(entry?.text, code).not.toMatch(/[ก-๙]/);
      else expect(entry?.text, code).toMatch(/[ก-๙]/);
    }
    const ids = entries.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  },
);

test('levels say their rule: letters by the overall alone, words by every instrument', () => {
  const textOf = (year: number, key: string) => {
    const scheme = allSchemes.find(({ fiscalYear }) => fiscalYear === year);
    return scheme && find(glossaryOf(scheme, 'en'), `level-${key}`)?.text;
  };
  expect(textOf(2562, 'AA')).toBe('Overall of 95 or more. Counts as passed.');
  expect(textOf(2562, 'B')).toBe('Overall of 75 or more, but under 85. Does not count as passed.');
  expect(textOf(2562, 'F')).toBe('Overall under 50. Does not count as passed.');
  expect(textOf(2566, 'good')).toContain('IIT, EIT part 1, EIT part 2, OIT each of 85 or more');
  expect(textOf(2566, 'pass')).toContain('at least one instrument misses');
  expect(textOf(2566, 'improve')).toContain('70 or more, but under 85');
  expect(textOf(2561, 'high')).toContain('rule was not found');
});

test('an item whose question is not known says so and invents none', () => {
  const scheme = allSchemes.find(({ fiscalYear }) => fiscalYear === 2568);
  const entries = scheme ? glossaryOf(scheme, 'en') : [];
  expect(find(entries, 'i1')?.text).toContain('was not found published');
  expect(find(entries, 'e9')?.text).toContain('not satisfaction');
  expect(find(entries, 'o12')?.text).toContain('website discloses');
});
