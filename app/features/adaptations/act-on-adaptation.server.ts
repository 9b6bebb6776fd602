import { type ActionFunctionArgs, data } from '@remix-run/node';
import { auditSource } from '~/features/audit/AuditRepository.server.ts';
import { requireProvince } from '~/features/tenancy/gate.server.ts';
import { withTenant } from '~/lib/db.server.ts';
import { readForm, readWholeNumber } from '~/lib/form.ts';
import { translator } from '~/messages/i18n.server.ts';
import { type SpreadResult, spread, takeBack } from './spread.server.ts';

const STATUS: Record<SpreadResult, number> = { done: 200, gone: 404, already: 409, changed: 409 };

/** Copies a local change into the library, or takes it out again. */
export async function actOnAdaptation({ request, params, context }: ActionFunctionArgs) {
  const { actor, tenant } = await requireProvince({ request, params, context }, 'measures.write');
  const form = await readForm(request);
  const key = {
    circularId: String(form.get('circularId') ?? ''),
    measureNo: readWholeNumber(form, 'measureNo'),
    agencyCode: String(form.get('agencyCode') ?? ''),
  };
  const source = auditSource(context, actor);
  const isUndo = form.get('intent') === 'undo';
  const words = translator('th').getFixedT(null, 'adaptations');
  const note = (agency: string, letter: string) => words('origin', { agency, letter });
  const result = await withTenant(context.db, tenant, (t) =>
    isUndo ? takeBack(t, key, source) : spread(t, key, { note, at: new Date(), source }),
  );
  return data({ result, isUndo }, { status: STATUS[result] });
}
