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
import { withTenant } from '~/lib/db.server.ts';
import { todayInThailand } from '~/lib/fiscal-year.ts';
import { readForm } from '~/lib/form.ts';
import { forbidden, notFound } from '~/lib/http.server.ts';
import { Notice } from '~/ui/marks.tsx';
import { Page } from '~/ui/Page.tsx';
import * as CircularRepository from './CircularRepository.server.ts';
import { sendCircular } from './circular-acts.server.ts';
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
  if (membership.agencyCode) throw redirect(`/agencies/${membership.agencyCode}/circulars/${circularId}`);
  return withTenant(context.db, tenant, async (t) => {
    const circular = await CircularRepository.findById(t, circularId);
    if (!circular) throw notFound();
    return {
      circular,
      measures: await CircularRepository.findAllMeasures(t, circularId),
      today: todayInThailand(),
      recipients: await RecipientRepository.findAll(t, circularId),
      provinceCode: t.provinceCode,
      maySend: can(actor, 'circulars.send', membership),
    };
  });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { actor, membership, tenant } = await requireOwnTenant({ request, context }, 'circulars.read');
  const circularId = params.circularId ?? '';
  await readForm(request);
  return withTenant(context.db, tenant, async (t) => {
    if (!(await CircularRepository.findById(t, circularId))) throw notFound();
    if (!can(actor, 'circulars.send', membership)) throw forbidden();
    const measures = await CircularRepository.findAllMeasures(t, circularId);
    const recipients = await RecipientRepository.findAll(t, circularId);
    if (measures.length === 0 || recipients.length === 0)
      return data({ problem: 'nothing_to_send' as const }, { status: 400 });
    await sendCircular(t, circularId, new Date(), auditSource(context, actor));
    return redirect(`/circulars/${circularId}`);
  });
}

/** A circular as the province that sends it sees it; a recipient is led to its own page of it. */
export default function CircularPage() {
  const { circular, measures, today, recipients, provinceCode, maySend } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('circulars');
  return (
    <Page
      title={circular.subject}
      crumbs={[{ label: t('title'), to: `/provinces/${provinceCode}/circulars` }]}
    >
      {answer?.problem === 'nothing_to_send' && <Notice kind="error">{t('problems.nothing_to_send')}</Notice>}
      {circular.state === 'draft' && (
        <DraftPanel
          circularId={circular.circularId}
          provinceCode={provinceCode}
          recipients={recipients.length}
          measures={measures.length}
          maySend={maySend}
        />
      )}
      <Letter circular={circular} measures={measures} />
      <RecipientTable circular={circular} recipients={recipients} today={today} />
    </Page>
  );
}
