import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Link, useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { MAIL_CHOICES } from '~/features/inbox/core/kinds.ts';
import { requireActor } from '~/features/tenancy/gate.server.ts';
import { withIdentity } from '~/lib/db.server.ts';
import { readForm } from '~/lib/form.ts';
import { redirectToLogin } from '~/lib/http.server.ts';
import { Notice } from '~/ui/marks.tsx';
import { Card, Columns, Page } from '~/ui/Page.tsx';
import * as AccountRepository from './AccountRepository.server.ts';
import { MailChoiceForm } from './MailChoiceForm.tsx';
import { chooseMail } from './mail-choice.server.ts';
import { checkOwnFactors } from './own-factors.server.ts';
import { type PasswordFailure, PasswordForm } from './PasswordForm.tsx';
import { changePassword } from './password-change.server.ts';
import { originOf } from './request-origin.server.ts';
import * as SecondFactorRepository from './SecondFactorRepository.server.ts';
import { SessionList } from './SessionList.tsx';
import * as SessionRepository from './SessionRepository.server.ts';
import { hashToken, sessionCookie, signedOutHeaders } from './session-token.server.ts';
import { endSessions, idleSince, signOutEverywhere } from './sessions.server.ts';

export const meta: MetaFunction = () => [{ title: 'บัญชีของฉัน – โปร่งใส Prongsai' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  const own = context.sessionToken ? hashToken(context.sessionToken) : null;
  return withIdentity(context.db, actor.userId, async (trx) => {
    const sessions = await SessionRepository.findAllOfUser(trx, actor.userId, idleSince());
    return {
      account: { displayName: actor.displayName, email: actor.email, role: actor.role },
      memberships: actor.memberships,
      mailChoice: await AccountRepository.findMailChoice(trx, actor.userId),
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
  const field = (name: string) => String(form.get(name) ?? '').slice(0, 1000);
  const origin = originOf(request, context);
  const using = { db, secretKey: config.secretKey, origin, token: sessionToken };
  const factors = { password: field('currentPassword'), code: field('code') };
  const intent = field('intent');
  if (intent === 'mail') {
    const choice = MAIL_CHOICES.find((each) => each === field('mailChoice'));
    if (choice) await chooseMail(db, actor, choice, origin);
    return redirect('/account?done=mail#mail');
  }
  if (intent === 'end-session' || intent === 'end-all') {
    const check = await checkOwnFactors(using, actor, factors);
    if (check.kind !== 'right') return refusal(intent, check);
    if (intent === 'end-session') {
      await endSessions(db, actor, form.getAll('sessionId').map(String).slice(0, 100), sessionToken, origin);
      return redirect('/account#sessions');
    }
    await signOutEverywhere(db, actor, origin);
    return redirect('/login?notice=signed-out', { headers: signedOutHeaders(config.publicUrl) });
  }
  const result = await changePassword(using, actor, factors, field('newPassword'));
  if (result.kind !== 'done') return refusal('password', result);
  return redirect('/account?done=password', {
    headers: { 'Set-Cookie': sessionCookie.set(result.token, config.publicUrl) },
  });
}

function refusal(intent: 'end-session' | 'end-all' | 'password', failure: PasswordFailure) {
  return data({ ...failure, intent }, { status: failure.kind === 'throttled' ? 429 : 400 });
}

export default function Account() {
  const { account, memberships, hasSecondFactor, mailChoice, sessions } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const [search] = useSearchParams();
  const { t } = useTranslation(['accounts', 'shell', 'inbox']);
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
          <PasswordForm
            email={account.email}
            hasSecondFactor={hasSecondFactor}
            failed={failed?.intent === 'password' ? failed : null}
          />
        </Card>
        <Card title={t('inbox:mail.title')} note={t('inbox:mail.note')} id="mail">
          {search.get('done') === 'mail' && <Notice kind="done">{t('inbox:mail.done')}</Notice>}
          <MailChoiceForm choice={mailChoice} />
        </Card>
        <Card title={t('sessions.title')} note={t('sessions.note')} id="sessions">
          <SessionList
            sessions={sessions}
            hasSecondFactor={hasSecondFactor}
            failed={failed && failed.intent !== 'password' ? failed : null}
          />
        </Card>
      </Columns>
    </Page>
  );
}
