import { useTranslation } from 'react-i18next';
import { FigureLink } from '~/ui/FigureLink.tsx';
import { ChangeText, ScoreText, SuppressedText } from '~/ui/figures.tsx';
import { TableBox } from '~/ui/TableBox.tsx';
import { TermMark } from '~/ui/TermMark.tsx';
import { difference } from './core/difference.ts';
import type { YearFigures } from './OverviewRepository.server.ts';

export type Means = Pick<YearFigures, 'iit' | 'eit' | 'oit' | 'indicators'>;

interface MeansRow {
  /** Its address in the tree: `eit`, `7`. */
  node: string;
  isInstrument: boolean;
  name: string;
  of: (means: Means) => number | null;
}

/** The means behind the charts; each leads to where it comes from, the weakest indicator is marked. */
export function MeansTable(props: {
  provinceCode: string;
  isNarrowed: boolean;
  year: YearFigures;
  before: Means | null;
  nation: Means | null;
  isNationHidden: boolean;
  gaps: Readonly<Record<string, number>>;
  rows: readonly MeansRow[];
}) {
  const { t } = useTranslation('overview');
  const { t: common } = useTranslation('common');
  const { provinceCode, isNarrowed, year, before, nation, gaps, rows } = props;
  const known = year.indicators.filter((score) => score !== null);
  const least = known.length > 0 ? Math.min(...known) : null;
  return (
    <TableBox>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{common('indicator')}</th>
            <th scope="col" className="end">
              {t('indicators.mean')}
            </th>
            <th scope="col" className="end">
              {t('indicators.change')}
            </th>
            <th scope="col" className="end">
              {t('indicators.nation')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ node, isInstrument, name, of }) => {
            const score = of(year);
            return (
              <tr key={node} className={isInstrument ? 'group' : undefined}>
                <th scope="row">
                  {name} <TermMark id={node} name={name} fiscalYear={year.fiscalYear} />{' '}
                  {!isInstrument && score !== null && score === least && (
                    <span className="badge step-5">▼ {t('indicators.weakest')}</span>
                  )}
                </th>
                <td className="end">
                  <FigureLink
                    of={{ provinceCode, fiscalYear: year.fiscalYear, figure: node }}
                    name={name}
                    value={isNarrowed ? null : score}
                  >
                    <ScoreText value={score} />
                  </FigureLink>
                </td>
                <td className="end">
                  <ChangeText value={difference(score, before && of(before))} gap={gaps[node]} />
                </td>
                <td className="end">
                  {props.isNationHidden ? <SuppressedText /> : <ScoreText value={nation && of(nation)} />}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </TableBox>
  );
}
