import { describe, expect, it } from 'vitest';
import { ROLES } from '~/lib/actor.ts';
import { provinces } from '../reference/provinces.ts';
import { demoAccounts, STAFFED_UNITS } from './accounts.ts';
import { agenciesOf, districtsOf } from './agencies.ts';
import { demoProvinces } from './provinces.ts';
import { regionalUnitsOf } from './regional-units.ts';

const memberships = demoAccounts.flatMap((account) => account.memberships);

describe('demo accounts', () => {
  it('have addresses that nobody can receive mail at, each once', () => {
    const emails = demoAccounts.map(({ email }) => email);
    expect(new Set(emails).size).toBe(emails.length);
    for (const email of emails) expect(email).toMatch(/^[a-z0-9.]+@prongsai\.example$/);
    expect(new Set(demoAccounts.map(({ userId }) => userId)).size).toBe(emails.length);
  });

  it('cover every role', () => {
    const held = new Set<string>(memberships.map(({ role }) => role));
    expect(demoAccounts.some((account) => account.memberships.length === 0)).toBe(true);
    expect(ROLES.filter((role) => role !== 'platform_admin' && !held.has(role))).toEqual([]);
  });

  it('belong to places that are there, and agency roles to an agency', () => {
    const places = new Set([...demoProvinces, ...provinces].map(({ code }) => code));
    const agencies = new Set(
      [...demoProvinces.flatMap(agenciesOf), ...demoProvinces.flatMap(regionalUnitsOf)].map(
        ({ agencyCode }) => agencyCode,
      ),
    );
    const districts = new Set(demoProvinces.flatMap(districtsOf).map(({ districtCode }) => districtCode));
    for (const { provinceCode, role, agencyCode, districtCode } of memberships) {
      expect(places).toContain(provinceCode);
      expect(agencyCode !== undefined).toBe(role.startsWith('agency_'));
      if (agencyCode) expect(agencies).toContain(agencyCode);
      if (districtCode) expect(districts).toContain(districtCode);
    }
  });

  it('serve two regional units of province 98, and the demo prints them', () => {
    const units = new Set<string>(Object.values(STAFFED_UNITS));
    const shown = demoAccounts.filter(({ memberships }) =>
      memberships.some(({ agencyCode }) => agencyCode && units.has(agencyCode)),
    );
    expect(shown.map(({ memberships }) => memberships[0]?.provinceCode)).toEqual(['98', '98']);
    expect(shown.every(({ tryIt }) => tryIt !== null)).toBe(true);
  });

  it('are offices and no persons', () => {
    const title = /(?<![ก-๙])(?:นาย|นางสาว|นาง)(?!ก|อำเภอ)[ก-๙]/;
    expect(demoAccounts.filter(({ officeTh }) => title.test(officeTh))).toEqual([]);
  });
});
