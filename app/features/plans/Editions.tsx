import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formatDate, formatMoment } from '~/lib/format.ts';
import { useLanguage } from '~/ui/use-language.ts';
import type { ShownPlan } from './load-plan.server.ts';
import { planSearch } from './plan-search-params.ts';

type Edition = ShownPlan['lifecycle']['editions'][number];

/** Every submission, the newest first; each can be read as it was. */
export function Editions({ plan }: { plan: ShownPlan }) {
  const { t } = useTranslation('plans');
  const { editions } = plan.lifecycle;
  if (editions.length === 0) return null;
  return (
    <details>
      <summary>{t('editions.title', { count: editions.length })}</summary>
      <ul className="list-plain list-lines">
        {editions.map((edition) => (
          <li key={edition.editionNo}>
            <Link to={planSearch.toSearch({ year: plan.fiscalYear - 1, edition: String(edition.editionNo) })}>
              {t('editions.open', { no: edition.editionNo })}
            </Link>
            <EditionFacts edition={edition} />
          </li>
        ))}
      </ul>
    </details>
  );
}

/** What happened to a submission, in the order it happened. */
export function EditionFacts({ edition }: { edition: Edition }) {
  const { t } = useTranslation('plans');
  const lang = useLanguage();
  const moment = (at: Date | string | null) => formatMoment(at, lang);
  return (
    <ul className="list-plain small muted">
      <li>
        {t('editions.submitted', {
          at: moment(edition.submittedAt),
          office: edition.submittedByOffice ?? t('editions.noOffice'),
        })}
      </li>
      {edition.approvedAt && (
        <li>
          {edition.approvedOnPaper
            ? t('editions.approvedOnPaper', {
                on: formatDate(edition.approvedOnPaper, lang),
                head: edition.paperOffice ?? '',
                at: moment(edition.approvedAt),
                office: edition.approvedByOffice ?? t('editions.noOffice'),
              })
            : t('editions.approved', {
                at: moment(edition.approvedAt),
                office: edition.approvedByOffice ?? t('editions.noOffice'),
              })}
        </li>
      )}
      {edition.returnedAt && (
        <li>
          {t('editions.returned', {
            by: t(`state.by.${edition.returnedBy ?? 'head'}`),
            at: moment(edition.returnedAt),
            office: edition.returnedByOffice ?? t('editions.noOffice'),
          })}
          {': '}
          {edition.returnComment}
        </li>
      )}
    </ul>
  );
}
