import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { ScoreText } from '~/ui/figures.tsx';
import { EmptyState, Notice, UnverifiedMark } from '~/ui/marks.tsx';
import { Card } from '~/ui/Page.tsx';
import type { Suggestion } from './core/suggest.ts';
import type { PlanPageData, ShownPlan } from './load-plan.server.ts';
import { planSearch, TOPIC_NUMBERS } from './plan-search-params.ts';

interface Props {
  page: PlanPageData;
  plan: ShownPlan;
}

/** How many suggestions stand open; the rest is one press away. */
const OPEN = 3;

/** Steps 2 and 3: the chosen items under the seven topics, and for each topic the standard measures that fit. */
export function TopicSteps({ page, plan }: Props) {
  const { t } = useTranslation('plans');
  const hasItems = plan.topics.some(({ codes }) => codes.length > 0);
  const hasKept = plan.kept.length > 0;
  const without = plan.items.filter(({ isChosen, topicNo }) => isChosen && topicNo === null);
  return (
    <Card
      id="topics"
      title={t('topics.title')}
      note={
        <>
          {t('topics.note')} {!plan.topicMap.verified && <UnverifiedMark source={plan.topicMap.source} />}
        </>
      }
    >
      {page.search.done === 'chosen' && <Notice kind="done">{t('done.chosen')}</Notice>}
      {without.length > 0 && (
        <Notice kind="warn">
          {t('topics.without', { codes: without.map(({ code }) => code).join(', ') })}
        </Notice>
      )}
      {!hasItems && !hasKept ? (
        <EmptyState title={t('topics.none')}>{t('topics.noneText')}</EmptyState>
      ) : (
        <ol className="list-plain list-lines">
          {plan.topics.map((topic) => (
            <li key={topic.number} className="stack plan-topic-step">
              <h3>
                {topic.number}. {topic.name}
              </h3>
              {topic.codes.length > 0 ? (
                <Suggested page={page} plan={plan} topic={topic} />
              ) : (
                <KeptTopic page={page} plan={plan} number={topic.number} />
              )}
            </li>
          ))}
        </ol>
      )}
    </Card>
  );
}

function Suggested({ page, plan, topic }: Props & { topic: ShownPlan['topics'][number] }) {
  const { t } = useTranslation('plans');
  const items = plan.items.filter(({ code }) => topic.codes.includes(code));
  const { suggestions } = topic;
  return (
    <>
      <p>
        {items.map((item, at) => (
          <span key={item.code}>
            {at > 0 && ' · '}
            <strong>{item.code}</strong> {item.label}{' '}
            {item.score === null ? `(${t('items.noScore')})` : <ScoreText value={item.score} />}
          </span>
        ))}
      </p>
      {suggestions.length === 0 && <p className="muted">{t('topics.noMeasure')}</p>}
      <Suggestions page={page} plan={plan} number={topic.number} list={suggestions.slice(0, OPEN)} />
      {suggestions.length > OPEN && (
        <details>
          <summary>{t('topics.more', { count: suggestions.length - OPEN })}</summary>
          <Suggestions page={page} plan={plan} number={topic.number} list={suggestions.slice(OPEN)} />
        </details>
      )}
      <NewRow page={page} plan={plan} number={topic.number}>
        {t('topics.ownRow')}
      </NewRow>
    </>
  );
}

function Suggestions({ page, plan, number, list }: Props & { number: number; list: readonly Suggestion[] }) {
  const { t } = useTranslation('plans');
  if (list.length === 0) return null;
  return (
    <ul className="list-plain plan-suggestions">
      {list.map(({ measure, ties }) => (
        <li key={measure.key} className="spread">
          <span>
            <strong>{measure.title}</strong>
            <br />
            <span className="small">{measure.steps.join(' → ')}</span>
            <br />
            <span className="small muted">
              {ties.length > 0
                ? ties
                    .map((tie) =>
                      tie.fiscalYear === plan.fiscalYear - 1
                        ? t('why.item', { code: tie.code })
                        : t('why.otherYear', { code: tie.code, other: tie.itemCode, year: tie.fiscalYear }),
                    )
                    .join(' · ')
                : t('why.topic')}
              {measure.circular && (
                <>
                  {' · '}
                  {t('why.circular', { number: measure.circular.number ?? measure.circular.subject })}
                  {measure.circular.decision &&
                    ` (${t(`decisions.${measure.circular.decision as 'adopted' | 'adapted' | 'declined'}`)})`}
                </>
              )}
            </span>
          </span>
          <NewRow page={page} plan={plan} number={number} measure={measure.key}>
            {t('topics.use')}
          </NewRow>
        </li>
      ))}
    </ul>
  );
}

/** A topic without a chosen item: what it keeps, by name, and the row that says so. */
function KeptTopic({ page, plan, number }: Props & { number: number }) {
  const { t } = useTranslation('plans');
  const kept = plan.kept.find(({ topicNo }) => topicNo === number);
  if (!kept) return <p className="muted">{t('topics.nothing')}</p>;
  const [first, ...rest] = kept.figures;
  const isItems = kept.of === 'items';
  return (
    <>
      <p className="muted">
        {t(isItems ? 'topics.kept' : 'topics.keptIndicators', { count: kept.figures.length })}
        {first && (
          <>
            {' '}
            {t('topics.lowestKept')} {isItems ? first.code : t('draft.indicator', { number: first.code })}{' '}
            {first.label} <ScoreText value={first.score} />
          </>
        )}
        {rest.length > 0 && (
          <>
            {' · '}
            {t('topics.highestKept')} <ScoreText value={rest[rest.length - 1]?.score ?? null} />
          </>
        )}
      </p>
      <NewRow page={page} plan={plan} number={number} keep>
        {t('topics.keepRow')}
      </NewRow>
    </>
  );
}

function NewRow(props: Props & { number: number; measure?: string; keep?: boolean; children: string }) {
  const { page, plan, number, measure = '', keep = false } = props;
  if (!page.mayWrite) return null;
  const topic = TOPIC_NUMBERS.find((each) => each === String(number)) ?? '';
  const address = planSearch.toSearch({ year: plan.fiscalYear - 1, row: 'new', topic, measure, keep });
  return (
    <Link className="button button-small" to={`${address}#row-form`}>
      + {props.children}
    </Link>
  );
}
