import type { LoaderFunctionArgs } from '@remix-run/node';
import * as SchemeRepository from '~/features/schemes/SchemeRepository.server.ts';
import { can } from '~/features/tenancy/core/permissions.ts';
import { requireAgency } from '~/features/tenancy/gate.server.ts';
import { type TenantDb, withTenant } from '~/lib/db.server.ts';
import { pickYear } from '~/lib/pick-year.server.ts';
import { REST_SECONDS } from './CheckQueueRepository.server.ts';
import { carriedLinks } from './core/copy-forward.ts';
import { disclosureCodes, disclosureGroups, unverifiedMark } from './core/items.ts';
import { linkState, standingOf } from './core/outcome.ts';
import * as ReadinessRepository from './ReadinessRepository.server.ts';
import { readinessSearch } from './readiness-search-params.ts';

/** The disclosure items of a year, with what the agency keeps for each of them. */
export async function loadReadiness({ request, params, context }: LoaderFunctionArgs) {
  const { actor, tenant, agency, province } = await requireAgency(
    { request, params, context },
    'readiness.read',
  );
  const search = readinessSearch.parse(new URL(request.url).searchParams);
  const rights = {
    agency,
    province,
    search,
    mayWrite: can(actor, 'readiness.write', agency),
    isProvince: can(actor, 'compliance.read', { provinceCode: agency.provinceCode }),
    checksAreOn: context.config.linkChecks,
    restSeconds: REST_SECONDS,
  };
  return withTenant(context.db, tenant, async (t) => {
    const years = await SchemeRepository.findAllFiscalYears(t.trx);
    const fiscalYear = pickYear(search.year, years);
    const list = fiscalYear === null ? null : await readList(t, agency.agencyCode, fiscalYear, search.item);
    return { ...rights, years, fiscalYear, list };
  });
}

async function readList(t: TenantDb, agencyCode: string, fiscalYear: number, openItem: string) {
  const found = await readYear(t, agencyCode, fiscalYear);
  if (!found) return null;
  const { scheme, items, links, carried } = found;
  const asked = Math.max(
    0,
    ...links.map(({ isWaiting, askedAt }) => (isWaiting ? (askedAt?.getTime() ?? 0) : 0)),
  );
  const inRun = links.filter(({ askedAt }) => asked > 0 && askedAt?.getTime() === asked);
  return {
    groups: disclosureGroups(scheme).map(({ code, name, items: own }) => ({
      code,
      name,
      items: own.map((item) => {
        const link = links.find(({ itemCode }) => itemCode === item.code) ?? null;
        const state = linkState(link ?? { url: null, outcome: null });
        return { code: item.code, label: item.label, link, state, standing: standingOf(state) };
      }),
    })),
    unverified: unverifiedMark(scheme.items.filter(({ code }) => items.includes(code)))?.source ?? null,
    carried,
    carriedFrom: scheme.crosswalk?.from ?? null,
    progress: { waiting: inRun.filter(({ isWaiting }) => isWaiting).length, total: inRun.length },
    history: items.includes(openItem)
      ? await ReadinessRepository.findHistory(t, { agencyCode, fiscalYear }, openItem)
      : null,
  };
}

/** The year's items, the agency's links for them, and what could be taken over; null where the year has no such items. */
export async function readYear(t: TenantDb, agencyCode: string, fiscalYear: number) {
  const scheme = await SchemeRepository.findByFiscalYear(t.trx, fiscalYear);
  const items = scheme ? disclosureCodes(scheme) : [];
  if (!scheme || items.length === 0) return null;
  const links = await ReadinessRepository.findAllByAgency(t, { agencyCode, fiscalYear });
  const from = scheme.crosswalk?.from;
  const before = from ? await ReadinessRepository.findAllByAgency(t, { agencyCode, fiscalYear: from }) : [];
  return { scheme, items, links, carried: carriedLinks(scheme.crosswalk, items, before, links) };
}

export type ReadinessData = Awaited<ReturnType<typeof loadReadiness>>;
export type ReadinessList = NonNullable<ReadinessData['list']>;
export type ReadinessItem = ReadinessList['groups'][number]['items'][number];
