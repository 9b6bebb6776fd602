import Decimal from 'decimal.js';
import { describe, expect, it } from 'vitest';
import { districts } from './districts.ts';
import { isVerified, nationalYears } from './national.ts';
import { provinces } from './provinces.ts';

const districtsOf = (provinceCode: string) =>
  districts.filter((district) => district.provinceCode === provinceCode);

describe('provinces and districts', () => {
  it('has 76 provinces and Bangkok, 878 districts and the 50 of Bangkok', () => {
    expect(provinces).toHaveLength(77);
    expect(districtsOf('10')).toHaveLength(50);
    expect(districts).toHaveLength(878 + 50);
  });

  it('has one row a code, and each district in a listed province', () => {
    expect(new Set(provinces.map(({ code }) => code)).size).toBe(77);
    expect(new Set(districts.map(({ code }) => code)).size).toBe(928);
    const listed = new Set(provinces.map(({ code }) => code));
    expect(districts.filter(({ provinceCode }) => !listed.has(provinceCode))).toEqual([]);
    for (const { code } of districts) expect(code).toMatch(/^\d{4}$/);
  });

  it('has 3 to 32 districts a province, with a chief district in each but Bangkok and Ayutthaya', () => {
    const counts = provinces.filter(({ code }) => code !== '10').map(({ code }) => districtsOf(code).length);
    expect([Math.min(...counts), Math.max(...counts)]).toEqual([3, 32]);
    expect(districtsOf('30')).toHaveLength(32);
    expect(districtsOf('50')).toHaveLength(25);
    const withoutChief = provinces.filter(
      ({ code }) => !districtsOf(code).some(({ nameTh }) => nameTh.startsWith('เมือง')),
    );
    expect(withoutChief.map(({ code }) => code)).toEqual(['10', '14']);
  });

  it('has no name twice in a province, but for the two Bang Sai of Ayutthaya', () => {
    const repeated = (key: 'nameTh' | 'nameEn') =>
      districts.filter((district) =>
        districtsOf(district.provinceCode).some(
          (other) => other.code !== district.code && other[key] === district[key],
        ),
      );
    expect(repeated('nameTh')).toEqual([]);
    expect(repeated('nameEn').map(({ nameTh }) => nameTh)).toEqual(['บางไทร', 'บางซ้าย']);
  });

  it('leaves 97-99 to the invented provinces', () => {
    expect(provinces.filter(({ code }) => code >= '97')).toEqual([]);
  });

  it('has a Thai and a Latin name for each, and no local registry office', () => {
    for (const { nameTh, nameEn } of [...provinces, ...districts]) {
      expect(nameTh).toMatch(/^[\u0E00-\u0E7F-]+$/);
      expect(nameTh).not.toContain('ท้องถิ่น');
      expect(nameEn).toMatch(/^[A-Z][A-Za-z '-]+$/);
    }
  });
});

describe('national figures', () => {
  it('covers FY2562 to FY2568', () => {
    expect(nationalYears.map(({ fiscalYear }) => fiscalYear)).toEqual([
      2562, 2563, 2564, 2565, 2566, 2567, 2568,
    ]);
  });

  it('marks 2562 and 2563 as unverified', () => {
    const unverified = nationalYears.filter((year) => !isVerified(year));
    expect(unverified.map(({ fiscalYear }) => fiscalYear)).toEqual([2562, 2563]);
  });

  it('has shares that follow from the counts', () => {
    const checked = nationalYears.flatMap(({ agencies, passed, passedPercent }) =>
      agencies && passed && passedPercent
        ? [[passed.value, agencies.value, passedPercent.value] as const]
        : [],
    );
    expect(checked).toHaveLength(4);
    for (const [passed, agencies, percent] of checked)
      expect(new Decimal(passed).div(agencies).times(100).toFixed(2, Decimal.ROUND_HALF_UP)).toBe(percent);
  });
});
