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
import { SubmitButton } from '~/ui/forms.tsx';
import { EmptyState } from '~/ui/marks.tsx';
import { Card } from '~/ui/Page.tsx';
import { CentrePage } from './CentrePage.tsx';
import { NewPasswordField } from './NewPasswordField.tsx';
import { findResetAccount, resetPassword } from './password-reset.server.ts';
import { originOf } from './request-origin.server.ts';
import { sessionCookie } from './session-token.server.ts';

export const meta: MetaFunction = () => [{ title: 'ตั้งรหัสผ่านใหม่ – โปร่งใส Prongsai' }];

/** Looking at the link does not use it up: mail scanners open links too. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const token = new URL(request.url).searchParams.get('token') ?? '';
  return { token, account: await findResetAccount(context.db, token) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request);
  const token = String(form.get('token') ?? '');
  const password = String(form.get('newPassword') ?? '').slice(0, 1000);
  const result = await resetPassword(context.db, token, password, originOf(request, context));
  if (result.kind === 'done') {
    const headers = { 'Set-Cookie': sessionCookie.clear(context.config.publicUrl) };
    return redirect('/login?notice=password-reset', { headers });
  }
  return data({ fault: result.kind === 'fault' ? result.fault : null }, { status: 400 });
}

export default function ResetPassword() {
  const { token, account } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const { t } = useTranslation('accounts');
  if (!account) {
    return (
      <CentrePage title={t('reset.title')}>
        <Card>
          <EmptyState
            title={t('reset.expiredTitle')}
            action={
              <Link className="button" to="/forgot-password">
                {t('reset.again')}
              </Link>
            }
          >
            {t('reset.expired')}
          </EmptyState>
        </Card>
      </CentrePage>
    );
  }
  return (
    <CentrePage title={t('reset.title')} lead={t('reset.lead', { email: account.email })}>
      <Card>
        <Form method="post" className="stack">
          <input type="hidden" name="token" value={token} />
          <input
            type="text"
            name="username"
            autoComplete="username"
            defaultValue={account.email}
            hidden
            readOnly
          />
          <NewPasswordField fault={failed?.fault ?? null} />
          <div>
            <SubmitButton>{t('reset.submit')}</SubmitButton>
          </div>
        </Form>
      </Card>
    </CentrePage>
  );
}
