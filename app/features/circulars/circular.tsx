import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '~/lib/format.ts';
import { Notice } from '~/ui/marks.tsx';
import { Page } from '~/ui/Page.tsx';
import { useLanguage } from '~/ui/use-language.ts';
import { AddresseePreview } from './AddresseePreview.tsx';
import { actOnCircular } from './act-on-circular.server.ts';
import { EnclosureCard } from './EnclosureCard.tsx';
import { Letter } from './Letter.tsx';
import { loadCircular } from './load-circular.server.ts';
import { ProcessPanel } from './ProcessPanel.tsx';
import { RecipientTable } from './RecipientTable.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.circular.subject ?? ''} — โปร่งใส` },
];

/** `/circulars/:circularId`: a circular as the province that sends it sees it; a recipient is led to its own page. */
export async function loader(args: LoaderFunctionArgs) {
  return loadCircular(args);
}

export async function action(args: ActionFunctionArgs) {
  return actOnCircular(args);
}

export default function CircularPage() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('circulars');
  const { t: documents } = useTranslation('documents');
  const lang = useLanguage();
  const { circular, measures, recipients, addressees, provinceCode } = page;
  const isSent = circular.state === 'sent';
  return (
    <Page
      printed={[[t('state'), t(`states.${circular.state}`)]]}
      title={circular.subject}
      crumbs={[{ label: t('title'), to: `/provinces/${provinceCode}/circulars` }]}
      actions={
        <>
          {(['circular-letter', 'province-measures'] as const).map((kind) => (
            <Link
              key={kind}
              className="button"
              to={`/provinces/${provinceCode}/documents/${kind}?circular=${circular.circularId}`}
            >
              {documents(`kinds.${kind}`)}
            </Link>
          ))}
          {isSent && (
            <Link className="button" to={`/circulars/${circular.circularId}/versions`}>
              {t('versions')}
            </Link>
          )}
        </>
      }
    >
      {page.sent && isSent && !answer && (
        <Notice kind="done">{t('process.sentTo', { count: recipients.length })}</Notice>
      )}
      <Answer problem={answer?.problem ?? null} />
      <ProcessPanel
        circular={circular}
        provinceCode={provinceCode}
        steps={page.steps}
        today={page.today}
        acts={page.acts}
        isOwnText={page.isOwnText}
        measures={measures.length}
        recipients={addressees.filter(({ isAddressed }) => isAddressed).length}
        digest={page.digest}
        signing={page.signing}
        typed={answer?.typed ?? {}}
        signErrors={answer?.signErrors ?? {}}
      />
      {!isSent && (
        <AddresseePreview rule={page.rule} figureNames={page.figureNames} addressees={addressees} />
      )}
      {!isSent && page.offDays.length > 0 && (
        <Notice kind="warn" title={t('offDays.title')}>
          <ul>
            {page.offDays.map(({ kind, on, next }) => (
              <li key={kind}>
                {t('offDays.line', {
                  due: t(`dues.${kind}`),
                  on: formatDate(on, lang),
                  next: formatDate(next, lang),
                })}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <Letter circular={circular} measures={measures}>
        <EnclosureCard
          files={page.enclosures}
          circularId={circular.circularId}
          mayChange={page.acts.length > 0 && circular.state === 'draft'}
        />
      </Letter>
      {isSent && (
        <RecipientTable
          circular={circular}
          recipients={recipients}
          figureNames={page.figureNames}
          today={page.today}
        />
      )}
    </Page>
  );
}

function Answer({ problem }: { problem: string | null }) {
  const { t } = useTranslation('circulars');
  if (problem === null) return null;
  if (problem === 'already' || problem === 'conflict')
    return <Notice kind="warn">{t(`process.${problem}`)}</Notice>;
  return <Notice kind="error">{t(`problems.${problem}` as 'problems.not_now')}</Notice>;
}
