import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { requireActor } from '~/features/tenancy/gate.server.ts';

/** The start is each role's own first page. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  const own = actor.membership;
  if (!own) return redirect('/provinces');
  return redirect(own.agencyCode ? `/agencies/${own.agencyCode}` : `/provinces/${own.provinceCode}/overview`);
}
