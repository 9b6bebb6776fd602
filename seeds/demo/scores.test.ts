import { describe, expect, it } from 'vitest';
import { assess } from '~/features/scores/core/assess.ts';
import type { AgencyFigures } from '~/features/scores/core/assessment-rows.ts';
import { meanOf, toDecimal } from '~/lib/decimal.ts';
import { seedScheme } from '../schemes/index.ts';
import { irregularities } from './irregularities.ts';
import { demoProvinceYear } from './province-year.ts';
import { DEMO_FISCAL_YEARS, demoProvince, demoProvinces } from './provinces.ts';
import { DRAGGED_DOWN, MISSING_YEARS, SUDDEN_FALL, UPGRADES } from './stories.ts';

const years = new Map(
  DEMO_FISCAL_YEARS.map((fiscalYear) => [
    fiscalYear as number,
    demoProvinces.flatMap((province) => demoProvinceYear(seedScheme(fiscalYear), province)),
  ]),
);
const rowsOf = (fiscalYear: number) => years.get(fiscalYear) ?? [];
const figuresOf = (agencyCode: string, fiscalYear: number) => {
  const row = rowsOf(fiscalYear).find((candidate) => candidate.agencyCode === agencyCode);
  if (!row) throw new Error(`${agencyCode} has no figures of ${fiscalYear}`);
  return row;
};
const overallOf = (row: AgencyFigures) => toDecimal(String(row.published.overall));
const scoresOf = ({ published }: AgencyFigures) =>
  [
    published.overall,
    ...Object.values(published.instruments ?? {}),
    ...Object.values(published.indicators ?? {}),
    ...Object.values(published.subIndicators ?? {}),
    ...Object.values(published.items ?? {}),
  ].map(String);

describe('figures of the invented provinces', () => {
  it('are the same when made again', () => {
    const again = demoProvinceYear(seedScheme(2566), demoProvince('98'));
    const first = rowsOf(2566).filter(({ agencyCode }) => again.some((row) => row.agencyCode === agencyCode));
    expect(JSON.stringify(again)).toBe(JSON.stringify(first));
  });

  it('cover five years with the items of each year’s own scheme', () => {
    const counts = DEMO_FISCAL_YEARS.map((fiscalYear) => {
      const codes = new Set(rowsOf(fiscalYear).flatMap((row) => Object.keys(row.published.items ?? {})));
      return ['i', 'e', 'o'].map((letter) => [...codes].filter((code) => code.startsWith(letter)).length);
    });
    expect(counts).toEqual([
      [30, 15, 43],
      [30, 15, 43],
      [30, 15, 43],
      [15, 9, 35],
      [15, 9, 28],
    ]);
    for (const [fiscalYear, rows] of years)
      for (const row of rows)
        expect(Object.keys(row.published.items ?? {})).toHaveLength(seedScheme(fiscalYear).items.length);
  });

  it('lie in 0-100 with two places, disclosure items at 0 or 100', () => {
    for (const rows of years.values())
      for (const row of rows) {
        const odd = scoresOf(row).filter((score) => !/^(100\.00|\d{1,2}\.\d\d)$/.test(score));
        expect(odd, row.agencyCode).toEqual([]);
        const disclosures = Object.entries(row.published.items ?? {}).filter(([code]) =>
          code.startsWith('o'),
        );
        expect(disclosures.filter(([, score]) => score !== '0.00' && score !== '100.00')).toEqual([]);
      }
  });

  it('leave a missing year out, and miss no other', () => {
    for (const province of demoProvinces)
      for (const fiscalYear of DEMO_FISCAL_YEARS) {
        const codes = demoProvinceYear(seedScheme(fiscalYear), province).map((row) => row.agencyCode);
        const absent = Object.keys(MISSING_YEARS).filter((code) => MISSING_YEARS[code]?.includes(fiscalYear));
        expect(codes.filter((code) => absent.includes(code))).toEqual([]);
      }
    const expected = (fiscalYear: number) =>
      20 + 104 + 335 - Object.values(MISSING_YEARS).filter((missing) => missing.includes(fiscalYear)).length;
    expect(DEMO_FISCAL_YEARS.map((fiscalYear) => rowsOf(fiscalYear).length)).toEqual(
      DEMO_FISCAL_YEARS.map(expected),
    );
  });

  it('have the parts of the external survey exactly where the year’s scheme has them, and they make the whole', () => {
    for (const [fiscalYear, rows] of years) {
      const hasParts = seedScheme(fiscalYear).instruments.some(({ partOf }) => partOf === 'eit');
      for (const { agencyCode, published } of rows) {
        const { eit, eit_public: first, eit_survey: second } = published.instruments ?? {};
        expect([first !== undefined, second !== undefined], agencyCode).toEqual([hasParts, hasParts]);
        if (!hasParts) continue;
        const merged = meanOf([toDecimal(String(first)), toDecimal(String(second))]);
        expect(merged?.minus(String(eit)).abs().lte('0.01'), agencyCode).toBe(true);
      }
    }
  });
});

describe('what the figures tell', () => {
  it('means rise as the national ones did, within a point', () => {
    const means = DEMO_FISCAL_YEARS.map((fiscalYear) =>
      meanOf(rowsOf(fiscalYear).map(overallOf))?.toNumber(),
    );
    for (const [at, national] of [81.25, 87.57, 90.19, 93.05, 93.82].entries())
      expect(Math.abs((means[at] ?? 0) - national)).toBeLessThan(1);
  });

  it('one sudden fall of some thirty points, and no other near it', () => {
    const falls: [string, number, number][] = [];
    for (const fiscalYear of DEMO_FISCAL_YEARS.slice(1))
      for (const row of rowsOf(fiscalYear)) {
        const before = rowsOf(fiscalYear - 1).find(({ agencyCode }) => agencyCode === row.agencyCode);
        const change = before && overallOf(row).minus(overallOf(before)).toNumber();
        if (change !== undefined && change < -20) falls.push([row.agencyCode, fiscalYear, change]);
      }
    expect(falls).toHaveLength(1);
    expect(falls[0]?.slice(0, 2)).toEqual([SUDDEN_FALL.agencyCode, SUDDEN_FALL.fiscalYear]);
    expect(falls[0]?.[2]).toBeGreaterThan(-36);
    expect(falls[0]?.[2]).toBeLessThan(-27);
  });

  it('one agency far above 85 whose external survey is below it, and whose level is therefore only ผ่าน', () => {
    for (const fiscalYear of DRAGGED_DOWN.fiscalYears) {
      const { published } = figuresOf(DRAGGED_DOWN.agencyCode, fiscalYear);
      expect(Number(published.overall)).toBeGreaterThan(90);
      expect(Number(published.instruments?.eit)).toBeLessThan(85);
      expect(published.level).toBe('ผ่าน');
    }
  });

  it('a rename with an upgrade: another name and type from its year on, under the same code', () => {
    for (const { agencyCode, fromFiscalYear, agencyType } of UPGRADES) {
      const [before, after] = [fromFiscalYear - 1, fromFiscalYear].map((year) => figuresOf(agencyCode, year));
      expect([before?.agencyType, after?.agencyType]).toEqual(['tao', agencyType]);
      expect(before?.nameTh).toMatch(/^องค์การบริหารส่วนตำบล/);
      expect(after?.nameTh).toMatch(/^เทศบาลตำบล/);
    }
  });

  it('staff surveys at their ceiling, and the use of online services low everywhere', () => {
    const full = rowsOf(2568).filter(({ published }) => published.instruments?.iit === '100.00').length;
    expect(full / rowsOf(2568).length).toBeGreaterThan(0.15);
    const use = seedScheme(2568).items.find(({ answer }) => answer === 'usage_share')?.code ?? '';
    const below = rowsOf(2568).filter(({ published }) => {
      const others = ['e1', 'e2', 'e5', 'e6'].map((code) => Number(published.items?.[code]));
      return others.every((score) => score > Number(published.items?.[use]));
    });
    expect(below.length / rowsOf(2568).length).toBeGreaterThan(0.97);
  });
});

describe('irregularities', () => {
  it('are found by the engine where they were planted, and nothing else is', () => {
    const found = [...years].flatMap(([fiscalYear, rows]) =>
      rows.flatMap(({ agencyCode, published }) =>
        assess(seedScheme(fiscalYear), published).findings.map((finding) => ({
          agencyCode,
          fiscalYear,
          finding: {
            kind: finding.kind,
            node: finding.node,
            likelyCopyOf: 'likelyCopyOf' in finding ? finding.likelyCopyOf : null,
          },
        })),
      ),
    );
    const planted = irregularities.map(({ agencyCode, fiscalYear, finding }) => ({
      agencyCode,
      fiscalYear,
      finding,
    }));
    const inOrder = (rows: typeof planted) =>
      rows.toSorted((left, right) => left.agencyCode.localeCompare(right.agencyCode));
    expect(inOrder(found)).toEqual(inOrder(planted));
  });
});
