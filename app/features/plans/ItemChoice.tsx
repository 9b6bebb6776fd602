import { Form, Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { BothVersions } from '~/ui/BothVersions.tsx';
import { FigureLink } from '~/ui/FigureLink.tsx';
import { ScoreText } from '~/ui/figures.tsx';
import { SubmitButton } from '~/ui/forms.tsx';
import { EmptyState, Notice, UnverifiedMark } from '~/ui/marks.tsx';
import { Card } from '~/ui/Page.tsx';
import { TermMark } from '~/ui/TermMark.tsx';
import type { WeakItem } from './core/weak-items.ts';
import type { PlanPageData, ShownPlan } from './load-plan.server.ts';
import type { ChoiceAnswer } from './plan-answer.ts';
import { planSearch } from './plan-search-params.ts';

interface Props {
  page: PlanPageData;
  plan: ShownPlan;
  /** What was ticked when somebody else had chosen meanwhile. */
  conflict: ChoiceAnswer | null;
}

/** Step 1: the items worth a measure, those first that can win most; ticked ones go into the plan, each under a topic. */
export function ItemChoice({ page, plan, conflict }: Props) {
  const { t } = useTranslation('plans');
  const { search, mayWrite } = page;
  const year = plan.fiscalYear - 1;
  const isFull = plan.known > 0 && plan.below === 0;
  const inWords = (items: readonly { itemCode: string; topicNo: number | null }[], code: string) => {
    const item = items.find(({ itemCode }) => itemCode === code);
    if (!item) return t('items.notChosen');
    return item.topicNo === null ? t('items.chosen') : t('items.chosenUnder', { no: item.topicNo });
  };
  return (
    <Card
      id="items"
      title={t('items.title')}
      note={t('items.note', { threshold: plan.threshold, year })}
      aside={
        <Link
          to={`${planSearch.toSearch({ year, lowest: !search.lowest })}#items`}
          preventScrollReset
          className="button button-small"
        >
          {t(search.lowest ? 'items.onlyWeak' : 'items.withLowest')}
        </Link>
      }
    >
      {isFull && (
        <Notice kind="done">{t('items.full', { count: plan.known, threshold: plan.threshold })}</Notice>
      )}
      {plan.known === 0 && <Notice>{t('items.unknown', { year })}</Notice>}
      {conflict && (
        <Notice kind="error" title={t('conflict.choice')}>
          <BothVersions
            rows={plan.items.map(({ code, label }) => ({
              label: `${code} ${label}`,
              present: inWords(conflict.present, code),
              yours: inWords(conflict.typed, code),
            }))}
          />
        </Notice>
      )}
      {plan.items.length === 0 ? (
        <EmptyState title={t('items.none')}>{t('items.noneText')}</EmptyState>
      ) : (
        <Form method="post" className="stack" preventScrollReset>
          <input type="hidden" name="year" value={year} />
          <input type="hidden" name="version" value={conflict?.version ?? plan.version} />
          <ul className="list-plain list-lines">
            {plan.items.map((item) => (
              <li key={item.code} className="plan-item">
                <Item
                  item={shownItem(item, conflict)}
                  plan={plan}
                  mayWrite={mayWrite}
                  agencyCode={page.agency.agencyCode}
                />
              </li>
            ))}
          </ul>
          {mayWrite && (
            <div className="row">
              <SubmitButton name="intent" value="choose">
                {t('items.save')}
              </SubmitButton>
              <span className="muted small">{t('items.saveNote')}</span>
            </div>
          )}
        </Form>
      )}
    </Card>
  );
}

/** After a refused save the boxes stay as this person ticked them. */
function shownItem(item: WeakItem, conflict: Props['conflict']): WeakItem {
  if (!conflict) return item;
  const typed = conflict.typed.find(({ itemCode }) => itemCode === item.code);
  return { ...item, isChosen: typed !== undefined, topicNo: typed?.topicNo ?? item.topicNo };
}

function Item(props: { item: WeakItem; plan: ShownPlan; mayWrite: boolean; agencyCode: string }) {
  const { item, plan, mayWrite, agencyCode } = props;
  const { t } = useTranslation('plans');
  const id = `item-${item.code}`;
  return (
    <>
      <label className="check" htmlFor={id}>
        <input
          type="checkbox"
          id={id}
          name="item"
          value={item.code}
          defaultChecked={item.isChosen}
          disabled={!mayWrite}
        />
        <span>
          <strong>{item.code}</strong> {item.label} {!item.isVerified && <UnverifiedMark />}
        </span>
      </label>
      <div className="plan-item-facts">
        <TermMark id={item.code} name={`${item.code} ${item.label}`} fiscalYear={plan.fiscalYear - 1} />
        <span>
          {item.score === null ? (
            <span className="muted">{t('items.noScore')}</span>
          ) : (
            <>
              {t('items.score')}{' '}
              <FigureLink
                of={{ agencyCode, fiscalYear: plan.fiscalYear - 1, node: item.code }}
                name={`${item.code} ${item.label}`}
                value={item.score}
              >
                <ScoreText value={item.score} />
              </FigureLink>
            </>
          )}
        </span>
        {item.headroom !== null && <span>{t('items.headroom', { points: item.headroom })}</span>}
        {item.cost !== null && <span className="muted">{t('items.cost', { points: item.cost })}</span>}
        {item.reasons.map((reason) => (
          <span key={reason} className="badge">
            {t(`reasons.${reason}`, { threshold: plan.threshold })}
          </span>
        ))}
        {(item.answer === 'usage_share' || item.answer === 'yes_no') && (
          <span className="badge badge-draft">
            <span aria-hidden="true">◇</span> {t(`answers.${item.answer}`)}
          </span>
        )}
      </div>
      <label className="plan-item-topic">
        <span className="small muted">{t(item.isMoved ? 'items.topicMoved' : 'items.topic')}</span>
        <select name={`topic-${item.code}`} defaultValue={item.topicNo ?? ''} disabled={!mayWrite}>
          {item.topicNo === null && <option value="">{t('items.noTopic')}</option>}
          {plan.topics.map(({ number, name }) => (
            <option key={number} value={number}>
              {number}. {name}
            </option>
          ))}
        </select>
      </label>
    </>
  );
}
