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
import { can } from '~/features/tenancy/core/permissions.ts';
import { requireOwnTenant } from '~/features/tenancy/gate.server.ts';
import { type TenantDb, withTenant } from '~/lib/db.server.ts';
import { todayInThailand } from '~/lib/fiscal-year.ts';
import { readForm } from '~/lib/form.ts';
import { forbidden, notFound } from '~/lib/http.server.ts';
import { Notice } from '~/ui/marks.tsx';
import { Page } from '~/ui/Page.tsx';
import * as AdoptionRepository from './AdoptionRepository.server.ts';
import { AgencyReceipt } from './AgencyReceipt.tsx';
import * as CircularRepository from './CircularRepository.server.ts';
import { acknowledge, decideMeasure, openCircular, sendCircular } from './circular-acts.server.ts';
import { readDecision } from './core/decision-form.ts';
import { DraftPanel } from './DraftPanel.tsx';
import { Letter } from './Letter.tsx';
import * as RecipientRepository from './RecipientRepository.server.ts';
import { RecipientTable } from './RecipientTable.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.circular.subject ?? ''} — โปร่งใส` },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { actor, membership, tenant } = await requireOwnTenant({ request, context }, 'circulars.read');
  const circularId = params.circularId ?? '';
  return withTenant(context.db, tenant, async (t) => {
    const circular = await CircularRepository.findById(t, circularId);
    if (!circular) throw notFound();
    const letter = {
      circular,
      measures: await CircularRepository.findAllMeasures(t, circularId),
      today: todayInThailand(),
    };
    if (membership.agencyCode) {
      const agency = await loadReceipt(t, circularId, membership.agencyCode);
      if (can(actor, 'circulars.acknowledge', membership)) {
        await openCircular(t, circularId, membership.agencyCode, new Date(), auditSource(context, actor));
      }
      return {
        ...letter,
        agency: { ...agency, mayAct: can(actor, 'circulars.acknowledge', membership) },
        province: null,
      };
    }
    const recipients = await RecipientRepository.findAll(t, circularId);
    const province = {
      recipients,
      provinceCode: t.provinceCode,
      maySend: can(actor, 'circulars.send', membership),
    };
    return { ...letter, agency: null, province };
  });
}

async function loadReceipt(t: TenantDb, circularId: string, agencyCode: string) {
  const receipt = await RecipientRepository.findReceipt(t, circularId, agencyCode);
  if (!receipt) throw notFound();
  return { receipt, decisions: await AdoptionRepository.findAll(t, circularId, agencyCode) };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { actor, membership, tenant } = await requireOwnTenant({ request, context }, 'circulars.read');
  const circularId = params.circularId ?? '';
  const form = await readForm(request);
  const source = auditSource(context, actor);
  const address = `/circulars/${circularId}`;
  return withTenant(context.db, tenant, async (t) => {
    if (form.get('intent') === 'send') {
      if (!(await CircularRepository.findById(t, circularId))) throw notFound();
      if (!can(actor, 'circulars.send', membership)) throw forbidden();
      const measures = await CircularRepository.findAllMeasures(t, circularId);
      const recipients = await RecipientRepository.findAll(t, circularId);
      if (measures.length === 0 || recipients.length === 0) {
        return data({ problem: 'nothing_to_send' as const, measureNo: null }, { status: 400 });
      }
      await sendCircular(t, circularId, new Date(), source);
      return redirect(address);
    }
    const agencyCode = membership.agencyCode ?? '';
    const receipt = await RecipientRepository.findReceipt(t, circularId, agencyCode);
    if (!receipt) throw notFound();
    if (!can(actor, 'circulars.acknowledge', membership)) throw forbidden();
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

export default function CircularPage() {
  const { circular, measures, today, agency, province } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('circulars');
  return (
    <Page
      title={circular.subject}
      crumbs={province ? [{ label: t('title'), to: `/provinces/${province.provinceCode}/circulars` }] : []}
    >
      {answer?.problem === 'nothing_to_send' && <Notice kind="error">{t('problems.nothing_to_send')}</Notice>}
      {province && circular.state === 'draft' && (
        <DraftPanel
          circularId={circular.circularId}
          provinceCode={province.provinceCode}
          recipients={province.recipients.length}
          measures={measures.length}
          maySend={province.maySend}
        />
      )}
      {agency ? (
        <AgencyReceipt
          circular={circular}
          measures={measures}
          agency={agency}
          today={today}
          problem={answer ?? null}
        />
      ) : (
        <Letter circular={circular} measures={measures} />
      )}
      {province && <RecipientTable circular={circular} recipients={province.recipients} today={today} />}
    </Page>
  );
}
