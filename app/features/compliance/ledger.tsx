import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Card, Page } from '~/ui/Page.tsx';
import styles from './compliance.css?url';
import type { LedgerStep } from './core/ledger.ts';
import { LedgerStation } from './LedgerStation.tsx';
import { loadLedger } from './load-ledger.server.ts';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }];

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `ลำดับการดำเนินการ ${data?.circular.number ?? ''} — โปร่งใส` },
];

/** `/agencies/:agencyCode/circulars/:circularId/ledger`: what happened to a circular at one of its recipients. */
export async function loader(args: LoaderFunctionArgs) {
  return loadLedger(args);
}

export default function LedgerPage() {
  const { agency, circular, provinceCode, stations, next, readsMatrix } = useLoaderData<typeof loader>();
  const { t } = useTranslation('compliance');
  const own = `/agencies/${agency.agencyCode}`;
  const receipt = `${own}/circulars/${circular.circularId}`;
  const addressOf: Record<LedgerStep, string> = {
    sent: readsMatrix ? `/circulars/${circular.circularId}` : receipt,
    version: `/circulars/${circular.circularId}/versions`,
    recipient: readsMatrix ? `/circulars/${circular.circularId}` : receipt,
    opened: receipt,
    acknowledged: receipt,
    forwarded: receipt,
    decided: `${receipt}#measures`,
    planned: `${own}/plan?year=${circular.resultsFiscalYear}`,
    report6m: `${own}/reports/${circular.measuresFiscalYear}/6m`,
    report12m: `${own}/reports/${circular.measuresFiscalYear}/12m`,
  };
  return (
    <Page
      title={`${t('ledger.title')} ${agency.nameTh}`}
      lead={[circular.number, circular.subject].filter(Boolean).join(' ')}
      printed={[[t('circular'), circular.number ?? circular.subject]]}
      crumbs={
        readsMatrix
          ? [
              {
                label: t('title'),
                to: `/provinces/${provinceCode}/compliance?circular=${circular.circularId}`,
              },
            ]
          : [{ label: t('ledger.own'), to: receipt }]
      }
      actions={
        <Link className="button" to={receipt}>
          {t('ledger.own')}
        </Link>
      }
    >
      <Card
        title={next ? t('ledger.waitsFor', { step: t(`ledger.steps.${next}`) }) : t('ledger.complete')}
        note={t('ledger.lead')}
      >
        <ol className="ledger">
          {stations.map((station) => (
            <LedgerStation key={station.step} station={station} to={addressOf[station.step]} />
          ))}
        </ol>
      </Card>
    </Page>
  );
}
