import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formatScore } from '~/lib/format.ts';
import { TrendFigure } from '~/ui/charts/TrendFigure.tsx';
import { FigureLink } from '~/ui/FigureLink.tsx';
import { ScoreText } from '~/ui/figures.tsx';
import { TableBox } from '~/ui/TableBox.tsx';
import { usePick } from '~/ui/use-language.ts';
import { CellPanel } from './CellPanel.tsx';
import type { OpenCell } from './read-open-cell.server.ts';
import { ScoreMark, useScoreWords } from './ScoreMark.tsx';
import type { ScorecardSearch } from './scorecard-search-params.ts';
import { addressWith } from './use-scorecard-search.ts';

interface Props {
  open: OpenCell;
  search: ScorecardSearch;
  fiscalYear: number;
  target: number | null;
  mean: number | null;
}

/** The opened score: beside the average, over the years, and what is under it. */
export function CellDetail({ open, search, fiscalYear, target, mean }: Props) {
  const { t } = useTranslation('scorecard');
  const { t: common } = useTranslation('common');
  const pick = usePick();
  const words = useScoreWords();
  const { row, column, overYears } = open;
  const nameOf = ({ short, name }: typeof column) => `${short} ${pick(name)}`.trim();
  const years = open.years.filter((each) => each.score !== null || each.mean !== null);
  const hash = column.kind === 'item' ? `#item-${column.id}` : '';
  return (
    <CellPanel
      cell={open.cell}
      closeTo={addressWith(search, { from: search.from })}
      title={
        <>
          {row.nameTh}
          <small className="cell-panel-figure">{nameOf(column)}</small>
        </>
      }
    >
      <dl className="facts">
        <dt>{t('cell.score')}</dt>
        <dd>
          <FigureLink
            of={{ agencyCode: row.agencyCode, fiscalYear, node: column.id }}
            name={nameOf(column)}
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
        <dd>{formatScore(mean)}</dd>
        {target !== null && (
          <>
            <dt>{t('target')}</dt>
            <dd>{column.isColoured ? formatScore(target) : t('notHeld')}</dd>
          </>
        )}
      </dl>
      {column.kind === 'item' && <p className="muted small">{t('cell.itemYears')}</p>}
      {years.length > 0 ? (
        <TrendFigure
          caption={t('trendOf', { column: ` ${nameOf(overYears)}` })}
          years={years.map((each) => each.fiscalYear)}
          breaks={[]}
          yearHeader={common('fiscalYear')}
          lines={[
            { label: t('cell.score'), scores: years.map((each) => each.score) },
            { label: t('cell.mean'), scores: years.map((each) => each.mean) },
          ]}
          {...(target === null ? {} : { target })}
        />
      ) : (
        <p className="muted small">{t('cell.noYears')}</p>
      )}
      <CellParts open={open} target={target} />
      <p className="page-actions">
        {column.kind === 'indicator' && search.indicator === null && open.parts.length > 0 && (
          <Link to={addressWith(search, { indicator: Number(column.id), sort: '' })}>
            {t('cell.allItems')}
          </Link>
        )}
        <Link to={`/agencies/${row.agencyCode}?year=${fiscalYear}${hash}`}>{t('cell.agency')}</Link>
      </p>
    </CellPanel>
  );
}

function CellParts({ open, target }: Pick<Props, 'open' | 'target'>) {
  const { t } = useTranslation('scorecard');
  const { t: common } = useTranslation('common');
  const pick = usePick();
  const words = useScoreWords();
  const { column, parts } = open;
  if (column.kind === 'item') return null;
  if (!parts.some((part) => part.score !== null || part.text !== null)) {
    return <p className="muted small">{t('cell.noItems')}</p>;
  }
  return (
    <TableBox>
      <table className="table">
        <caption>{t(column.kind === 'overall' ? 'cell.partsOverall' : 'cell.partsIndicator')}</caption>
        <thead>
          <tr>
            <th scope="col">{common(column.kind === 'overall' ? 'indicator' : 'item')}</th>
            <th scope="col" className="end">
              {common('points')}
            </th>
            <th scope="col" className="end">
              {t('cell.meanShort')}
            </th>
          </tr>
        </thead>
        <tbody>
          {parts.map((part) => (
            <tr key={part.id}>
              <th scope="row">
                {part.id} {pick(part.name)}
              </th>
              <td className="end">
                <ScoreMark
                  score={part.score}
                  text={part.text ?? undefined}
                  target={target}
                  isColoured={part.isColoured}
                  words={words}
                />
              </td>
              <td className="end">
                <ScoreText value={part.mean} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableBox>
  );
}
