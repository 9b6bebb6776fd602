import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formatDateShort } from '~/lib/format.ts';
import { useLanguage } from '~/ui/use-language.ts';
import type { CircularDuty, Duties } from './core/duties.ts';

interface ShownDuty {
  key: string;
  text: string;
  detail: string | null;
  dueOn: string | null;
  isOverdue: boolean;
  to: string;
}

/** What an agency's own people find first: to acknowledge, to plan, to report, and by when. */
export function DutyCards({ duties, agencyCode }: { duties: Duties; agencyCode: string }) {
  const { t } = useTranslation('agencies');
  const ofCircular = (detail: (duty: CircularDuty) => string | null) => (duty: CircularDuty) => ({
    ...duty,
    key: duty.circularId,
    text: duty.subject,
    detail: detail(duty),
    to: `/circulars/${duty.circularId}`,
  });
  const reports = duties.toReport.map(({ fiscalYear, round, state, ...due }) => ({
    ...due,
    key: `${fiscalYear}${round}`,
    text: t('duties.reportOf', { round: t(`reports.rounds.${round}`), year: fiscalYear }),
    detail: state && t(`duties.${state}`),
    to: `/agencies/${agencyCode}/reports/${fiscalYear}/${round}`,
  }));
  const plans = duties.plans.map(({ fiscalYear, state, ...due }) => ({
    ...due,
    key: `plan${fiscalYear}`,
    text: t('duties.planOf', { year: fiscalYear }),
    detail: t(`duties.planStates.${state ?? 'none'}`),
    to: `/agencies/${agencyCode}/plan?year=${fiscalYear - 1}`,
  }));
  const toDecide = duties.toPlan.map(ofCircular(({ left }) => t('duties.left', { count: left })));
  return (
    <section id="duties" className="duty-cards" aria-label={t('nav.duties')}>
      <DutyCard
        title={t('duties.acknowledge')}
        duties={duties.toAcknowledge.map(
          ofCircular(({ newVersion }) =>
            newVersion === null ? null : t('duties.newVersion', { no: newVersion }),
          ),
        )}
      />
      <DutyCard
        title={t('duties.plan')}
        duties={[...plans, ...toDecide].toSorted((a, b) =>
          (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999'),
        )}
      />
      <DutyCard title={t('duties.report')} duties={reports} />
    </section>
  );
}

/** The one due first; the others one tap away. */
function DutyCard({ title, duties }: { title: string; duties: readonly ShownDuty[] }) {
  const { t } = useTranslation('agencies');
  const [first, ...others] = duties;
  return (
    <section className="card duty-card">
      <h2>
        {title} <span className="duty-count">{duties.length}</span>
      </h2>
      {first ? <Duty duty={first} /> : <p className="muted">✓ {t('duties.none')}</p>}
      {others.length > 0 && (
        <details>
          <summary>{t('duties.more', { count: others.length })}</summary>
          <ul className="list-plain list-lines">
            {others.map((duty) => (
              <li key={duty.key}>
                <Duty duty={duty} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function Duty({ duty }: { duty: ShownDuty }) {
  const { t } = useTranslation('agencies');
  const lang = useLanguage();
  const { dueOn, isOverdue } = duty;
  const date = formatDateShort(dueOn, lang);
  return (
    <>
      <Link to={duty.to}>{duty.text}</Link>
      <div className="row small">
        {dueOn === null ? (
          <span className="muted">{t('duties.noDue')}</span>
        ) : isOverdue ? (
          <span className="badge step-5">▼ {t('duties.overdue', { date })}</span>
        ) : (
          <span className="badge">{t('duties.due', { date })}</span>
        )}
        {duty.detail && <span className="muted">{duty.detail}</span>}
      </div>
    </>
  );
}
