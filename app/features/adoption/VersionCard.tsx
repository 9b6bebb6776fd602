import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { ABSENT, formatDate, formatMoment } from '~/lib/format.ts';
import { SubmitButton } from '~/ui/forms.tsx';
import { LetterDiffList } from '~/ui/LetterDiffList.tsx';
import { Card } from '~/ui/Page.tsx';
import { useLanguage } from '~/ui/use-language.ts';
import type { ReceiptPage } from './load-receipt.server.ts';

type Shown = Pick<ReceiptPage, 'letterVersion' | 'mayAct' | 'questions'> & {
  measures: readonly { measure: { measureNo: number; title: string }; question: string | null }[];
};
type Version = Omit<NonNullable<ReceiptPage['version']>, 'issuedAt' | 'acknowledgedAt' | 'openedAt'> & {
  acknowledgedAt: Date | string | null;
};

/** The newest version of the letter beside the one acknowledged before, and what it asks about the measures. */
export function VersionCard({ page, version }: { page: Shown; version: Version }) {
  const { t } = useTranslation('adoption');
  const { t: circulars } = useTranslation('circulars');
  const lang = useLanguage();
  const asked = page.measures.filter(({ question }) => question !== null);
  return (
    <Card id="version" title={t('version.title', { no: page.letterVersion })}>
      <div className="stack">
        <dl className="facts">
          <dt>{circulars('fields.number')}</dt>
          <dd>{version.number ?? ABSENT}</dd>
          <dt>{circulars('fields.datedOn')}</dt>
          <dd>{formatDate(version.datedOn, lang)}</dd>
          <dt>{t('version.reason')}</dt>
          <dd style={{ whiteSpace: 'pre-line' }}>{version.reason}</dd>
          <dt>{t('version.acknowledged')}</dt>
          <dd>
            {version.acknowledgedAt
              ? t('facts.by', {
                  at: formatMoment(version.acknowledgedAt, lang),
                  office: version.acknowledgedByOffice ?? t('facts.unknownOffice'),
                })
              : t('facts.notYet')}
          </dd>
        </dl>
        <h3>{t('version.since', { no: version.since })}</h3>
        <LetterDiffList diff={version.letter} />
        {asked.length > 0 && (
          <>
            <p>{t('version.asked', { count: asked.length })}</p>
            <ul>
              {asked.map(({ measure, question }) => (
                <li key={measure.measureNo}>
                  <a href={`#measure-${measure.measureNo}`}>
                    {measure.measureNo}. {measure.title}
                  </a>{' '}
                  <span className="muted small">
                    {t(question === 'removed' ? 'version.removed' : 'version.changed')}
                  </span>
                </li>
              ))}
            </ul>
          </>
        )}
        {page.mayAct && (
          <div className="row">
            {asked.length > 1 && (
              <>
                <AnswerAll intent="take" label={t('version.takeAll', { count: asked.length })} />
                <AnswerAll intent="keep" label={t('version.keepAll', { count: asked.length })} />
              </>
            )}
            {!version.acknowledgedAt && <AnswerAll intent="acknowledge" label={t('version.acknowledge')} />}
          </div>
        )}
      </div>
    </Card>
  );
}

function AnswerAll({ intent, label }: { intent: 'take' | 'keep' | 'acknowledge'; label: string }) {
  return (
    <Form method="post" preventScrollReset>
      <SubmitButton name="intent" value={intent} kind={intent === 'take' ? 'primary' : 'plain'}>
        {label}
      </SubmitButton>
    </Form>
  );
}
