import { levelRule } from '~/features/agencies/core/level-rule.ts';
import { rowOfCorrection, rowOfFinding } from '~/features/findings/core/ledger-row.ts';
import * as LedgerRepository from '~/features/findings/LedgerRepository.server.ts';
import { findAllStoredFigures } from '~/features/imports/StoredFiguresRepository.server.ts';
import { nodeLabel, nodeMark } from '~/features/schemes/core/lookup.ts';
import { isNodeId, type NodeId } from '~/features/schemes/core/nodes.ts';
import type { Scheme, Text } from '~/features/schemes/core/scheme.ts';
import { treeOf } from '~/features/schemes/core/tree.ts';
import * as SchemeRepository from '~/features/schemes/SchemeRepository.server.ts';
import { assess } from '~/features/scores/core/assess.ts';
import type { Assessment } from '~/features/scores/core/assessment.ts';
import { headroomOf, nodeCost } from '~/features/scores/core/item-cost.ts';
import { isRuleVerified } from '~/features/scores/core/rule-marks.ts';
import { can } from '~/features/tenancy/core/permissions.ts';
import { type GateArgs, requireAgency } from '~/features/tenancy/gate.server.ts';
import { mintTenant, type TenantDb, withTenant } from '~/lib/db.server.ts';
import { notFound } from '~/lib/http.server.ts';
import { isRank, PRINTED_SCOPES, readAgencyFigure } from './core/figures.ts';
import { exactText, formulaOf } from './core/formula.ts';
import * as ExplainRepository from './ExplainRepository.server.ts';
import { readChange } from './read-change.server.ts';
import { readSources } from './read-sources.server.ts';
import { sourceRights } from './source-rights.ts';

type FigureArgs = Omit<GateArgs, 'params'> & {
  params: GateArgs['params'] & { fiscalYear?: string; node?: string };
};

/** Everything the page of one figure of an agency's year tells. */
export async function loadAgencyFigure({ request, params, context }: FigureArgs) {
  const access = await requireAgency({ request, params, context }, 'agency.read');
  const { actor, tenant, province, agency } = access;
  const { agencyCode } = agency;
  const read = await withTenant(context.db, tenant, (t) => readFigure(t, agencyCode, params));
  const { scheme, year, figure, assessment, stored, findings, printedRanks, change } = read;
  const node = isNodeId(figure) ? figure : null;
  const { fiscalYear } = year;
  const rank = isRank(figure) ? year[figure] : null;
  const printedRank = printedRanks[0] ?? null;
  return {
    province,
    agency,
    year,
    figure,
    canReadProvince: can(actor, 'results.read', { provinceCode: province.provinceCode }),
    canSettle: can(actor, 'findings.read', { provinceCode: province.provinceCode }),
    names: namesOf(scheme, context.lang),
    mark: node && nodeMark(scheme, node),
    /** Whether the rule by which the figure is computed is verified in the year's scheme. */
    isRuleVerified: node === null || isRuleVerified(scheme, node),
    tree: node && explainNode(scheme, assessment, node, stored),
    level: figure === 'level' ? levelRule(scheme, assessment) : null,
    standing: isRank(figure)
      ? {
          rank,
          printed: printedRank,
          overall: year.overall,
          ...(await withTenant(
            context.db,
            mintTenant({ provinceCode: province.provinceCode, scope: 'public' }),
            (t) => ExplainRepository.findStanding(t, figure, year),
          )),
        }
      : null,
    change,
    findings,
    sources: await readSources(
      context.db,
      tenant,
      { agencyCode, fiscalYear, figure, stored: storedText(read), isDemo: year.isDemo },
      sourceRights(actor, agency),
    ),
  };
}

export type AgencyFigureData = Awaited<ReturnType<typeof loadAgencyFigure>>;

async function readFigure(t: TenantDb, agencyCode: string, params: FigureArgs['params']) {
  const fiscalYear = /^\d{4}$/.test(params.fiscalYear ?? '') ? Number(params.fiscalYear) : 0;
  const scheme = await SchemeRepository.findByFiscalYear(t.trx, fiscalYear);
  const year = scheme && (await ExplainRepository.findYear(t, agencyCode, fiscalYear));
  const figure = scheme && readAgencyFigure(scheme, params.node ?? '');
  if (!scheme || !year || !figure) throw notFound();
  const [figures] = await findAllStoredFigures(t, fiscalYear, [agencyCode]);
  if (!figures) throw notFound();
  const scope = { fiscalYear, agencyCodes: [agencyCode] };
  const found = await LedgerRepository.findAllFindings(t, scope, { withNotes: true });
  const corrections = await LedgerRepository.findAllCorrections(t, scope);
  const isHere = (row: { node: string; kind: string; suspects: readonly string[] }) =>
    (row.kind === 'wrong_level' ? 'level' : row.node) === figure || row.suspects.includes(figure);
  return {
    scheme,
    year,
    figure,
    assessment: assess(scheme, figures.published),
    stored: await ExplainRepository.findStored(t, agencyCode, fiscalYear, figure),
    findings: [...found.map(rowOfFinding), ...corrections.map(rowOfCorrection)].filter(isHere),
    printedRanks: isRank(figure)
      ? await ExplainRepository.findAllPrintedRanks(t, agencyCode, fiscalYear, PRINTED_SCOPES[figure])
      : [],
    change: figure === 'change' ? await readChange(t, agencyCode, scheme, year) : null,
  };
}

/** The figure beside what it is computed from and what it feeds, all unrounded. */
function explainNode(
  scheme: Scheme,
  assessment: Assessment,
  node: NodeId,
  stored: { published: string | null; computed: string | null },
) {
  const score = assessment.nodes.get(node);
  const parent = treeOf(scheme).byId.get(node)?.parent ?? null;
  const value = score?.value ?? null;
  const cost = nodeCost(scheme, node);
  const headroom = value && headroomOf(scheme, node, value);
  return {
    ...stored,
    agreement: score?.agreement ?? 'absent',
    /** The official figure, unrounded. */
    value: exactText(value),
    formula: formulaOf(scheme, assessment.nodes, node),
    /** From the overall down to the figure's parent. */
    above: ancestorsOf(scheme, node),
    isUsedAbove: parent !== null && (assessment.nodes.get(parent)?.from.includes(node) ?? false),
    /** Points of the overall that hang on the figure, and that it would gain at 100. */
    cost: exactText(cost),
    headroom: exactText(headroom ?? null),
  };
}

function ancestorsOf(scheme: Scheme, node: NodeId): NodeId[] {
  const parent = treeOf(scheme).byId.get(node)?.parent ?? null;
  return parent === null ? [] : [...ancestorsOf(scheme, parent), parent];
}

/** What is stored as printed, in the words in which imports and documents bring it. */
function storedText({ figure, stored, year, printedRanks }: Awaited<ReturnType<typeof readFigure>>) {
  if (figure === 'level') return year.levelIsPublished ? year.level : null;
  const [rank] = printedRanks;
  if (isRank(figure))
    return rank ? (rank.outOf === null ? `${rank.rank}` : `${rank.rank}/${rank.outOf}`) : null;
  return stored.published;
}

function namesOf(scheme: Scheme, language: keyof Text): Record<string, string> {
  return Object.fromEntries(
    treeOf(scheme).nodes.map(({ node }) => [node, nodeLabel(scheme, node, language)]),
  );
}
