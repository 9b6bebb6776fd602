import { describe, expect, it } from 'vitest';
import { allSchemes, seedScheme } from './index.ts';

const comparable = allSchemes.filter((scheme) => scheme.comparable);

const sizes = (fiscalYear: number) => {
  const { items, subIndicators } = seedScheme(fiscalYear);
  return Object.fromEntries(
    subIndicators.map(({ code }) => [code, items.filter((item) => item.subIndicator === code).length]),
  );
};

describe('the scheme records', () => {
  it('cover FY2561 to FY2568, oldest first', () => {
    expect(allSchemes.map((scheme) => scheme.fiscalYear)).toEqual([
      2561, 2562, 2563, 2564, 2565, 2566, 2567, 2568,
    ]);
    expect(() => seedScheme(2569)).toThrow(RangeError);
  });

  it.each([
    [2562, 30, 15, 48],
    [2563, 30, 15, 43],
    [2564, 30, 15, 43],
    [2565, 30, 15, 43],
    [2566, 30, 15, 43],
    [2567, 15, 9, 35],
    [2568, 15, 9, 28],
  ])('FY%i has %i + %i + %i items, numbered without a gap', (fiscalYear, iit, eit, oit) => {
    const codes = seedScheme(fiscalYear).items.map((item) => item.code);
    const numbered = (letter: string, count: number) =>
      Array.from({ length: count }, (_, place) => `${letter}${place + 1}`);
    expect(codes).toEqual([...numbered('i', iit), ...numbered('e', eit), ...numbered('o', oit)]);
  });

  it('divide the disclosure items as the years did', () => {
    expect(sizes(2562)).toEqual({ 9.1: 9, 9.2: 8, 9.3: 7, 9.4: 4, 9.5: 5, 10.1: 8, 10.2: 7 });
    expect(sizes(2564)).toEqual({ 9.1: 9, 9.2: 8, 9.3: 7, 9.4: 4, 9.5: 5, 10.1: 8, 10.2: 2 });
    expect(sizes(2566)).toEqual({ 9.1: 10, 9.2: 8, 9.3: 4, 9.4: 4, 9.5: 4, 10.1: 8, 10.2: 5 });
    expect(sizes(2567)).toEqual({ 9.1: 6, 9.2: 7, 9.3: 4, 9.4: 4, 9.5: 4, 10.1: 8, 10.2: 2 });
  });

  it.each(comparable)('FY$fiscalYear has the ten indicators, 5 + 3 + 2, and 30/30/40', (scheme) => {
    expect(scheme.indicators.map(({ instrument }) => instrument)).toEqual([
      ...Array(5).fill('iit'),
      ...Array(3).fill('eit'),
      ...Array(2).fill('oit'),
    ]);
    expect(scheme.instruments.filter(({ partOf }) => partOf === null).map(({ weight }) => weight)).toEqual([
      '30',
      '30',
      '40',
    ]);
    expect(scheme.topics.list).toHaveLength(7);
  });

  it('ask letters until FY2565 and words from FY2566 on', () => {
    expect(comparable.map(({ fiscalYear, levelScale }) => [fiscalYear, levelScale.kind])).toEqual([
      [2562, 'letters'],
      [2563, 'letters'],
      [2564, 'letters'],
      [2565, 'letters'],
      [2566, 'words'],
      [2567, 'words'],
      [2568, 'words'],
    ]);
  });

  it('keep FY2561 apart', () => {
    const scheme = seedScheme(2561);
    expect(scheme.comparable).toBe(false);
    expect(scheme.indicators).toHaveLength(5);
    expect(scheme.instruments.map(({ code, weight }) => [code, weight])).toEqual([
      ['iit', null],
      ['eit', null],
      ['ebit', null],
    ]);
  });

  it('file every item under a topic, and every topic holds items of each year', () => {
    for (const { items, topics } of comparable) {
      expect(items.filter((item) => item.topics.length === 0)).toEqual([]);
      for (const { key } of topics.list) expect(items.some((item) => item.topics.includes(key))).toBe(true);
    }
  });

  it('mark as unverified what is not known', () => {
    for (const scheme of allSchemes) {
      expect(scheme.disclosureScores?.mark.verified ?? false).toBe(false);
      expect(scheme.topics.mapMark.verified).toBe(false);
      for (const { partOf, mark } of scheme.instruments)
        if (partOf !== null) expect(mark.verified).toBe(false);
      for (const { label, mark } of scheme.items)
        if (/ข้อที่ \d+$|ยังไม่ทราบ/.test(label.th))
          expect([scheme.fiscalYear, label.th, mark.verified]).toEqual([scheme.fiscalYear, label.th, false]);
    }
    expect(seedScheme(2568).instruments.every(({ mark }) => !mark.verified)).toBe(true);
  });

  it('know the use of e-service for a share of users, not for satisfaction', () => {
    const e9 = seedScheme(2567).items.find((item) => item.code === 'e9');
    expect(e9?.answer).toBe('usage_share');
  });

  it('point each year’s obligation items at the right years', () => {
    const inShort = (fiscalYear: number) =>
      seedScheme(fiscalYear).obligations.map(({ kind, item, aboutFiscalYear }) => [
        kind,
        item,
        aboutFiscalYear,
      ]);
    expect(inShort(2563)).toEqual([
      ['measures', 'o42', 2562],
      ['report', 'o43', 2563],
    ]);
    expect(inShort(2567)).toEqual([
      ['measures', 'o34', 2566],
      ['report', 'o35', 2566],
    ]);
  });
});
