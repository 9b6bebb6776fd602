import type { LoaderFunctionArgs } from '@remix-run/node';
import * as SchemeRepository from '~/features/schemes/SchemeRepository.server.ts';
import { requireActor, requireAgency, requireProvince } from '~/features/tenancy/gate.server.ts';
import { type Tenant, withTenant } from '~/lib/db.server.ts';
import * as PaletteRepository from './PaletteRepository.server.ts';

/**
 * `/palette`: the bodies and items the palette leads to, for the position the person acts in. The platform's
 * administrator names a province (`?province=98`); nobody else is asked for one.
 */
export async function loader(args: LoaderFunctionArgs) {
  const tenant = await tenantOf(args);
  if (!tenant) return { agencies: [], items: [] };
  return withTenant(args.context.db, tenant, async (t) => {
    const years = await SchemeRepository.findAllFiscalYears(t.trx);
    const scheme = await SchemeRepository.findByFiscalYear(t.trx, Math.max(...years));
    return {
      agencies: await PaletteRepository.findAllAgencies(t),
      items: (scheme?.items ?? []).map(({ code, indicator, label }) => ({ code, indicator, label })),
    };
  });
}

async function tenantOf({ request, context }: LoaderFunctionArgs): Promise<Tenant | null> {
  const actor = await requireActor({ request, context });
  const own = actor.membership;
  if (own?.agencyCode) {
    const params = { agencyCode: own.agencyCode };
    return (await requireAgency({ request, context, params }, 'agency.read')).tenant;
  }
  const code = own?.provinceCode ?? new URL(request.url).searchParams.get('province');
  if (!code) return null;
  return (await requireProvince({ request, context, params: { code } }, 'results.read')).tenant;
}
