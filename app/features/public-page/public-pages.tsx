import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { auditSource } from '~/features/audit/AuditRepository.server.ts';
import { requireProvince } from '~/features/tenancy/gate.server.ts';
import { withTenant } from '~/lib/db.server.ts';
import { readForm } from '~/lib/form.ts';
import { SubmitButton } from '~/ui/forms.tsx';
import { EmptyState } from '~/ui/marks.tsx';
import { Card, Page } from '~/ui/Page.tsx';
import * as PublicSwitchRepository from './PublicSwitchRepository.server.ts';
import { SwitchTable } from './SwitchTable.tsx';
import { switchPages } from './switch-pages.server.ts';

export const meta: MetaFunction = () => [{ title: 'หน้าสาธารณะ — โปร่งใส' }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { tenant, province } = await requireProvince({ request, params, context }, 'agencies.write');
  const bodies = await withTenant(context.db, tenant, PublicSwitchRepository.findAllSwitches);
  return { province, bodies };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { actor, tenant, province } = await requireProvince({ request, params, context }, 'agencies.write');
  const form = await readForm(request);
  const intent = String(form.get('intent') ?? 'save');
  await withTenant(context.db, tenant, async (t) => {
    const all = (await PublicSwitchRepository.findAllSwitches(t)).map(({ agencyCode }) => agencyCode);
    const chosen = form.getAll('agencyCode').map(String);
    const on = intent === 'all' ? all : intent === 'none' ? [] : chosen;
    await switchPages(t, on, auditSource(context, actor));
  });
  return redirect(`/provinces/${province.provinceCode}/public-pages`);
}

/** Which bodies have a page that anybody may read; each can be looked at before. */
export default function PublicPages() {
  const { province, bodies } = useLoaderData<typeof loader>();
  const { t } = useTranslation('publicPage');
  const isOn = bodies.some((body) => body.isOn);
  return (
    <Page
      title={t('settings.title')}
      lead={t('settings.lead')}
      actions={
        isOn && (
          <a className="button" href={`/public/provinces/${province.provinceCode}`}>
            {t('settings.list')}
          </a>
        )
      }
    >
      <Card note={t('settings.what')}>
        {bodies.length === 0 ? (
          <EmptyState title={t('settings.empty')} />
        ) : (
          <Form method="post" className="stack" preventScrollReset>
            <div className="row">
              <SubmitButton name="intent" value="save">
                {t('settings.save')}
              </SubmitButton>
              <SubmitButton name="intent" value="all" kind="plain">
                {t('settings.all')}
              </SubmitButton>
              <SubmitButton name="intent" value="none" kind="plain">
                {t('settings.none')}
              </SubmitButton>
            </div>
            <SwitchTable
              key={bodies.map((body) => Number(body.isOn)).join('')}
              provinceCode={province.provinceCode}
              bodies={bodies}
            />
          </Form>
        )}
      </Card>
    </Page>
  );
}
