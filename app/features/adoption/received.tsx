import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { isLate, receiptState } from '~/features/circulars/core/lifecycle.ts';
import { requireAgency } from '~/features/tenancy/gate.server.ts';
import { withTenant } from '~/lib/db.server.ts';
import { todayInThailand } from '~/lib/fiscal-year.ts';
import { formatDateShort } from '~/lib/format.ts';
import { EmptyState } from '~/ui/marks.tsx';
import { Card, Page } from '~/ui/Page.tsx';
import { useLanguage } from '~/ui/use-language.ts';
import * as ReceiptRepository from './ReceiptRepository.server.ts';

export const meta: MetaFunction = () => [{ title: 'หนังสือเวียนที่ได้รับ — โปร่งใส' }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { tenant, agency } = await requireAgency({ request, params, context }, 'circulars.read');
  const circulars = await withTenant(context.db, tenant, (t) =>
    ReceiptRepository.findAllReceived(t, agency.agencyCode),
  );
  return { agency, circulars, today: todayInThailand() };
}

/** The circulars an agency received, newest first, and what waits for it. */
export default function ReceivedCirculars() {
  const { agency, circulars, today } = useLoaderData<typeof loader>();
  const { t } = useTranslation('circulars');
  const { t: adoption } = useTranslation('adoption');
  const lang = useLanguage();
  return (
    <Page title={t('received.title')} lead={agency.nameTh}>
      <Card>
        {circulars.length === 0 ? (
          <EmptyState title={t('received.empty')} />
        ) : (
          <ul className="list-plain list-lines">
            {circulars.map((circular) => {
              const state = receiptState(circular);
              const late = state !== 'acknowledged' && isLate(today, circular.acknowledgeDueOn);
              return (
                <li key={circular.circularId} className="spread">
                  <span>
                    <Link to={`/agencies/${agency.agencyCode}/circulars/${circular.circularId}`}>
                      {circular.subject}
                    </Link>
                    <span className="muted small">
                      {' '}
                      {circular.number} · {formatDateShort(circular.datedOn, lang)} ·{' '}
                      {t('forYear', { year: circular.measuresFiscalYear })}
                    </span>
                  </span>
                  <span className="row">
                    {circular.hasNewVersion && state === 'acknowledged' && (
                      <span className="badge step-5">{adoption('version.isNew')}</span>
                    )}
                    <span
                      className={`badge ${late ? 'step-5' : state === 'acknowledged' ? 'step-1' : 'step-3'}`}
                    >
                      {t(`receipts.${state}`)}
                      {late && ` · ${t('late')}`}
                    </span>
                    <span className="muted small">
                      {t('received.decided', { decided: circular.decided, measures: circular.measures })}
                    </span>
                  </span>
                </li>
              );
            })}
          </ul>
        )}
      </Card>
    </Page>
  );
}
