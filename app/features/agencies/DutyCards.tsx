import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateShort } from '~/lib/format.ts';
import { Card, Columns } from '~/ui/Page.tsx';
import { useLanguage } from '~/ui/use-language.ts';
import type { CircularDuty, Duties, ReportDuty } from './core/duties.ts';

/** What an agency's own people find first: what waits for them, and by when. */
export function DutyCards({ duties, agencyCode }: { duties: Duties; agencyCode: string }) {
  const { t } = useTranslation('agencies');
  const circular = (duty: CircularDuty, detail: ReactNode) => (
    <Duty key={duty.circularId} duty={duty} detail={detail} to={`/circulars/${duty.circularId}`}>
      {duty.subject}
    </Duty>
  );
  return (
    <section id="duties" aria-label={t('nav.duties')}>
      <Columns>
        <DutyCard title={t('duties.acknowledge')} count={duties.toAcknowledge.length}>
          {duties.toAcknowledge.map((duty) => circular(duty, null))}
        </DutyCard>
        <DutyCard title={t('duties.decide')} count={duties.toDecide.length}>
          {duties.toDecide.map((duty) => circular(duty, t('duties.left', { count: duty.left })))}
        </DutyCard>
        <DutyCard title={t('duties.report')} count={duties.toReport.length}>
          {duties.toReport.map((duty) => (
            <ReportItem key={`${duty.fiscalYear}${duty.round}`} duty={duty} agencyCode={agencyCode} />
          ))}
        </DutyCard>
      </Columns>
    </section>
  );
}

function DutyCard({ title, count, children }: { title: string; count: number; children: ReactNode }) {
  const { t } = useTranslation('agencies');
  return (
    <Card title={title} aside={<span className="duty-count">{count}</span>}>
      {count === 0 ? (
        <p className="muted">{t('duties.none')}</p>
      ) : (
        <ul className="list-plain list-lines">{children}</ul>
      )}
    </Card>
  );
}

function ReportItem({ duty, agencyCode }: { duty: ReportDuty; agencyCode: string }) {
  const { t } = useTranslation('agencies');
  return (
    <Duty
      duty={duty}
      detail={duty.state && t(`duties.${duty.state}`)}
      to={`/agencies/${agencyCode}/reports/${duty.fiscalYear}/${duty.round}`}
    >
      {t('duties.reportOf', { round: t(`reports.rounds.${duty.round}`), year: duty.fiscalYear })}
    </Duty>
  );
}

function Duty(props: {
  duty: { dueOn: string | null; isOverdue: boolean };
  detail: ReactNode;
  to: string;
  children: ReactNode;
}) {
  const { t } = useTranslation('agencies');
  const lang = useLanguage();
  const { dueOn, isOverdue } = props.duty;
  const date = formatDateShort(dueOn, lang);
  return (
    <li>
      <Link to={props.to}>{props.children}</Link>
      <div className="row small">
        {dueOn === null ? (
          <span className="muted">{t('duties.noDue')}</span>
        ) : isOverdue ? (
          <span className="badge step-5">▼ {t('duties.overdue', { date })}</span>
        ) : (
          <span className="badge">{t('duties.due', { date })}</span>
        )}
        {props.detail && <span className="muted">{props.detail}</span>}
      </div>
    </li>
  );
}
