import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { withIdentity } from '~/lib/db.server.ts';
import { readForm } from '~/lib/form.ts';
import { safeNext } from '~/lib/local-path.ts';
import { Field, SubmitButton } from '~/ui/forms.tsx';
import { Notice } from '~/ui/marks.tsx';
import { Card } from '~/ui/Page.tsx';
import * as AccountRepository from './AccountRepository.server.ts';
import { CentrePage } from './CentrePage.tsx';
import { waitText } from './core/wait-text.ts';
import { DemoSignIns } from './DemoSignIns.tsx';
import { originOf } from './request-origin.server.ts';
import { CHALLENGE_MS } from './second-factor-sign-in.server.ts';
import { challengeCookie, sessionCookie } from './session-token.server.ts';
import { signIn } from './sign-in.server.ts';

export const meta: MetaFunction = () => [{ title: 'เข้าสู่ระบบ – โปร่งใส Prongsai' }];

const NOTICES = ['password-reset', 'signed-out', 'expired', 'sso-refused', 'sso-no-account'] as const;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams;
  const next = safeNext(search.get('next'));
  if (await context.actor()) throw redirect(next);
  return {
    next,
    notice: NOTICES.find((notice) => notice === search.get('notice')) ?? null,
    hasSso: context.config.sso !== null,
    demoSignIns: context.config.isDemo
      ? await withIdentity(context.db, null, AccountRepository.findAllDemoSignIns)
      : [],
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request);
  const email = String(form.get('email') ?? '').slice(0, 320);
  const password = String(form.get('password') ?? '').slice(0, 1000);
  const next = safeNext(String(form.get('next') ?? ''));
  const { config, db } = context;
  if (!email.trim() || !password) return data({ email, error: 'incomplete' as const }, { status: 400 });
  const result = await signIn(db, { email, password }, originOf(request, context), context.sessionToken);
  switch (result.kind) {
    case 'signed_in':
      return redirect(next, { headers: { 'Set-Cookie': sessionCookie.set(result.token, config.publicUrl) } });
    case 'second_factor': {
      const cookie = challengeCookie.set(result.challenge, config.publicUrl, CHALLENGE_MS / 1000);
      return redirect(`/login/code?next=${encodeURIComponent(next)}`, { headers: { 'Set-Cookie': cookie } });
    }
    case 'throttled':
      return data(
        { email, error: 'throttled' as const, waitMs: result.waitMs },
        { status: 429, headers: { 'Retry-After': String(Math.ceil(result.waitMs / 1000)) } },
      );
    default:
      return data({ email, error: result.kind }, { status: 400 });
  }
}

export default function Login() {
  const { next, notice, hasSso, demoSignIns } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const { t } = useTranslation('accounts');
  const password = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (!failed || !password.current) return;
    password.current.value = '';
    password.current.focus();
  }, [failed]);
  const message = failed
    ? failed.error === 'throttled' && 'waitMs' in failed
      ? t('login.throttled', { wait: waitText(failed.waitMs, t) })
      : t(`login.${failed.error}`)
    : null;
  return (
    <CentrePage title={t('login.title')} lead={t('login.lead')}>
      {notice && !failed && (
        <Notice kind={notice.startsWith('sso') ? 'error' : 'info'}>{t(`notice.${notice}`)}</Notice>
      )}
      <Card>
        <Form method="post" className="stack" noValidate>
          <input type="hidden" name="next" value={next} />
          <Field label={t('email')}>
            <input
              type="email"
              name="email"
              autoComplete="username"
              defaultValue={failed?.email}
              required
              autoCapitalize="none"
              spellCheck={false}
            />
          </Field>
          <Field label={t('password')} error={message}>
            <input type="password" name="password" autoComplete="current-password" required ref={password} />
          </Field>
          <div className="spread">
            <SubmitButton>{t('login.submit')}</SubmitButton>
            <Link to="/forgot-password">{t('login.forgot')}</Link>
          </div>
        </Form>
        {hasSso && (
          <p>
            <a className="button" href={`/login/sso?next=${encodeURIComponent(next)}`}>
              {t('login.sso')}
            </a>
          </p>
        )}
      </Card>
      {demoSignIns.length > 0 && <DemoSignIns signIns={demoSignIns} next={next} />}
    </CentrePage>
  );
}
