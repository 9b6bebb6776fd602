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
import { readForm } from '~/lib/form.ts';
import { isMailAddress } from '~/lib/mail-address.ts';
import { Field, SubmitButton } from '~/ui/forms.tsx';
import { Card, Page } from '~/ui/Page.tsx';
import { inviteeKey } from './core/invitation-table.ts';
import { invite } from './invite.server.ts';
import * as MemberRepository from './MemberRepository.server.ts';
import { PositionFields } from './PositionFields.tsx';
import { chosenIn, placeName, positionIn } from './position-form.server.ts';

export const meta: MetaFunction = () => [{ title: 'เชิญสมาชิก – โปร่งใส Prongsai' }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { tenant, province } = await requireProvince({ request, params, context }, 'members.write');
  return withTenant(context.db, tenant, async (t) => ({
    province,
    places: await MemberRepository.findAllPlaces(t),
  }));
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const args = { request, params, context };
  const { actor, tenant, province } = await requireProvince(args, 'members.write');
  const form = await readForm(request);
  const typed = {
    email: String(form.get('email') ?? '').trim(),
    displayName: String(form.get('displayName') ?? '')
      .trim()
      .slice(0, 200),
    ...chosenIn(form),
  };
  const fault = await withTenant(context.db, tenant, async (t) => {
    if (!isMailAddress(typed.email)) return 'email';
    if (!typed.displayName) return 'office';
    const places = await MemberRepository.findAllPlaces(t);
    const position = positionIn(typed, places);
    if (typeof position === 'string') return position;
    const key = inviteeKey(typed.email, position.agencyCode);
    const members = await MemberRepository.findAllActiveAddresses(t);
    if (members.some((member) => inviteeKey(member.email, member.agencyCode) === key)) return 'member';
    const { email, displayName } = typed;
    const placeTh = placeName(position, places, province.nameTh);
    const source = { ...auditSource(context, actor), userId: actor.userId };
    await invite(t, source, context.config.publicUrl, [{ ...position, email, displayName, placeTh }]);
    return null;
  });
  if (fault) return data({ typed, fault }, { status: 400 });
  return redirect(`/provinces/${province.provinceCode}/members?invited=1#open`);
}

export default function Invite() {
  const { province, places } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const { t } = useTranslation('members');
  const typed = failed?.typed ?? {
    email: '',
    displayName: '',
    role: 'agency_officer',
    agencyCode: '',
    districtCode: '',
  };
  return (
    <Page
      title={t('form.title')}
      lead={t('form.lead')}
      crumbs={[
        { label: t('title'), to: `/provinces/${province.provinceCode}/members` },
        { label: t('form.title') },
      ]}
    >
      <Card>
        <Form method="post" className="stack" noValidate>
          <div className="form-grid" style={{ alignItems: 'end' }}>
            <Field label={t('form.email')} error={failed?.fault === 'email' ? t('form.faults.email') : null}>
              <input type="email" name="email" defaultValue={typed.email} autoComplete="off" required />
            </Field>
            <Field
              label={t('office')}
              hint={t('form.officeHint')}
              error={failed?.fault === 'office' ? t('form.faults.office') : null}
            >
              <input
                type="text"
                name="displayName"
                defaultValue={typed.displayName}
                maxLength={200}
                required
              />
            </Field>
          </div>
          <PositionFields places={places} chosen={typed} fault={failed?.fault ?? null} />
          <div>
            <SubmitButton>{t('form.submit')}</SubmitButton>
          </div>
        </Form>
      </Card>
    </Page>
  );
}
