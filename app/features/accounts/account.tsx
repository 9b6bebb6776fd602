import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Link, useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { requireActor } from '~/features/tenancy/gate.server.ts';
import { withIdentity } from '~/lib/db.server.ts';
import { readForm } from '~/lib/form.ts';
import { redirectToLogin } from '~/lib/http.server.ts';
import { Notice } from '~/ui/marks.tsx';
import { Card, Columns, Page } from '~/ui/Page.tsx';
import { PasswordForm } from './PasswordForm.tsx';
import { changePassword } from './password-change.server.ts';
import { originOf } from './request-origin.server.ts';
import * as SecondFactorRepository from './SecondFactorRepository.server.ts';
import { SessionList } from './SessionList.tsx';
import * as SessionRepository from './SessionRepository.server.ts';
import { hashToken, sessionCookie, signedOutHeaders } from './session-token.server.ts';
import { endSession, idleSince, signOutEverywhere } from './sessions.server.ts';

export const meta: MetaFunction = () => [{ title: 'บัญชีของฉัน – โปร่งใส Prongsai' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  const own = context.sessionToken ? hashToken(context.sessionToken) : null;
  return withIdentity(context.db, actor.userId, async (trx) => {
    const sessions = await SessionRepository.findAllOfUser(trx, actor.userId, idleSince());
    return {
      account: { displayName: actor.displayName, email: actor.email, role: actor.role },
      memberships: actor.memberships,
      hasSecondFactor: await SecondFactorRepository.existsConfirmed(trx, actor.userId),
      sessions: sessions.map(({ tokenHash, ...session }) => ({ ...session, isOwn: tokenHash === own })),
    };
  });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context });
  const { db, config, sessionToken } = context;
  if (!sessionToken) throw redirectToLogin(request);
  const form = await readForm(request);
  const origin = originOf(request, context);
  switch (form.get('intent')) {
    case 'end-session':
      await endSession(db, actor, String(form.get('sessionId') ?? ''), sessionToken);
      return redirect('/account#sessions');
    case 'end-all':
      await signOutEverywhere(db, actor, origin);
      return redirect('/login?notice=signed-out', {
        headers: signedOutHeaders(config.publicUrl),
      });
    default: {
      const passwords = {
        current: String(form.get('currentPassword') ?? '').slice(0, 1000),
        next: String(form.get('newPassword') ?? '').slice(0, 1000),
      };
      const result = await changePassword(db, actor, passwords, origin, sessionToken);
      if (result.kind !== 'done') return data(result, { status: result.kind === 'throttled' ? 429 : 400 });
      return redirect('/account?done=password', {
        headers: { 'Set-Cookie': sessionCookie.set(result.token, config.publicUrl) },
      });
    }
  }
}

export default function Account() {
  const { account, memberships, hasSecondFactor, sessions } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const [search] = useSearchParams();
  const { t } = useTranslation(['accounts', 'shell']);
  return (
    <Page title={t('account.title')} lead={account.displayName}>
      {search.get('done') === 'password' && !failed && (
        <Notice kind="done">{t('account.passwordChanged')}</Notice>
      )}
      <Columns wide>
        <Card title={t('account.who')}>
          <dl className="facts">
            <dt>{t('email')}</dt>
            <dd>{account.email}</dd>
            <dt>{t('account.positions')}</dt>
            <dd>
              {memberships.length === 0 && t(`shell:roles.${account.role}`)}
              {memberships.map((membership) => (
                <div key={`${membership.provinceCode}/${membership.membershipId}`}>
                  {t(`shell:roles.${membership.role}`)} –{' '}
                  {membership.agencyNameTh ?? membership.districtNameTh ?? membership.provinceNameTh}
                </div>
              ))}
            </dd>
          </dl>
        </Card>
        <Card title={t('factor.title')} note={t('factor.note')}>
          <p>
            <strong>{t(hasSecondFactor ? 'factor.isOn' : 'factor.isOff')}</strong>
          </p>
          <Link className="button" to="/account/second-factor">
            {t(hasSecondFactor ? 'factor.manage' : 'factor.setUp')}
          </Link>
        </Card>
        <Card title={t('account.changePassword')} note={t('account.changePasswordNote')}>
          <PasswordForm email={account.email} failed={failed ?? null} />
        </Card>
        <Card title={t('sessions.title')} note={t('sessions.note')} id="sessions">
          <SessionList sessions={sessions} />
        </Card>
      </Columns>
    </Page>
  );
}
