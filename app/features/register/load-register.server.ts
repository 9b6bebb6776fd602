import type { LoaderFunctionArgs } from '@remix-run/node';
import * as ScopeRepository from '~/features/agencies/ScopeRepository.server.ts';
import { can } from '~/features/tenancy/core/permissions.ts';
import { requireProvince } from '~/features/tenancy/gate.server.ts';
import { withTenant } from '~/lib/db.server.ts';
import { askedFilters } from '~/lib/search-params.ts';
import * as RegisterRepository from './RegisterRepository.server.ts';
import { registerSearch, type Show } from './register-search-params.ts';

/** What the register and its export show: the bodies of the scope under the same rights. */
export async function loadRegister({ request, params, context }: LoaderFunctionArgs) {
  const { actor, tenant, province } = await requireProvince({ request, params, context }, 'imports.read');
  const search = registerSearch.parse(askedFilters(request));
  return withTenant(context.db, tenant, async (t) => {
    const bodies = await RegisterRepository.findAllBodies(t, search);
    return {
      province,
      search,
      choices: await ScopeRepository.findScopeChoices(t),
      districts: await RegisterRepository.findAllDistricts(t),
      mayAdd: can(actor, 'agencies.write', province),
      bodies: bodies.filter((body) => isShown(body, search.show)),
    };
  });
}

function isShown({ identities, isScored, closedOn }: RegisterRepository.Body, show: Show): boolean {
  if (show === 'changed') return identities.length > 1;
  if (show === 'regional') return !isScored;
  return show !== 'closed' || closedOn !== null;
}
