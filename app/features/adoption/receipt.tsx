import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Notice } from '~/ui/marks.tsx';
import { Page } from '~/ui/Page.tsx';
import { actOnReceipt } from './act-on-receipt.server.ts';
import { ChangeHistory } from './ChangeHistory.tsx';
import { ForwardCard } from './ForwardCard.tsx';
import { LetterCard } from './LetterCard.tsx';
import { loadReceipt } from './load-receipt.server.ts';
import { MeasureDecision } from './MeasureDecision.tsx';
import { ReceiptDone } from './ReceiptDone.tsx';
import { ReceiptStatus } from './ReceiptStatus.tsx';
import { VersionCard } from './VersionCard.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.circular.subject ?? ''} — โปร่งใส` },
];

/** `/agencies/:agencyCode/circulars/:circularId`: a circular with what this agency has done about it. */
export async function loader(args: LoaderFunctionArgs) {
  return loadReceipt(args);
}

export async function action(args: ActionFunctionArgs) {
  return actOnReceipt(args);
}

export default function CircularReceipt() {
  const page = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>() ?? null;
  const { t } = useTranslation('adoption');
  const { t: circulars } = useTranslation('circulars');
  const { t: ledger } = useTranslation('compliance');
  const { agency, circular, measures } = page;
  return (
    <Page
      title={circular.subject}
      lead={agency.nameTh}
      printed={[[circulars('fields.number'), circular.number]]}
      crumbs={[{ label: circulars('received.title'), to: `/agencies/${agency.agencyCode}/circulars` }]}
      actions={
        <>
          <Link
            className="button"
            to={`/agencies/${agency.agencyCode}/circulars/${circular.circularId}/ledger`}
          >
            {ledger('ledger.title')}
          </Link>
          {page.letterVersion > 1 && (
            <Link className="button" to={`/circulars/${circular.circularId}/versions`}>
              {t('version.history', { count: page.letterVersion })}
            </Link>
          )}
        </>
      }
    >
      {problem ? (
        <Notice kind="error">{t(`problems.${problem.problem}`)}</Notice>
      ) : (
        <ReceiptDone page={page} />
      )}
      <ReceiptStatus page={page} />
      {page.version && <VersionCard page={page} version={page.version} />}
      <LetterCard circular={circular} enclosures={page.enclosures} />
      <ForwardCard page={page} errors={problem?.errors ?? {}} />
      <section className="stack" id="measures">
        <h2>{circulars('measuresCount', { count: measures.length })}</h2>
        {measures.map((each) => (
          <MeasureDecision
            key={each.measure.measureNo}
            each={each}
            mayAct={page.mayAct}
            letterVersion={page.letterVersion}
            problem={problem?.measureNo === each.measure.measureNo ? problem : null}
          />
        ))}
      </section>
      <ChangeHistory page={page} />
    </Page>
  );
}
