import { type ActionFunctionArgs, data, redirect } from '@remix-run/node';
import { auditSource } from '~/features/audit/AuditRepository.server.ts';
import * as NumberRepository from '~/features/letterhead/NumberRepository.server.ts';
import { can } from '~/features/tenancy/core/permissions.ts';
import { requireOwnTenant } from '~/features/tenancy/gate.server.ts';
import { withTenant } from '~/lib/db.server.ts';
import { readForm, readVersion } from '~/lib/form.ts';
import { forbidden, notFound } from '~/lib/http.server.ts';
import * as CircularRepository from './CircularRepository.server.ts';
import { type Move, type MoveFault, moveCircular } from './circular-acts.server.ts';
import { dueDates } from './core/next-due.ts';
import { readSignature, type SignErrors } from './core/sign-form.ts';

const ACTS = ['check', 'sign', 'send', 'return', 'remove', 'restore'] as const satisfies Move['act'][];

export interface CircularAnswer {
  problem: MoveFault | 'already' | 'conflict' | null;
  typed: Record<string, string>;
  signErrors: SignErrors;
}

/** What a button of the circular's page asks for, and what came of it; nothing typed is lost. */
export async function actOnCircular({ request, params, context }: ActionFunctionArgs) {
  const { actor, membership, tenant } = await requireOwnTenant({ request, context }, 'circulars.read');
  const circularId = params.circularId ?? '';
  const form = await readForm(request);
  const typed = Object.fromEntries([...form.entries()].map(([name, value]) => [name, String(value)]));
  const answer = (status: number, changes: Partial<CircularAnswer>) =>
    data<CircularAnswer>({ problem: null, typed, signErrors: {}, ...changes }, { status });
  return withTenant(context.db, tenant, async (t) => {
    const circular = await CircularRepository.findById(t, circularId);
    if (!circular) throw notFound();
    if (!can(actor, 'circulars.send', membership)) throw forbidden();
    const act = ACTS.find((each) => each === form.get('act'));
    if (!act) return answer(400, { problem: 'not_now' });
    const expected = form.get('expected');
    const move: Move = {
      act,
      by: actor.role,
      version: readVersion(form),
      at: new Date(),
      source: auditSource(context, actor),
      ...(act === 'return' ? { comment: String(form.get('comment') ?? '').slice(0, 2000) } : {}),
      ...(expected === null ? {} : { expected: String(expected) }),
    };
    if (act === 'sign' && circular.state === 'checked') {
      const isNumbered = (await NumberRepository.findNumbering(t)) !== undefined;
      const read = readSignature(form, { dueOn: dueDates(circular)[0]?.on ?? null, isNumbered });
      if ('errors' in read) return answer(400, { signErrors: read.errors });
      move.signature = read.signature;
    }
    const result = await moveCircular(t, circularId, move);
    if (result.kind === 'unknown') throw notFound();
    if (result.kind === 'conflict' || result.kind === 'already') return answer(409, { problem: result.kind });
    if (result.kind === 'fault' && (result.fault === 'number_taken' || result.fault === 'number_cancelled'))
      return answer(409, { signErrors: { number: result.fault } });
    if (result.kind === 'fault')
      return answer(result.fault === 'recipients_changed' || result.fault === 'not_now' ? 409 : 400, {
        problem: result.fault,
      });
    return redirect(`/circulars/${circularId}${act === 'send' ? '?sent=1' : ''}`);
  });
}
