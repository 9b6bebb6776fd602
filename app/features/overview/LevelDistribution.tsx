import { useTranslation } from 'react-i18next';
import { formatShare } from '~/lib/format.ts';
import { FigureLink } from '~/ui/FigureLink.tsx';
import { LevelBadge, levelStep, useLevelName } from '~/ui/LevelBadge.tsx';
import { TableBox } from '~/ui/TableBox.tsx';
import type { YearFigures } from './OverviewRepository.server.ts';

const STEP_COLORS = ['', 'var(--step-1)', 'var(--step-2)', 'var(--step-3)', 'var(--step-4)', 'var(--step-5)'];

/** The bodies at each level, best first, as lengths of one bar; the figures stand beside it. */
function LevelBar({ levels }: { levels: Readonly<Record<string, number>> }) {
  const name = useLevelName();
  const known = Object.entries(levels).sort(([a], [b]) => levelStep(a) - levelStep(b));
  return (
    <span className="level-bar" aria-hidden="true">
      {known.map(([key, count]) => (
        <span
          key={key}
          title={`${name(key)} ${count}`}
          style={{ flexGrow: count, background: STEP_COLORS[levelStep(key)] }}
        />
      ))}
    </span>
  );
}

/** How many agencies stand at each level of the year's scale, and the pass rate of every year. */
export function LevelDistribution(props: {
  years: readonly YearFigures[];
  year: YearFigures;
  levelKeys: readonly string[];
  provinceCode: string;
  /** Some bodies are filtered out: the pages that explain figures are about all of them. */
  isNarrowed: boolean;
}) {
  const { t } = useTranslation('overview');
  const { t: common } = useTranslation('common');
  const name = useLevelName();
  const { year } = props;
  const keys = props.levelKeys.filter((key) => key in year.levels || props.levelKeys.length <= 7);
  const total = Object.values(year.levels).reduce((sum, count) => sum + count, 0);
  return (
    <div className="stack">
      <LevelBar levels={year.levels} />
      <TableBox>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{common('level')}</th>
              <th scope="col" className="end">
                {t('levels.count')}
              </th>
              <th scope="col" className="end">
                {t('levels.share')}
              </th>
            </tr>
          </thead>
          <tbody>
            {keys.map((key) => (
              <tr key={key}>
                <th scope="row">
                  <LevelBadge level={key} />
                </th>
                <td className="end">
                  <FigureLink
                    of={{ provinceCode: props.provinceCode, fiscalYear: year.fiscalYear, figure: 'levels' }}
                    name={`${t('levels.count')} ${name(key)}`}
                    value={props.isNarrowed ? null : year.levels[key]}
                  >
                    {year.levels[key] ?? 0}
                  </FigureLink>
                </td>
                <td className="end">{formatShare(year.levels[key] ?? 0, total)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableBox>
      <div className="bars">
        <strong>{t('levels.passByYear')}</strong>
        {props.years.map((each) => (
          <div className="bar-row" key={each.fiscalYear}>
            <span>{common('fiscalYearShort', { year: each.fiscalYear })}</span>
            <LevelBar levels={each.levels} />
            <span className="num">{formatShare(each.passed, each.assessed)}</span>
          </div>
        ))}
      </div>
    </div>
  );
}
