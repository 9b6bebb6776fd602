import { Form, Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { Circular, CircularMeasure } from '~/features/circulars/CircularRepository.server.ts';
import { isLate } from '~/features/circulars/core/lifecycle.ts';
import { formatDate, formatMoment } from '~/lib/format.ts';
import { SubmitButton } from '~/ui/forms.tsx';
import { MeasureCard } from '~/ui/MeasureCard.tsx';
import { Notice, StatusStrip } from '~/ui/marks.tsx';
import { Card } from '~/ui/Page.tsx';
import { useLanguage } from '~/ui/use-language.ts';
import type { AdoptionRow } from './AdoptionRepository.server.ts';
import { DecisionForm } from './DecisionForm.tsx';
import { LetterCard } from './LetterCard.tsx';

interface Props {
  circular: Omit<Circular, 'sentAt'>;
  measures: readonly CircularMeasure[];
  agency: {
    receipt: { agencyCode: string; acknowledgedAt: Date | null; acknowledgedByOffice: string | null };
    decisions: readonly AdoptionRow[];
    mayAct: boolean;
  };
  today: string;
  problem: { problem: string; measureNo: number | null } | null;
}

/** A circular as its recipient sees it: acknowledge, decide on each measure, then report. */
export function AgencyReceipt({ circular, measures, agency, today, problem }: Props) {
  const { t } = useTranslation('circulars');
  const lang = useLanguage();
  const { receipt, decisions, mayAct } = agency;
  const decided = decisions.length === measures.length;
  const current = !receipt.acknowledgedAt ? 'acknowledge' : decided ? 'report' : 'decide';
  const late = !receipt.acknowledgedAt && isLate(today, circular.acknowledgeDueOn);
  return (
    <>
      <Card title={t('agency.title')}>
        <div className="stack">
          <StatusStrip
            current={current}
            steps={(['acknowledge', 'decide', 'report'] as const).map((key) => ({
              key,
              label: t(`agency.steps.${key}`),
            }))}
          />
          {receipt.acknowledgedAt ? (
            <p>
              {t('agency.acknowledged', {
                at: formatMoment(receipt.acknowledgedAt, lang),
                office: receipt.acknowledgedByOffice ?? '',
              })}
            </p>
          ) : (
            <>
              {circular.acknowledgeDueOn && (
                <p className={late ? 'below' : undefined}>
                  {t(late ? 'agency.overdue' : 'agency.due', {
                    date: formatDate(circular.acknowledgeDueOn, lang),
                  })}
                </p>
              )}
              {mayAct && (
                <Form method="post">
                  <input type="hidden" name="intent" value="acknowledge" />
                  <SubmitButton>{t('agency.acknowledge')}</SubmitButton>
                </Form>
              )}
            </>
          )}
          {receipt.acknowledgedAt && decided && (
            <div className="row">
              {(['6m', '12m'] as const).map((round) => (
                <Link
                  key={round}
                  className="button"
                  to={`/agencies/${receipt.agencyCode}/reports/${circular.measuresFiscalYear}/${round}`}
                >
                  {t(`agency.report${round}`)}
                </Link>
              ))}
            </div>
          )}
        </div>
      </Card>
      <LetterCard circular={circular} />
      <section className="stack">
        <h2>{t('measuresCount', { count: measures.length })}</h2>
        {measures.map((measure) => {
          const decision = decisions.find((each) => each.measureNo === measure.measureNo) ?? null;
          const mine = problem?.measureNo === measure.measureNo ? problem.problem : null;
          return (
            <div key={measure.measureNo} id={`measure-${measure.measureNo}`}>
              <MeasureCard measure={measure} no={measure.measureNo}>
                {mine && <Notice kind="error">{t(`problems.${mine}` as 'problems.choose')}</Notice>}
                <DecisionForm
                  measureNo={measure.measureNo}
                  decision={decision}
                  mayAct={mayAct}
                  steps={measure.steps}
                />
              </MeasureCard>
            </div>
          );
        })}
      </section>
    </>
  );
}
