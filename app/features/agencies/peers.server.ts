import { type Database, mintTenant, withTenant } from '~/lib/db.server.ts';
import * as AgencyPeersRepository from './AgencyPeersRepository.server.ts';
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

export type PeerFigures = Awaited<ReturnType<typeof readPeerFigures>>;

/** Beside whom the agency's figures stand: quartiles and places by node, and the mean of its type in the nation. */
export async function readPeerFigures(
  db: Database,
  provinceCode: string,
  asked: AgencyPeersRepository.PeersAsked,
) {
  return withTenant(db, mintTenant({ provinceCode, scope: 'public' }), async (t) => ({
    figures: await AgencyPeersRepository.findAllPeerFigures(t, asked),
    typeMeans: await AgencyPeersRepository.findTypeMeans(t, asked),
  }));
}
