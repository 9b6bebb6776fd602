import { describe, expect, it } from 'vitest';
import { publishedDocuments } from '../documents/index.ts';
import { districts as realDistricts } from '../reference/districts.ts';
import { provinces as realProvinces } from '../reference/provinces.ts';
import { agenciesOf, districtsOf, identityIn } from './agencies.ts';
import { DEMO_FISCAL_YEARS, demoProvinces } from './provinces.ts';

const agencies = demoProvinces.flatMap(agenciesOf);
const districts = demoProvinces.flatMap(districtsOf);
/** The name of the place alone: เทศบาลตำบลหนองจันทร์ยิ้ม -> หนองจันทร์ยิ้ม. */
const placeOf = (name: string) =>
  name.replace(/^(องค์การบริหารส่วน(จังหวัด|ตำบล)|เทศบาล(นคร|เมือง|ตำบล)|จังหวัด|เมือง)/, '');
const squeeze = (name: string) => name.toLowerCase().replaceAll(/[^a-z]/g, '');

describe('invented agencies', () => {
  it('are as many and of the types that their provinces have', () => {
    const counts = demoProvinces.map((province) => {
      const types = agenciesOf(province).map(({ agencyType }) => agencyType);
      const count = (type: string) => types.filter((known) => known === type).length;
      return [
        types.length,
        count('provincial_office'),
        count('pao'),
        count('city_municipality'),
        count('town_municipality'),
        count('subdistrict_municipality'),
        count('tao'),
        districtsOf(province).length,
      ];
    });
    expect(counts).toEqual([
      [20, 1, 1, 1, 3, 8, 6, 3],
      // One TAO is a subdistrict municipality today.
      [104, 1, 1, 1, 3, 28 + 1, 70 - 1, 10],
      [335, 1, 1, 1, 4, 85, 243, 32],
    ]);
  });

  it('have codes of the official layout that no real body can have, each once', () => {
    const codes = agencies.map(({ agencyCode }) => agencyCode);
    expect(new Set(codes).size).toBe(codes.length);
    for (const { agencyCode, provinceCode, districtCode, agencyType } of agencies) {
      if (agencyType === 'provincial_office') expect(agencyCode).toBe(`${provinceCode}-province`);
      else expect(agencyCode).toMatch(new RegExp(`^0[2-6]${districtCode ?? `${provinceCode}01`}\\d\\d$`));
      if (districtCode) expect(districts.map((district) => district.districtCode)).toContain(districtCode);
    }
    expect(realProvinces.map(({ code }) => code)).not.toContain('97');
  });

  it('share no name with each other in Thai or English', () => {
    const repeated = (names: string[]) => names.filter((name, at) => names.indexOf(name) !== at);
    expect(repeated(agencies.map(({ nameTh }) => nameTh))).toEqual([]);
    expect(repeated(agencies.map(({ nameEn }) => nameEn))).toEqual([]);
    expect(repeated(districts.map(({ nameTh }) => nameTh))).toEqual([]);
    const bodies = agencies.filter(({ agencyType }) => agencyType !== 'provincial_office');
    const places = bodies.map(({ nameTh }) => placeOf(nameTh));
    expect(new Set(places).size).toBe(bodies.length - demoProvinces.length);
  });

  it('share no name with a real province, district or body', () => {
    const real = new Set([
      ...[...realProvinces, ...realDistricts].map(({ nameTh }) => placeOf(nameTh)),
      ...publishedDocuments.flatMap(({ agency }) => (agency ? [placeOf(agency.nameTh)] : [])),
    ]);
    const realLatin = new Set([...realProvinces, ...realDistricts].map(({ nameEn }) => squeeze(nameEn)));
    const invented = [
      ...demoProvinces,
      ...districts,
      ...agencies,
      ...agencies.flatMap(({ identities }) => identities),
    ];
    expect(invented.filter(({ nameTh }) => real.has(placeOf(nameTh)))).toEqual([]);
    expect([...demoProvinces, ...districts].filter(({ nameEn }) => realLatin.has(squeeze(nameEn)))).toEqual(
      [],
    );
  });

  it('are written in Thai and in Latin letters alone', () => {
    for (const { nameTh, nameEn } of [...demoProvinces, ...districts, ...agencies]) {
      expect(nameTh).toMatch(/^[\u0E01-\u0E3A\u0E40-\u0E4E]+$/);
      expect(nameEn).toMatch(/^[A-Z][A-Za-z '-]+$/);
    }
  });

  it('have exactly one identity in each year', () => {
    for (const agency of agencies)
      for (const fiscalYear of DEMO_FISCAL_YEARS) {
        const fitting = agency.identities.filter(
          (identity) =>
            identity.validFromFiscalYear <= fiscalYear &&
            (identity.validToFiscalYear === null || fiscalYear <= identity.validToFiscalYear),
        );
        expect(fitting).toEqual([identityIn(agency, fiscalYear)]);
      }
    const today = agencies.map((agency) => identityIn(agency, 2568));
    expect(today.map(({ nameTh }) => nameTh)).toEqual(agencies.map(({ nameTh }) => nameTh));
  });
});
