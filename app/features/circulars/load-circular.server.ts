import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { letterYear, numberText } from '~/features/letterhead/core/numbering.ts';
import * as NumberRepository from '~/features/letterhead/NumberRepository.server.ts';
import * as SignatoryRepository from '~/features/letterhead/SignatoryRepository.server.ts';
import { requireOwnTenant } from '~/features/tenancy/gate.server.ts';
import { type TenantDb, withTenant } from '~/lib/db.server.ts';
import { fiscalYearOf, todayInThailand } from '~/lib/fiscal-year.ts';
import { notFound } from '~/lib/http.server.ts';
import { actsOf } from '~/lib/state-machine.ts';
import * as AddresseeRepository from './AddresseeRepository.server.ts';
import * as CircularRepository from './CircularRepository.server.ts';
import { digestOf } from './circular-acts.server.ts';
import { CIRCULAR, mayCheck } from './core/circular-process.ts';
import { describeRule, figureLabels } from './describe-rule.server.ts';
import { findEnclosures } from './enclosures.server.ts';
import { findOffDays } from './off-days.server.ts';
import * as ProcessRepository from './ProcessRepository.server.ts';
import * as RecipientRepository from './RecipientRepository.server.ts';

/** A circular as the province sees it: what it says, where it stands, whom it means or reached. */
export async function loadCircular({ request, params, context }: LoaderFunctionArgs) {
  const { actor, membership, tenant } = await requireOwnTenant({ request, context }, 'circulars.read');
  const circularId = params.circularId ?? '';
  if (membership.agencyCode) throw redirect(`/agencies/${membership.agencyCode}/circulars/${circularId}`);
  const sent = new URL(request.url).searchParams.get('sent') === '1';
  return withTenant(context.db, tenant, async (t) => {
    const circular = await CircularRepository.findById(t, circularId);
    const drafting = await CircularRepository.findDrafting(t, circularId);
    if (!circular || !drafting) throw notFound();
    const { recipientRule: rule, writtenByUserId } = drafting;
    const { state, resultsFiscalYear } = circular;
    const today = todayInThailand();
    const asOf = fiscalYearOf(today);
    const isSent = state === 'sent';
    const addressees =
      isSent || !rule ? [] : await AddresseeRepository.findAllByRule(t, rule, { resultsFiscalYear, asOf });
    const labels = rule ? await figureLabels(t, resultsFiscalYear, context.lang) : new Map<string, string>();
    const acts = actsOf(CIRCULAR, state, actor.role);
    const staff = await ProcessRepository.countStaff(t);
    return {
      circular,
      measures: await CircularRepository.findAllMeasures(t, circularId),
      steps: await ProcessRepository.findAllSteps(t, circularId),
      recipients: isSent ? await RecipientRepository.findAll(t, circularId) : [],
      addressees,
      digest: digestOf(addressees.filter(({ isAddressed }) => isAddressed)),
      rule: rule ? await describeRule(t, rule, { resultsFiscalYear, asOf, lang: context.lang }) : null,
      figureNames: (rule?.conditions ?? []).map(({ node }) => labels.get(node) ?? node),
      enclosures: await findEnclosures(t, circularId),
      offDays: await findOffDays(t, circular),
      acts,
      signing: acts.includes('sign') ? await findSigning(t, circular.datedOn ?? today) : null,
      isOwnText: !mayCheck(writtenByUserId, actor.userId, staff),
      provinceCode: t.provinceCode,
      today,
      sent,
    };
  });
}

/** What whoever records the signature may take over: the next number of the register, and the offices that sign. */
async function findSigning(t: TenantDb, datedOn: string) {
  const numbering = await NumberRepository.findNumbering(t);
  const year = letterYear(datedOn);
  const last = await NumberRepository.findLast(t, year);
  const signatories = await SignatoryRepository.findAll(t);
  return {
    nextNumber: numbering ? numberText(numbering, last + 1, year) : null,
    roles: signatories.map(({ lines }) => lines.join(' ')),
  };
}
