import type { LoaderFunctionArgs } from '@remix-run/node';
import * as TenancyRepository from '~/features/tenancy/TenancyRepository.server.ts';
import { mintTenant, withTenant } from '~/lib/db.server.ts';
import * as PublicPageRepository from './PublicPageRepository.server.ts';
import { listPage } from './pages.server.tsx';
import { publicNotFound } from './render-public.server.tsx';

/** `/public/provinces/:code`: the bodies whose page is on; without one there is no such page. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const tenant = mintTenant({ provinceCode: params.code ?? '', scope: 'public' });
  const found = await withTenant(context.db, tenant, async (t) => {
    const bodies = await PublicPageRepository.findAllBodies(t);
    const province = await TenancyRepository.findProvinceByCode(t.trx, t.provinceCode);
    return province && bodies.length > 0 ? { province, bodies } : null;
  });
  return found ? listPage({ request, context }, found.province, found.bodies) : publicNotFound(request);
}
