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
import { readForm } from '~/lib/form.ts';
import { Notice } from '~/ui/marks.tsx';
import { Card, Page } from '~/ui/Page.tsx';
import type { FactorContext } from './own-factors.server.ts';
import { originOf } from './request-origin.server.ts';
import { FactorBegin, FactorConfirm, FactorRenew, FactorTurnOff } from './SecondFactorForms.tsx';
import * as settings from './second-factor-settings.server.ts';
import { sessionCookie } from './session-token.server.ts';

export const meta: MetaFunction = () => [{ title: 'การยืนยันตัวตนสองขั้น – โปร่งใส Prongsai' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  return settings.findState(factorContext(request, context), actor);
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context });
  const form = await readForm(request);
  const field = (name: string) => String(form.get(name) ?? '').slice(0, 1000);
  const factors = { password: field('password'), code: field('code') };
  const using = factorContext(request, context);
  const intent = field('intent');
  const result =
    intent === 'begin'
      ? await settings.begin(using, actor, factors.password)
      : intent === 'confirm'
        ? await settings.confirm(using, actor, factors.code)
        : intent === 'renew'
          ? await settings.renew(using, actor, factors)
          : await settings.turnOff(using, actor, factors);
  if (result.kind === 'begun') return redirect('/account/second-factor');
  const { publicUrl } = context.config;
  const keep = (token: string | null): Record<string, string> =>
    token === null ? {} : { 'Set-Cookie': sessionCookie.set(token, publicUrl) };
  if (result.kind === 'turned_off')
    return redirect('/account/second-factor?done=off', { headers: keep(result.token) });
  if (result.kind === 'codes')
    return data(
      { intent, result: { kind: result.kind, codes: result.codes } },
      { headers: keep(result.token) },
    );
  return data({ intent, result }, { status: result.kind === 'throttled' ? 429 : 400 });
}

const factorContext = (request: Request, context: LoaderFunctionArgs['context']): FactorContext => ({
  db: context.db,
  secretKey: context.config.secretKey,
  origin: originOf(request, context),
  token: context.sessionToken ?? '',
});

export default function SecondFactor() {
  const { isOn, setup, codesLeft } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [search] = useSearchParams();
  const { t } = useTranslation('accounts');
  const failedAt = (intent: string) => (answer?.intent === intent ? answer.result : null);
  const codes = answer?.result.kind === 'codes' ? answer.result.codes : null;
  return (
    <Page
      title={t('factor.title')}
      lead={t('factor.note')}
      crumbs={[{ label: t('account.title'), to: '/account' }, { label: t('factor.title') }]}
    >
      {search.get('done') === 'off' && !isOn && !setup && (
        <Notice kind="done">{t('factor.turnedOff')}</Notice>
      )}
      {codes && (
        <Card title={t('factor.codesTitle')} note={t('factor.codesText')}>
          <ul className="columns" style={{ listStyle: 'none', padding: 0, gap: '0.3rem 1rem' }}>
            {codes.map((code) => (
              <li key={code}>
                <code>{code}</code>
              </li>
            ))}
          </ul>
        </Card>
      )}
      {isOn ? (
        <>
          <Card title={t('factor.isOn')} note={t('factor.codesLeft', { count: codesLeft })}>
            <FactorRenew failed={failedAt('renew')} />
          </Card>
          <Card title={t('factor.turnOff')} note={t('factor.turnOffNote')}>
            <FactorTurnOff failed={failedAt('turn-off')} />
          </Card>
        </>
      ) : setup ? (
        <Card title={t('factor.stepAdd')} note={t('factor.stepAddText')}>
          <p>
            {t('factor.secret')}:{' '}
            <code style={{ fontSize: '1.1rem', overflowWrap: 'anywhere' }}>{setup.secretText}</code>
          </p>
          <p>
            <a href={setup.uri}>{t('factor.openApp')}</a>
          </p>
          <FactorConfirm failed={failedAt('confirm')} />
        </Card>
      ) : (
        <Card title={t('factor.stepPassword')}>
          <FactorBegin failed={failedAt('begin')} />
        </Card>
      )}
      <p>
        <Link to="/account">{t('account.title')}</Link>
      </p>
    </Page>
  );
}
