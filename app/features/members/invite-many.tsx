import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { auditSource } from '~/features/audit/AuditRepository.server.ts';
import { requireProvince } from '~/features/tenancy/gate.server.ts';
import { withTenant } from '~/lib/db.server.ts';
import { Field, SubmitButton } from '~/ui/forms.tsx';
import { Card, Page } from '~/ui/Page.tsx';
import { InvitationPreview } from './InvitationPreview.tsx';
import { invite } from './invite.server.ts';
import { MAX_BYTES, MAX_ROWS, planFromText, readTableText } from './invite-many.server.ts';

export const meta: MetaFunction = () => [{ title: 'เชิญหลายหน่วยงาน – โปร่งใส Prongsai' }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { province } = await requireProvince({ request, params, context }, 'members.write');
  return { province, limits: { rows: MAX_ROWS, kilobytes: MAX_BYTES / 1000 } };
}

/** Previews first; sending plans the same text anew, so that what was shown is never taken on trust. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const args = { request, params, context };
  const { actor, tenant, province } = await requireProvince(args, 'members.write');
  const read = await readTableText(request);
  if (read.fault) return data({ text: read.text, fault: read.fault, plans: null }, { status: 400 });
  const source = { ...auditSource(context, actor), userId: actor.userId };
  const answer = await withTenant(context.db, tenant, async (t) => {
    const plans = await planFromText(t, read.text);
    if (plans === 'tooLarge' || plans === 'empty') return { fault: plans, plans: null, sent: 0 };
    if (read.intent !== 'send') return { fault: null, plans, sent: 0 };
    const invitations = plans.flatMap((plan) =>
      plan.kind === 'invite' || plan.kind === 'reinvite'
        ? [{ ...plan.invitee, districtCode: null, placeTh: plan.agencyNameTh }]
        : [],
    );
    await invite(t, source, context.config.publicUrl, invitations);
    return { fault: null, plans, sent: invitations.length };
  });
  if (answer.sent > 0)
    return redirect(`/provinces/${province.provinceCode}/members?invited=${answer.sent}#open`);
  const status = answer.fault ? 400 : 200;
  return data({ text: read.text, fault: answer.fault, plans: answer.plans }, { status });
}

export default function InviteMany() {
  const { province, limits } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('members');
  return (
    <Page
      title={t('many.title')}
      lead={t('many.lead')}
      crumbs={[
        { label: t('title'), to: `/provinces/${province.provinceCode}/members` },
        { label: t('many.title') },
      ]}
    >
      {answer?.plans && <InvitationPreview plans={answer.plans} text={answer.text} />}
      <Card>
        <Form method="post" encType="multipart/form-data" className="stack">
          <Field
            label={t('many.text')}
            hint={t('many.columns')}
            error={answer?.fault ? t(`many.${answer.fault}`, limits) : null}
          >
            <textarea
              name="text"
              rows={10}
              defaultValue={answer?.text}
              key={answer?.text.length}
              spellCheck={false}
            />
          </Field>
          <Field label={t('many.file')} plain>
            <input type="file" name="file" accept=".xlsx,.csv,.tsv,.txt" />
          </Field>
          <div>
            <SubmitButton name="intent" value="preview" kind={answer?.plans ? 'plain' : 'primary'}>
              {t('many.preview')}
            </SubmitButton>
          </div>
        </Form>
      </Card>
    </Page>
  );
}
