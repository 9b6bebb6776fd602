import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { auditSource } from '~/features/audit/AuditRepository.server.ts';
import * as CircularRepository from '~/features/circulars/CircularRepository.server.ts';
import { can } from '~/features/tenancy/core/permissions.ts';
import { requireAgency } from '~/features/tenancy/gate.server.ts';
import { withTenant } from '~/lib/db.server.ts';
import { todayInThailand } from '~/lib/fiscal-year.ts';
import { readForm } from '~/lib/form.ts';
import { forbidden, notFound } from '~/lib/http.server.ts';
import { Page } from '~/ui/Page.tsx';
import * as AdoptionRepository from './AdoptionRepository.server.ts';
import { AgencyReceipt } from './AgencyReceipt.tsx';
import { readDecision } from './core/decision-form.ts';
import * as ReceiptRepository from './ReceiptRepository.server.ts';
import { acknowledge, decideMeasure, openCircular } from './receipt-acts.server.ts';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.circular.subject ?? ''} — โปร่งใส` },
];

/** `/agencies/:agencyCode/circulars/:circularId`: a circular with what this agency has done about it. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { actor, tenant, agency } = await requireAgency({ request, params, context }, 'circulars.read');
  const circularId = params.circularId ?? '';
  const mayAct = can(actor, 'circulars.acknowledge', agency);
  return withTenant(context.db, tenant, async (t) => {
    const receipt = await ReceiptRepository.findReceipt(t, circularId, agency.agencyCode);
    const circular = receipt && (await CircularRepository.findById(t, circularId));
    if (!circular) throw notFound();
    if (mayAct) await openCircular(t, circularId, agency.agencyCode, new Date(), auditSource(context, actor));
    return {
      agency,
      circular,
      receipt,
      measures: await CircularRepository.findAllMeasures(t, circularId),
      decisions: await AdoptionRepository.findAll(t, circularId, agency.agencyCode),
      mayAct,
      today: todayInThailand(),
    };
  });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { actor, tenant, agency } = await requireAgency({ request, params, context }, 'circulars.read');
  const { agencyCode } = agency;
  const circularId = params.circularId ?? '';
  const form = await readForm(request);
  const source = auditSource(context, actor);
  const address = `/agencies/${agencyCode}/circulars/${circularId}`;
  return withTenant(context.db, tenant, async (t) => {
    const receipt = await ReceiptRepository.findReceipt(t, circularId, agencyCode);
    if (!receipt) throw notFound();
    if (!can(actor, 'circulars.acknowledge', agency)) throw forbidden();
    if (form.get('intent') === 'acknowledge') {
      await acknowledge(t, circularId, agencyCode, new Date(), source);
      return redirect(address);
    }
    const read = readDecision(form);
    if ('problem' in read) return data({ problem: read.problem, measureNo: read.measureNo }, { status: 400 });
    if (!receipt.acknowledgedAt) await acknowledge(t, circularId, agencyCode, new Date(), source);
    const isKept = await decideMeasure(t, circularId, agencyCode, read.decision, new Date(), source);
    if (!isKept)
      return data({ problem: 'conflict' as const, measureNo: read.decision.measureNo }, { status: 409 });
    return redirect(`${address}#measure-${read.decision.measureNo}`);
  });
}

export default function CircularReceipt() {
  const { agency, circular, receipt, measures, decisions, mayAct, today } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>() ?? null;
  const { t } = useTranslation('circulars');
  return (
    <Page
      title={circular.subject}
      lead={agency.nameTh}
      crumbs={[{ label: t('received.title'), to: `/agencies/${agency.agencyCode}/circulars` }]}
    >
      <AgencyReceipt
        circular={circular}
        measures={measures}
        agency={{ receipt, decisions, mayAct }}
        today={today}
        problem={problem}
      />
    </Page>
  );
}
