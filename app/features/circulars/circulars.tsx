import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { can } from '~/features/tenancy/core/permissions.ts';
import { requireProvince } from '~/features/tenancy/gate.server.ts';
import { withTenant } from '~/lib/db.server.ts';
import { todayInThailand } from '~/lib/fiscal-year.ts';
import { formatDateShort } from '~/lib/format.ts';
import { EmptyState } from '~/ui/marks.tsx';
import { Card, Page } from '~/ui/Page.tsx';
import { TableBox } from '~/ui/TableBox.tsx';
import { useLanguage } from '~/ui/use-language.ts';
import * as CircularRepository from './CircularRepository.server.ts';
import { nextDue } from './core/next-due.ts';

export const meta: MetaFunction = () => [{ title: 'หนังสือเวียน — โปร่งใส' }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { actor, tenant, province } = await requireProvince({ request, params, context }, 'circulars.read');
  const circulars = await withTenant(context.db, tenant, (t) => CircularRepository.findAll(t));
  return { province, circulars, mayWrite: can(actor, 'circulars.write', province), today: todayInThailand() };
}

/** Every circular of the province: drafts first, then what was sent and how it is being received. */
export default function Circulars() {
  const { province, circulars, mayWrite, today } = useLoaderData<typeof loader>();
  const { t } = useTranslation('circulars');
  const lang = useLanguage();
  const create = mayWrite && (
    <Link className="button button-primary" to={`/provinces/${province.provinceCode}/circulars/new`}>
      {t('new')}
    </Link>
  );
  return (
    <Page title={t('title')} lead={t('lead')} actions={create}>
      <Card>
        {circulars.length === 0 ? (
          <EmptyState title={t('empty.title')} action={create}>
            {t('empty.text')}
          </EmptyState>
        ) : (
          <TableBox>
            <table className="table">
              <thead>
                <tr>
                  <th scope="col">{t('subject')}</th>
                  <th scope="col">{t('numberAndDate')}</th>
                  <th scope="col">{t('state')}</th>
                  <th scope="col" className="end">
                    {t('acknowledgedOf')}
                  </th>
                  <th scope="col">{t('nextDue')}</th>
                </tr>
              </thead>
              <tbody>
                {circulars.map((circular) => {
                  const due = circular.state === 'sent' ? nextDue(circular, today) : null;
                  return (
                    <tr key={circular.circularId}>
                      <th scope="row" className="name">
                        <Link to={`/circulars/${circular.circularId}`}>{circular.subject}</Link>
                        <div className="muted small">
                          {t('forYear', { year: circular.measuresFiscalYear })}
                        </div>
                      </th>
                      <td>
                        <span className="nowrap">{circular.number ?? '–'}</span>
                        <div className="muted small">{formatDateShort(circular.datedOn, lang)}</div>
                      </td>
                      <td>
                        <span className={circular.state === 'draft' ? 'badge badge-draft' : 'badge step-1'}>
                          {t(`states.${circular.state}`)}
                        </span>
                      </td>
                      <td className="end">
                        {circular.recipients === 0 && circular.recipientsText
                          ? t('inWords')
                          : `${circular.acknowledged} / ${circular.recipients}`}
                      </td>
                      <td>
                        {due ? (
                          <>
                            {t(`dues.${due.kind}`)}
                            <div className="muted small">{formatDateShort(due.on, lang)}</div>
                          </>
                        ) : (
                          '–'
                        )}
                      </td>
                    </tr>
                  );
                })}
              </tbody>
            </table>
          </TableBox>
        )}
      </Card>
    </Page>
  );
}
