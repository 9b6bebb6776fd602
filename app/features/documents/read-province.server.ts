import * as ScopeRepository from '~/features/agencies/ScopeRepository.server.ts';
import { readOverview } from '~/features/overview/read-overview.server.ts';
import * as RankingRepository from '~/features/rankings/RankingRepository.server.ts';
import { readRanking } from '~/features/rankings/read-ranking.server.ts';
import * as TopicRepository from '~/features/topics/TopicRepository.server.ts';
import type { TenantDb } from '~/lib/db.server.ts';
import { BE_OFFSET } from '~/lib/fiscal-year.ts';
import { isWhole, type Scope } from '~/lib/scope-params.ts';
import type { Source } from './core/kind.ts';
import type { ProvincePlace } from './core/province-place.ts';
import type { RankingFacts } from './core/ranking-tables.ts';
import * as DocumentRepository from './DocumentRepository.server.ts';

type ScopeChoices = Awaited<ReturnType<typeof ScopeRepository.findScopeChoices>>;

/** All bodies that the tenant may see. */
export const EVERYBODY: Scope = { type: '', district: '', size: '' };

/** The province, or the district of it to which the tenant is limited. */
export function placeOf(t: TenantDb, { province }: Source, { districts }: ScopeChoices): ProvincePlace {
  const code = t.tenant.districtCode;
  const name = districts.find((each) => each.code === code)?.nameTh ?? code;
  return { province: province.nameTh, district: name };
}

/**
 * Years with results, the one asked for (the newest when none is; null where there is none of it), what the bodies can
 * be narrowed to, and whose they are.
 */
export async function readFrame(t: TenantDb, source: Source, asked: { year: number | null }) {
  const years = await RankingRepository.findAllFiscalYears(t);
  const choices = await ScopeRepository.findScopeChoices(t);
  const year = asked.year ?? years[0];
  return {
    years,
    choices,
    fiscalYear: years.find((each) => each === year) ?? null,
    place: placeOf(t, source, choices),
  };
}

/** What was asked for of the bodies, as far as there are such; the rest is not asked for. */
export function scopeAsked(asked: Scope, { types, districts, sizes }: ScopeChoices): Scope {
  return {
    type: types.includes(asked.type) ? asked.type : '',
    district: districts.some(({ code }) => code === asked.district) ? asked.district : '',
    size: sizes.includes(asked.size) ? asked.size : '',
  };
}

/**
 * The year in one look over all bodies, from which batch it is, and whether a figure in it, of the year or of the one
 * it is compared with, is not published.
 */
export async function readWholeOverview(
  t: TenantDb,
  { province }: Source,
  { fiscalYear, years }: { fiscalYear: number; years: readonly number[] },
) {
  const overview = await readOverview(t, {
    fiscalYear,
    known: years,
    scope: EVERYBODY,
    isDemo: province.isDemo,
  });
  const hasDraft = overview.year.isPublished === false || overview.before?.isPublished === false;
  return {
    overview,
    batch: await DocumentRepository.findBatch(t, fiscalYear),
    isDraft: hasDraft || !(await isPublished(t, fiscalYear)),
  };
}

/** Whether the results of the year of all bodies are published. */
export async function isPublished(t: TenantDb, fiscalYear: number): Promise<boolean> {
  return (await TopicRepository.findExtent(t, { ...EVERYBODY, fiscalYear })).isPublished;
}

/** The bodies of the scope by rank, with what is known of the province's ranks as a whole. */
export async function readRankingFacts(t: TenantDb, fiscalYear: number, scope: Scope): Promise<RankingFacts> {
  const ranking = await readRanking(t, { ...scope, fiscalYear });
  const all = isWhole(scope)
    ? ranking.rows
    : await RankingRepository.findAllByFiscalYear(t, { ...EVERYBODY, fiscalYear });
  const ranks = all.flatMap(({ rankInProvince }) => rankInProvince ?? []);
  const inDistrict = scope.district !== '' || t.tenant.scope === 'district';
  return {
    ...ranking,
    sharedRanks: ranks.filter((rank, at) => ranks.indexOf(rank) !== at),
    innerRank:
      inDistrict && scope.type === ''
        ? 'rankInDistrict'
        : scope.type !== '' && !inDistrict
          ? 'rankInTypeProvince'
          : null,
  };
}

/** `2567-3/2569-11-21`: the batch of figures and the day (BE) on which what changes daily was read. */
export function batchOn(batch: string | number, today: string): string {
  const [year = '', ...rest] = today.split('-');
  return `${batch}/${[Number(year) + BE_OFFSET, ...rest].join('-')}`;
}
