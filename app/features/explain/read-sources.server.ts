import { type Database, mintTenant, type Tenant, withTenant } from '~/lib/db.server.ts';
import { type AgencyFigure, sourceNodesOf } from './core/figures.ts';
import { sourcesOf, type Trace } from './core/sources.ts';
import * as ExplainRepository from './ExplainRepository.server.ts';
import type { SourceRights } from './source-rights.ts';

interface Asked {
  agencyCode: string;
  fiscalYear: number;
  figure: AgencyFigure;
  /** The printed figure as it is stored. */
  stored: string | null;
  isDemo: boolean;
}

/** A source as the reader may know it: of an import that is not theirs to read only that it was one, and when. */
export type ShownTrace = Trace | { kind: 'import_withheld'; at: string; stands: boolean; wrote: boolean };

/**
 * Where the printed figure came from. Call it for an agency whose figure the reader was just proven to see: imports are
 * the province's, whose tenant is minted here to look up the rows of this one figure.
 */
export async function readSources(db: Database, agency: Tenant, asked: Asked, rights: SourceRights) {
  const { agencyCode, fiscalYear, figure, stored } = asked;
  const nodes = sourceNodesOf(figure);
  if (nodes.length === 0 || figure === 'change') return null;
  const province = mintTenant({
    provinceCode: agency.provinceCode,
    scope: 'province',
    userId: agency.userId,
  });
  const traces = await withTenant(
    db,
    province,
    async (t): Promise<Trace[]> => [
      ...(await ExplainRepository.findAllDocuments(t, agencyCode, fiscalYear, nodes)),
      ...(await ExplainRepository.findAllCorrections(t, agencyCode, fiscalYear, nodes)),
      ...(await ExplainRepository.findAllImports(t, agencyCode, fiscalYear, nodes)),
    ],
  );
  const { inForce, earlier } = sourcesOf(stored, traces);
  return {
    isStored: stored !== null,
    isDemo: asked.isDemo,
    rights,
    inForce: inForce && show(inForce, rights),
    earlier: earlier.map((trace) => show(trace, rights)),
  };
}

export type ShownSources = NonNullable<Awaited<ReturnType<typeof readSources>>>;

function show(trace: Trace, rights: SourceRights): ShownTrace {
  if (trace.kind !== 'import' || rights === 'full') return trace;
  const { at, stands, wrote, undone } = trace;
  if (rights === 'none') return { kind: 'import_withheld', at, stands, wrote };
  return { ...trace, office: null, batchId: '', undone: undone && { ...undone, office: null, reason: null } };
}
