import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { ChangeText } from '~/ui/figures.tsx';
import { usePick } from '~/ui/use-language.ts';
import type { ScoreColumn, ScoreView } from './core/columns.ts';
import { type Order, orderOf, sortOf } from './core/shown-rows.ts';
import { ScoreMark } from './ScoreMark.tsx';
import { Sparkline } from './Sparkline.tsx';
import type { ScorecardSearch } from './scorecard-search-params.ts';
import { addressWith } from './use-scorecard-search.ts';

interface Props {
  view: ScoreView;
  search: ScorecardSearch;
  means: {
    assessed: number;
    scores: Readonly<Record<string, number | null>>;
    history: Readonly<Record<string, number | null>>;
  };
  meanChange: number | null;
  years: readonly number[];
  fiscalYear: number;
  floor: number;
}

/** Names of the columns, each of which orders the rows, and under them the average, both kept in view. */
export function ScorecardHead({ view, search, means, meanChange, years, fiscalYear, floor }: Props) {
  const { t } = useTranslation('scorecard');
  const { t: common } = useTranslation('common');
  const pick = usePick();
  const order = orderOf(search.sort, view);
  return (
    <thead>
      <tr aria-rowindex={1}>
        <SortHeader
          id="name"
          order={order}
          view={view}
          search={search}
          label={common('agency')}
          className="name"
        />
        {view.columns.map((column) => (
          <SortHeader
            key={column.id}
            id={column.id}
            order={order}
            view={view}
            search={search}
            label={<ColumnName column={column} />}
            title={pick(column.name)}
          />
        ))}
        {years.length > 0 && (
          <SortHeader
            id="change"
            order={order}
            view={view}
            search={search}
            label={t('trend')}
            title={`${t('trendOf', { column: pick(view.lead.name) })} · ${t('change')}`}
          />
        )}
      </tr>
      <tr aria-rowindex={2} className="mean">
        <th scope="row" className="name">
          {t('mean', { count: means.assessed })}
        </th>
        {view.columns.map((column) => (
          <td key={column.id}>
            <ScoreMark score={means.scores[column.id]} target={view.target} isColoured={column.isColoured} />
          </td>
        ))}
        {years.length > 0 && (
          <td className="trend">
            <Sparkline years={years} scores={means.history} fiscalYear={fiscalYear} floor={floor} />
            <ChangeText value={meanChange} />
          </td>
        )}
      </tr>
    </thead>
  );
}

function ColumnName({ column }: { column: ScoreColumn }) {
  const pick = usePick();
  return (
    <>
      {column.short && <span className="column-no">{column.short}</span>}
      <span className="column-name">{pick(column.name)}</span>
    </>
  );
}

function SortHeader(props: {
  id: string;
  order: Order;
  view: ScoreView;
  search: ScorecardSearch;
  label: React.ReactNode;
  title?: string;
  className?: string;
}) {
  const { id, order, view } = props;
  const isOrdered = order.id === id;
  // Scores begin with the highest, names with the first letter; pressed again, the other way round.
  const desc = isOrdered ? !order.desc : id !== 'name';
  return (
    <th
      scope="col"
      className={props.className}
      title={props.title}
      aria-sort={isOrdered ? (order.desc ? 'descending' : 'ascending') : undefined}
    >
      <Link
        className="sort-link"
        to={addressWith(props.search, { sort: sortOf({ id, desc }, view) })}
        preventScrollReset
      >
        {props.label}
      </Link>
    </th>
  );
}
