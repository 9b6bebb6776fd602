import { useTranslation } from 'react-i18next';
import type { ShownPlan } from './load-plan.server.ts';

/** One row of the plan as it reads: only what is filled in. */
export function PlanRowText(props: { row: ShownPlan['rows'][number]; number: number; plan: ShownPlan }) {
  const { row, number, plan } = props;
  const { t } = useTranslation('plans');
  const topic = plan.topics.find((each) => each.number === row.topicNo);
  const facts = [
    ['items', row.itemScoreText ?? row.itemCodes.join(', ')],
    ['finding', row.finding],
    ['steps', row.steps],
    ['timeframe', row.timeframe],
    ['responsible', row.responsible],
    ['limitation', row.limitation],
  ] as const;
  return (
    <article className="stack">
      <h3>
        {number}. {row.measure}{' '}
        {row.kind === 'maintain' && <span className="badge">{t('rows.maintain')}</span>}
      </h3>
      <p className="muted small">
        {topic ? t('rows.topic', { no: topic.number, name: topic.name }) : t('items.noTopic')}
      </p>
      <dl className="facts">
        {facts.map(
          ([name, value]) =>
            value && (
              <div key={name} className="plan-fact">
                <dt>{t(`columns.${name}`)}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
    </article>
  );
}
