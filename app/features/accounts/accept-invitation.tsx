import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { readRole } from '~/features/members/core/position.ts';
import { readForm } from '~/lib/form.ts';
import { SubmitButton } from '~/ui/forms.tsx';
import { DemoMark, EmptyState, Notice } from '~/ui/marks.tsx';
import { Card } from '~/ui/Page.tsx';
import { usePick } from '~/ui/use-language.ts';
import { acceptAsMember, acceptAsNewcomer, findInvitation } from './accept-invitation.server.ts';
import { CentrePage } from './CentrePage.tsx';
import { NewPasswordField } from './NewPasswordField.tsx';
import { originOf } from './request-origin.server.ts';
import { sessionCookie } from './session-token.server.ts';

export const meta: MetaFunction = () => [{ title: 'รับคำเชิญ – โปร่งใส Prongsai' }];

/** Looking at the link does not use it up: mail scanners open links too. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const token = new URL(request.url).searchParams.get('token') ?? '';
  const [found, actor] = await Promise.all([findInvitation(context.db, token), context.actor()]);
  const signedInAs = actor?.email ?? null;
  if (!found) return { token, invitation: null, signedInAs, hasAccount: false };
  const { invitationId: _id, provinceCode: _code, ...invitation } = found.invitation;
  return { token, invitation, signedInAs, hasAccount: found.hasAccount };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request);
  const token = String(form.get('token') ?? '');
  const origin = originOf(request, context);
  const actor = await context.actor();
  if (form.get('intent') === 'join') {
    const hasJoined = actor !== null && (await acceptAsMember(context.db, token, actor, origin));
    return hasJoined ? redirect('/') : data({ fault: null }, { status: 400 });
  }
  const password = String(form.get('newPassword') ?? '').slice(0, 1000);
  const result = await acceptAsNewcomer(context.db, token, password, origin, context.sessionToken);
  if (result.kind !== 'joined')
    return data({ fault: result.kind === 'fault' ? result.fault : null }, { status: 400 });
  return redirect('/', {
    headers: { 'Set-Cookie': sessionCookie.set(result.token, context.config.publicUrl) },
  });
}

export default function AcceptInvitation() {
  const { token, invitation, signedInAs, hasAccount } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const { t } = useTranslation(['members', 'shell']);
  const pick = usePick();
  if (!invitation) {
    return (
      <CentrePage title={t('accept.title')}>
        <Card>
          <EmptyState
            title={t('accept.expiredTitle')}
            action={
              <Link className="button" to="/">
                {t('accept.home')}
              </Link>
            }
          >
            {t('accept.expired')}
          </EmptyState>
        </Card>
      </CentrePage>
    );
  }
  const province = pick({ th: invitation.provinceNameTh, en: invitation.provinceNameEn });
  const role = readRole(invitation.role);
  const isSelf = signedInAs?.toLowerCase() === invitation.email.toLowerCase();
  const next = encodeURIComponent(`/accept-invitation?token=${token}`);
  return (
    <CentrePage title={t('accept.title')} lead={t('accept.lead')}>
      <Card aside={invitation.provinceIsDemo ? <DemoMark /> : undefined}>
        <dl className="facts">
          <dt>{t('accept.place')}</dt>
          <dd>
            {[invitation.agencyNameTh, invitation.districtNameTh, province].filter(Boolean).join(' · ')}
          </dd>
          <dt>{t('role')}</dt>
          <dd>{role ? t(`shell:roles.${role}`) : invitation.role}</dd>
          <dt>{t('office')}</dt>
          <dd>{invitation.displayName}</dd>
          <dt>{t('email')}</dt>
          <dd>{invitation.email}</dd>
        </dl>
      </Card>
      <Card>
        {isSelf ? (
          <Form method="post">
            <input type="hidden" name="token" value={token} />
            <SubmitButton name="intent" value="join">
              {t('accept.join')}
            </SubmitButton>
          </Form>
        ) : hasAccount ? (
          <div className="stack">
            <Notice>
              {t(signedInAs ? 'accept.otherAccount' : 'accept.hasAccount', { email: signedInAs ?? '' })}
            </Notice>
            {signedInAs ? (
              <Form method="post" action="/logout">
                <SubmitButton kind="plain">{t('shell:signOut')}</SubmitButton>
              </Form>
            ) : (
              <Link className="button button-primary" to={`/login?next=${next}`}>
                {t('shell:signIn')}
              </Link>
            )}
          </div>
        ) : (
          <Form method="post" className="stack">
            <input type="hidden" name="token" value={token} />
            <input
              type="text"
              name="username"
              autoComplete="username"
              defaultValue={invitation.email}
              hidden
              readOnly
            />
            <NewPasswordField fault={failed?.fault ?? null} />
            <div>
              <SubmitButton>{t('accept.submit')}</SubmitButton>
            </div>
          </Form>
        )}
      </Card>
    </CentrePage>
  );
}
