import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { requireActor } from '~/features/tenancy/gate.server.ts';
import { withIdentity } from '~/lib/db.server.ts';
import { readForm } from '~/lib/form.ts';
import { notFound } from '~/lib/http.server.ts';
import * as SessionRepository from './SessionRepository.server.ts';
import { hashToken } from './session-token.server.ts';

/** `membership` = `<province code>/<membership id>`, one of the person's own active positions. */
export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context });
  const chosen = String((await readForm(request)).get('membership') ?? '');
  const membership = actor.memberships.find((own) => `${own.provinceCode}/${own.membershipId}` === chosen);
  if (!membership || !context.sessionToken) throw notFound();
  const tokenHash = hashToken(context.sessionToken);
  await withIdentity(context.db, actor.userId, (trx) =>
    SessionRepository.updateMembership(trx, tokenHash, membership),
  );
  return redirect('/');
}

/** Read by nobody; the switch is a form. */
export const loader = () => redirect('/');
