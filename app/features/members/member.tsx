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
import { readForm, readVersion } from '~/lib/form.ts';
import { formatMoment } from '~/lib/format.ts';
import { notFound } from '~/lib/http.server.ts';
import { SubmitButton } from '~/ui/forms.tsx';
import { Notice } from '~/ui/marks.tsx';
import { Card, Page } from '~/ui/Page.tsx';
import { useLanguage } from '~/ui/use-language.ts';
import { ConflictNotice } from './ConflictNotice.tsx';
import { changePosition, setActive } from './change-member.server.ts';
import * as MemberRepository from './MemberRepository.server.ts';
import { PositionFields } from './PositionFields.tsx';
import { chosenIn, positionIn } from './position-form.server.ts';

export const meta: MetaFunction = () => [{ title: 'จัดการสมาชิก – โปร่งใส Prongsai' }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { actor, tenant, province } = await requireProvince({ request, params, context }, 'members.write');
  return withTenant(context.db, tenant, async (t) => {
    const member = await MemberRepository.findById(t, params.membershipId ?? '');
    if (!member) throw notFound();
    const places = await MemberRepository.findAllPlaces(t);
    return { province, member, places, isOwn: member.userId === actor.userId };
  });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const args = { request, params, context };
  const { actor, tenant, province } = await requireProvince(args, 'members.write');
  const form = await readForm(request);
  const change = {
    membershipId: params.membershipId ?? '',
    version: readVersion(form),
    source: auditSource(context, actor),
  };
  const intent = form.get('intent');
  const chosen = chosenIn(form);
  const answer = await withTenant(context.db, tenant, async (t) => {
    if (intent === 'deactivate' || intent === 'reactivate') {
      return { fault: null, result: await setActive(t, change, intent === 'reactivate') };
    }
    const position = positionIn(chosen, await MemberRepository.findAllPlaces(t));
    if (typeof position === 'string') return { fault: position, result: null };
    return { fault: null, result: await changePosition(t, change, position) };
  });
  if (answer.result?.kind === 'unknown') throw notFound();
  if (answer.result?.kind === 'done')
    return redirect(`/provinces/${province.provinceCode}/members?done=changed`);
  return data({ ...answer, chosen }, { status: answer.result?.kind === 'conflict' ? 409 : 400 });
}

export default function Member() {
  const { province, member, places, isOwn } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const { t } = useTranslation('members');
  const lang = useLanguage();
  const kept = failed?.chosen.role ? failed.chosen : null;
  const chosen = kept ?? {
    role: member.role,
    agencyCode: member.agencyCode ?? '',
    districtCode: member.districtCode ?? '',
  };
  const isActive = member.deactivatedAt === null;
  const refusal =
    failed?.result?.kind === 'lastAdmin' || failed?.result?.kind === 'own' ? failed.result.kind : null;
  return (
    <Page
      title={member.displayName}
      lead={member.email}
      crumbs={[
        { label: t('title'), to: `/provinces/${province.provinceCode}/members` },
        { label: t('edit.title') },
      ]}
    >
      {isOwn && <Notice>{t('edit.own')}</Notice>}
      {refusal && !isOwn && <Notice kind="error">{t(`edit.${refusal}`)}</Notice>}
      {failed?.result?.kind === 'conflict' && (
        <ConflictNotice present={failed.result.present} chosen={kept} places={places} />
      )}
      {!isOwn && (
        <>
          <Card title={t('edit.position')}>
            <Form method="post" className="stack" key={member.version}>
              <input type="hidden" name="version" value={member.version} />
              <PositionFields places={places} chosen={chosen} fault={failed?.fault ?? null} />
              <div>
                <SubmitButton name="intent" value="position">
                  {t('edit.save')}
                </SubmitButton>
              </div>
            </Form>
          </Card>
          <Card title={t('edit.access')} note={isActive ? t('edit.deactivateNote') : undefined}>
            <p>
              {isActive
                ? t('edit.isActive', { at: formatMoment(member.createdAt, lang) })
                : t('edit.isInactive', { at: formatMoment(member.deactivatedAt, lang) })}
            </p>
            <Form method="post">
              <input type="hidden" name="version" value={member.version} />
              <SubmitButton
                name="intent"
                value={isActive ? 'deactivate' : 'reactivate'}
                kind={isActive ? 'danger' : 'primary'}
              >
                {t(isActive ? 'edit.deactivate' : 'edit.reactivate')}
              </SubmitButton>
            </Form>
          </Card>
        </>
      )}
    </Page>
  );
}
