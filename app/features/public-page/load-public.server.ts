import type { AppLoadContext } from '@remix-run/node';
import { findLevel } from '~/features/schemes/core/lookup.ts';
import type { Text } from '~/features/schemes/core/scheme.ts';
import * as SchemeRepository from '~/features/schemes/SchemeRepository.server.ts';
import * as TenancyRepository from '~/features/tenancy/TenancyRepository.server.ts';
import { mintTenant, type TenantDb, withPublished, withTenant } from '~/lib/db.server.ts';
import type { PublicBodyData } from './PublicBody.tsx';
import * as PublicPageRepository from './PublicPageRepository.server.ts';

/**
 * Asks in the public scope of the province that the body of the address belongs to. Null for a body that is not known;
 * whether its page is on is asked inside.
 */
export async function asPublic<T>(
  context: Pick<AppLoadContext, 'db'>,
  agencyCode: string,
  fn: (t: TenantDb, province: TenancyRepository.Province) => Promise<T | null>,
): Promise<T | null> {
  const province = await withPublished(context.db, (trx) =>
    TenancyRepository.findProvinceByAgencyCode(trx, agencyCode),
  );
  if (!province) return null;
  const tenant = mintTenant({ provinceCode: province.provinceCode, scope: 'public' });
  return withTenant(context.db, tenant, (t) => fn(t, province));
}

/** Everything on the page of a body; `all` adds documents that wait for the page to be turned on. */
export async function loadBody(
  t: TenantDb,
  body: { agencyCode: string; nameTh: string },
  province: TenancyRepository.Province,
  all = false,
): Promise<PublicBodyData> {
  const { agencyCode, nameTh } = body;
  const years = await PublicPageRepository.findAllYears(t, agencyCode);
  const schemes = await SchemeRepository.findAllByFiscalYears(
    t.trx,
    years.map(({ fiscalYear }) => fiscalYear),
  );
  const levels: Record<string, Text> = {};
  for (const { fiscalYear, level } of years) {
    const scheme = schemes.find((each) => each.fiscalYear === fiscalYear);
    const found = scheme && level ? findLevel(scheme, level) : null;
    if (found) levels[`${fiscalYear} ${level}`] = found.name;
  }
  const named = schemes.filter(({ indicators }) => indicators.length === 10).at(-1);
  return {
    agencyCode,
    nameTh,
    provinceTh: `จังหวัด${province.nameTh.replace(/^จังหวัด/, '')}`,
    former: await PublicPageRepository.findAllFormerNames(t, agencyCode, nameTh),
    relations: await PublicPageRepository.findAllRelations(t, agencyCode),
    years,
    levels,
    indicators: named?.indicators.map(({ name }) => name) ?? [],
    documents: await PublicPageRepository.findAllDocuments(t, agencyCode, all),
  };
}
