import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formatScore } from '~/lib/format.ts';
import { TrendFigure } from '~/ui/charts/TrendFigure.tsx';
import { FigureLink } from '~/ui/FigureLink.tsx';
import { ScoreText } from '~/ui/figures.tsx';
import { usePick } from '~/ui/use-language.ts';
import { CellPanel } from './CellPanel.tsx';
import { CellParts } from './CellParts.tsx';
import { figureOverYears, type ScoreColumn } from './core/columns.ts';
import type { Scorecard } from './load-scorecard.server.ts';
import type { OpenCell } from './read-open-cell.server.ts';
import type { ScorecardRow } from './ScorecardRepository.server.ts';
import { ScoreMark, useScoreWords } from './ScoreMark.tsx';
import { addressWith, type ScorecardSearch } from './scorecard-search-params.ts';

interface Props {
  card: Scorecard;
  search: ScorecardSearch;
  row: ScorecardRow;
  column: ScoreColumn;
  /** What is not in the table: the years and the items; null while it is on its way. */
  more: OpenCell | null;
}

/** The opened score: beside the average, over the years, and what is under it. */
export function CellDetail({ card, search, row, column, more }: Props) {
  const { t } = useTranslation('scorecard');
  const pick = usePick();
  const words = useScoreWords();
  const { view, means, fiscalYear } = card;
  const { target } = view;
  const parts =
    column.kind === 'overall'
      ? view.columns.slice(1).map((part) => ({
          ...part,
          score: row.scores[part.id] ?? null,
          text: null,
          mean: means.scores[part.id] ?? null,
        }))
      : (more?.items ?? []);
  const hash = column.kind === 'item' ? `#item-${column.id}` : '';
  return (
    <CellPanel
      cell={search.cell}
      closeTo={addressWith(search, { from: search.from })}
      title={
        <>
          {row.nameTh}
          <small className="cell-panel-figure">{`${column.short} ${pick(column.name)}`.trim()}</small>
        </>
      }
    >
      <dl className="facts">
        <dt>{t('cell.score')}</dt>
        <dd>
          <FigureLink
            of={{ agencyCode: row.agencyCode, fiscalYear, node: column.id }}
            name={`${column.short} ${pick(column.name)}`.trim()}
            value={row.scores[column.id] ?? row.texts[column.id]}
          >
            <ScoreMark
              score={row.scores[column.id]}
              text={row.texts[column.id]}
              target={target}
              isColoured={column.isColoured}
              words={words}
            />
          </FigureLink>
        </dd>
        <dt>{t('cell.mean')}</dt>
        <dd>
          <ScoreText value={means.scores[column.id]} />
        </dd>
        {target !== null && (
          <>
            <dt>{t('target')}</dt>
            <dd>{column.isColoured ? formatScore(target) : t('notHeld')}</dd>
          </>
        )}
      </dl>
      {column.kind === 'item' && <p className="muted small">{t('cell.itemYears')}</p>}
      {more ? (
        <CellYears years={more.years} figure={figureOverYears(view, column)} target={target} />
      ) : (
        <p className="muted small" role="status">
          {t('cell.loading')}
        </p>
      )}
      {column.kind !== 'item' && (more || parts.length > 0) && (
        <CellParts kind={column.kind} parts={parts} target={target} />
      )}
      <p className="page-actions">
        {column.kind === 'indicator' && search.indicator === null && parts.length > 0 && (
          <Link to={addressWith(search, { indicator: Number(column.id), sort: '' })}>
            {t('cell.allItems')}
          </Link>
        )}
        <Link to={`/agencies/${row.agencyCode}?year=${fiscalYear}${hash}`}>{t('cell.agency')}</Link>
      </p>
    </CellPanel>
  );
}

function CellYears(props: { years: OpenCell['years']; figure: ScoreColumn; target: number | null }) {
  const { figure, target } = props;
  const { t } = useTranslation('scorecard');
  const { t: common } = useTranslation('common');
  const pick = usePick();
  const years = props.years.filter((each) => each.score !== null || each.mean !== null);
  if (years.length === 0) return <p className="muted small">{t('cell.noYears')}</p>;
  return (
    <TrendFigure
      caption={t('trendOf', { column: ` ${`${figure.short} ${pick(figure.name)}`.trim()}` })}
      years={years.map((each) => each.fiscalYear)}
      breaks={[]}
      yearHeader={common('fiscalYear')}
      lines={[
        { label: t('cell.score'), scores: years.map((each) => each.score) },
        { label: t('cell.mean'), scores: years.map((each) => each.mean) },
      ]}
      {...(target === null ? {} : { target })}
    />
  );
}
