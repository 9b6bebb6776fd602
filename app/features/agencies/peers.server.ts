import { type Database, mintTenant, withTenant } from '~/lib/db.server.ts';
import * as AgencyScoresRepository from './AgencyScoresRepository.server.ts';

interface RankedYear {
  fiscalYear: number;
  agencyType: string;
  districtCode: string | null;
}

/**
 * Among how many bodies the agency is ranked. Read as the public may: published results belong to everybody, while
 * the agency's own tenant sees no row but its own.
 */
export async function findPeers(db: Database, provinceCode: string, year: RankedYear, isDemo: boolean) {
  return withTenant(db, mintTenant({ provinceCode, scope: 'public' }), (t) =>
    AgencyScoresRepository.countPeers(t, year.fiscalYear, { ...year, isDemo }),
  );
}
