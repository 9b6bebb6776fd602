import { Fragment, memo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { SortHeader } from '~/ui/SortHeader.tsx';
import { TermMark } from '~/ui/TermMark.tsx';
import { usePick } from '~/ui/use-language.ts';
import type { ScoreColumn, ScoreView } from './core/columns.ts';
import { type Order, orderOf, sortOf } from './core/shown-rows.ts';
import { ScoreMark, useScoreWords } from './ScoreMark.tsx';
import { addressWith, type ScorecardSearch } from './scorecard-search-params.ts';
import { TrendCell, type TrendScale } from './TrendCell.tsx';

interface Props {
  view: ScoreView;
  search: ScorecardSearch;
  means: {
    assessed: number;
    scores: Readonly<Record<string, number | null>>;
    history: Readonly<Record<string, number | null>>;
  };
  meanChange: number | null;
  scale: TrendScale;
}

/** Names of the columns, each of which orders the rows, and under them the average, both kept in view. */
export const ScorecardHead = memo(function ScorecardHead({ view, search, means, meanChange, scale }: Props) {
  const { t } = useTranslation('scorecard');
  const { t: common } = useTranslation('common');
  const pick = usePick();
  const words = useScoreWords();
  const order = orderOf(search.sort, view);
  const hasTrend = scale.years.length > 0;
  return (
    <thead>
      <tr aria-rowindex={1}>
        <OrderHeader
          id="name"
          order={order}
          view={view}
          search={search}
          label={common('agency')}
          className="name"
        />
        {view.columns.map((column, at) => (
          <Fragment key={column.id}>
            <OrderHeader
              id={column.id}
              order={order}
              view={view}
              search={search}
              label={<ColumnName column={column} />}
              title={pick(column.name)}
              mark={
                <TermMark
                  id={column.id === 'overall' ? 'term-overall' : column.id}
                  name={pick(column.name)}
                  fiscalYear={scale.fiscalYear}
                />
              }
            />
            {at === 0 && hasTrend && (
              <OrderHeader
                id="change"
                order={order}
                view={view}
                search={search}
                label={t('trend')}
                title={`${t('trendOf', { column: pick(view.lead.name) })} · ${t('change')}`}
              />
            )}
          </Fragment>
        ))}
      </tr>
      <tr aria-rowindex={2} className="mean">
        <th scope="row" className="name">
          {t('mean', { count: means.assessed })}
        </th>
        {view.columns.map((column, at) => (
          <Fragment key={column.id}>
            <td>
              <ScoreMark
                score={means.scores[column.id]}
                target={view.target}
                isColoured={column.isColoured}
                words={words}
              />
            </td>
            {at === 0 && hasTrend && (
              <TrendCell scale={scale} of="mean" scores={means.history} change={meanChange} />
            )}
          </Fragment>
        ))}
      </tr>
    </thead>
  );
});

function ColumnName({ column }: { column: ScoreColumn }) {
  const pick = usePick();
  return (
    <>
      {column.short && <span className="column-no">{column.short}</span>}
      <span className="column-name">{pick(column.name)}</span>
    </>
  );
}

/** Scores begin with the highest, names with the first letter; pressed again, the other way round. */
function OrderHeader(props: {
  id: string;
  order: Order;
  view: ScoreView;
  search: ScorecardSearch;
  label: ReactNode;
  title?: string;
  className?: string;
  mark?: ReactNode;
}) {
  const { id, order, view } = props;
  const isOrdered = order.id === id;
  const desc = isOrdered ? !order.desc : id !== 'name';
  return (
    <SortHeader
      label={props.label}
      title={props.title}
      className={props.className}
      mark={props.mark}
      to={addressWith(props.search, { sort: sortOf({ id, desc }, view) })}
      direction={isOrdered ? (order.desc ? 'descending' : 'ascending') : null}
    />
  );
}
