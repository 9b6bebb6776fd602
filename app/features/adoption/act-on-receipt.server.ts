import { type ActionFunctionArgs, data, redirect } from '@remix-run/node';
import { auditSource, insertEvent } from '~/features/audit/AuditRepository.server.ts';
import * as CircularRepository from '~/features/circulars/CircularRepository.server.ts';
import { can } from '~/features/tenancy/core/permissions.ts';
import { requireAgency } from '~/features/tenancy/gate.server.ts';
import { type TenantDb, withTenant } from '~/lib/db.server.ts';
import { todayInThailand } from '~/lib/fiscal-year.ts';
import { readForm, readWholeNumber } from '~/lib/form.ts';
import { forbidden, notFound } from '~/lib/http.server.ts';
import { isSameText, type MeasureText } from '~/lib/measure-text.ts';
import * as AdoptionRepository from './AdoptionRepository.server.ts';
import { type DecisionErrors, readAdapted, readDecision } from './core/decision-form.ts';
import { type ForwardErrors, readForward } from './core/forward-form.ts';
import { type Act, adoptAll, answerVersion, decideMeasure, undoBatch } from './decision-acts.server.ts';
import * as ForwardRepository from './ForwardRepository.server.ts';
import * as ReceiptRepository from './ReceiptRepository.server.ts';
import { acknowledge } from './receipt-acts.server.ts';
import { loadTexts } from './version-texts.server.ts';

/** What was wrong with a form, with what was typed. */
export interface ReceiptProblem {
  problem: 'mend' | 'conflict' | 'locked' | 'undo_gone' | 'nothing';
  measureNo: number | null;
  errors: DecisionErrors & ForwardErrors;
  typed: { decision: string; reason: string; adapted: MeasureText } | null;
}

/** Does what the form of the page asks; leads back to the page, or says what is wrong. */
export async function actOnReceipt({ request, params, context }: ActionFunctionArgs) {
  const { actor, tenant, agency } = await requireAgency({ request, params, context }, 'circulars.read');
  const { agencyCode } = agency;
  const circularId = params.circularId ?? '';
  const form = await readForm(request);
  const act: Act = { circularId, agencyCode, at: new Date(), source: auditSource(context, actor) };
  return withTenant(context.db, tenant, async (t) => {
    const receipt = await ReceiptRepository.findReceipt(t, circularId, agencyCode);
    const circular = receipt && (await CircularRepository.findById(t, circularId));
    if (!circular) throw notFound();
    if (!can(actor, 'circulars.acknowledge', agency)) throw forbidden();
    const intent = String(form.get('intent') ?? '');
    const isForward = intent === 'forward' || intent === 'withdraw' || intent === 'forward-again';
    if (isForward) return forwardCircular(t, act, intent, form);
    if (await AdoptionRepository.existsAcceptedYear(t, circular.measuresFiscalYear, agencyCode))
      return refuse({ problem: 'locked' }, 409);
    if (intent === 'acknowledge') {
      await seen(t, act);
      return toPage(act);
    }
    if (intent === 'adopt-all') {
      await seen(t, act);
      return toPage(act, `?done=adopted&of=${await adoptAll(t, act)}`);
    }
    if (intent === 'take' || intent === 'keep') return answer(t, act, intent, form);
    if (intent === 'undo') {
      const isUndone = await undoBatch(t, act, readWholeNumber(form, 'batchNo'));
      return isUndone ? toPage(act, '?done=undone') : refuse({ problem: 'undo_gone' }, 409);
    }
    return decide(t, act, form);
  });
}

async function answer(t: TenantDb, act: Act, intent: 'take' | 'keep', form: FormData) {
  const measureNo = form.has('measureNo') ? readWholeNumber(form, 'measureNo') : null;
  const { measures } = await loadTexts(t, act.circularId);
  const count = await answerVersion(t, act, intent, measureNo === null ? [...measures.keys()] : [measureNo]);
  if (count === 0) return refuse({ problem: 'nothing', measureNo }, 409);
  await seen(t, act);
  return toPage(act, `?done=${intent}&of=${count}${measureNo === null ? '' : `#measure-${measureNo}`}`);
}

async function decide(t: TenantDb, act: Act, form: FormData) {
  const read = readDecision(form);
  const typed = {
    decision: String(form.get('decision') ?? ''),
    reason: String(form.get('reason') ?? ''),
    adapted: readAdapted(form),
  };
  if ('errors' in read)
    return refuse({ problem: 'mend', measureNo: read.measureNo, errors: read.errors, typed }, 400);
  const { decision } = read;
  const measure = (await loadTexts(t, act.circularId)).measures.get(decision.measureNo);
  if (!measure) return refuse({ problem: 'nothing' }, 400);
  if (decision.adapted && isSameText(decision.adapted, measure.current)) {
    const errors = { decision: 'adapted_same' };
    return refuse({ problem: 'mend', measureNo: decision.measureNo, errors, typed }, 400);
  }
  if (!(await decideMeasure(t, act, decision)))
    return refuse({ problem: 'conflict', measureNo: decision.measureNo, typed }, 409);
  await seen(t, act);
  return toPage(act, `?done=decided#measure-${decision.measureNo}`);
}

async function forwardCircular(t: TenantDb, act: Act, intent: string, form: FormData) {
  const { circularId, agencyCode, at, source } = act;
  const by = { userId: source.userId, office: source.office, at };
  const event = { provinceCode: t.provinceCode, agencyCode, subject: `circular:${circularId}` };
  if (intent === 'forward') {
    const read = readForward(form, todayInThailand());
    if ('errors' in read) return refuse({ problem: 'mend', errors: read.errors }, 400);
    const units = await ForwardRepository.insertForwards(t, act, read.forward, by);
    const after = { units, note: read.forward.note, dueOn: read.forward.dueOn };
    if (units.length > 0) await insertEvent(t.trx, source, { ...event, action: 'circular.forwarded', after });
    return toPage(act, '#forward');
  }
  const forwardId = String(form.get('forwardId') ?? '');
  const withdrawn = intent === 'withdraw' ? by : null;
  if (await ForwardRepository.updateWithdrawn(t, { circularId, agencyCode, forwardId }, withdrawn)) {
    const action = withdrawn ? 'circular.forward_withdrawn' : 'circular.forwarded';
    await insertEvent(t.trx, source, { ...event, action, after: { forwardId } });
  }
  return toPage(act, '#forward');
}

/** Whoever decides has acknowledged. */
function seen(t: TenantDb, { circularId, agencyCode, at, source }: Act) {
  return acknowledge(t, circularId, agencyCode, at, source);
}

function toPage({ agencyCode, circularId }: Act, rest = '') {
  return redirect(`/agencies/${agencyCode}/circulars/${circularId}${rest}`);
}

function refuse(
  problem: Pick<ReceiptProblem, 'problem'> & Partial<ReceiptProblem>,
  status: 400 | 409,
): ReturnType<typeof data<ReceiptProblem>> {
  return data({ measureNo: null, errors: {}, typed: null, ...problem }, { status });
}
