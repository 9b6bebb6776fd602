import { can } from '~/features/tenancy/core/permissions.ts';
import type { Actor } from '~/lib/actor.ts';
import { type Database, mintTenant, withTenant } from '~/lib/db.server.ts';
import * as AgencyScoresRepository from './AgencyScoresRepository.server.ts';
import type { Succession } from './SuccessionRepository.server.ts';
import * as SuccessionRepository from './SuccessionRepository.server.ts';

/** A body that went into the agency or came of it, as its page names it. */
export interface Relative {
  agencyCode: string;
  nameTh: string;
  relation: 'merged_from' | 'merged_into' | 'split_from' | 'split_into';
  from: number;
  /** Whether this reader may open its page. */
  canOpen: boolean;
}

/** Names the other bodies as the public may read them: the agency's own tenant sees no body but its own. */
export async function nameRelatives(
  db: Database,
  actor: Actor,
  of: { provinceCode: string; agencyCode: string },
  successions: readonly Succession[],
): Promise<Relative[]> {
  if (successions.length === 0) return [];
  const { provinceCode, agencyCode } = of;
  const otherOf = ({ predecessorCode, successorCode }: Succession) =>
    successorCode === agencyCode ? predecessorCode : successorCode;
  const names = await withTenant(db, mintTenant({ provinceCode, scope: 'public' }), (t) =>
    SuccessionRepository.findAllNames(t, successions.map(otherOf)),
  );
  return successions.flatMap((succession) => {
    const other = names.find((name) => name.agencyCode === otherOf(succession));
    if (!other) return [];
    const side = succession.successorCode === agencyCode ? ('from' as const) : ('into' as const);
    return {
      agencyCode: other.agencyCode,
      nameTh: other.nameTh,
      relation: `${succession.kind}_${side}` as const,
      from: succession.from,
      canOpen: can(actor, 'agency.read', { provinceCode, ...other }),
    };
  });
}

/**
 * What the agency came of, with the published results up to then. Read as the public may: the agency's own tenant sees
 * no row but its own.
 */
export async function readPredecessors(db: Database, provinceCode: string, agencyCode: string) {
  return withTenant(db, mintTenant({ provinceCode, scope: 'public' }), async (t) => {
    const found = await SuccessionRepository.findAllPredecessors(t, agencyCode);
    const predecessors = [];
    for (const predecessor of found) {
      const results = await AgencyScoresRepository.findAllYears(t, predecessor.agencyCode);
      predecessors.push({
        ...predecessor,
        results: results.filter(({ fiscalYear }) => fiscalYear < predecessor.from),
      });
    }
    return predecessors;
  });
}
