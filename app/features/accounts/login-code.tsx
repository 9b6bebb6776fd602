import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { readForm } from '~/lib/form.ts';
import { safeNext } from '~/lib/local-path.ts';
import { Field, SubmitButton } from '~/ui/forms.tsx';
import { Card } from '~/ui/Page.tsx';
import { CentrePage } from './CentrePage.tsx';
import { waitText } from './core/wait-text.ts';
import { originOf } from './request-origin.server.ts';
import { isChallengeOpen, passSecondFactor } from './second-factor-sign-in.server.ts';
import { challengeCookie, sessionCookie } from './session-token.server.ts';

export const meta: MetaFunction = () => [{ title: 'ยืนยันตัวตนขั้นที่สอง – โปร่งใส Prongsai' }];

/** Begins anew with the password when no sign-in waits in this browser. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const challenge = challengeCookie.read(request.headers.get('cookie'), context.config.publicUrl);
  if (!challenge || !(await isChallengeOpen(context.db, challenge))) throw redirect('/login?notice=expired');
  return { next: safeNext(new URL(request.url).searchParams.get('next')) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { config, db } = context;
  const form = await readForm(request);
  const challenge = challengeCookie.read(request.headers.get('cookie'), config.publicUrl);
  if (!challenge) return redirect('/login?notice=expired');
  const code = String(form.get('code') ?? '').slice(0, 60);
  const origin = originOf(request, context);
  const result = await passSecondFactor(db, config.secretKey, challenge, code, origin, context.sessionToken);
  if (result.kind === 'expired') return redirect('/login?notice=expired');
  if (result.kind === 'wrong_code') return data({ waitMs: 0 }, { status: 400 });
  if (result.kind === 'throttled') return data({ waitMs: result.waitMs }, { status: 429 });
  const headers = new Headers();
  headers.append('Set-Cookie', challengeCookie.clear(config.publicUrl));
  headers.append('Set-Cookie', sessionCookie.set(result.token, config.publicUrl));
  return redirect(safeNext(String(form.get('next') ?? '')), { headers });
}

export default function LoginCode() {
  const { next } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const { t } = useTranslation('accounts');
  const error = failed
    ? failed.waitMs > 0
      ? t('code.throttled', { wait: waitText(failed.waitMs, t) })
      : t('code.wrong')
    : null;
  return (
    <CentrePage title={t('code.title')} lead={t('code.lead')}>
      <Card>
        <Form method="post" className="stack">
          <input type="hidden" name="next" value={next} />
          <Field label={t('code.label')} hint={t('code.hint')} error={error}>
            <input
              type="text"
              name="code"
              autoComplete="one-time-code"
              autoCapitalize="none"
              spellCheck={false}
              required
            />
          </Field>
          <div className="spread">
            <SubmitButton>{t('code.submit')}</SubmitButton>
            <Link to="/login">{t('code.restart')}</Link>
          </div>
        </Form>
      </Card>
    </CentrePage>
  );
}
