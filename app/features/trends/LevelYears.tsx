import { useTranslation } from 'react-i18next';
import { LevelBadge, levelStep, useLevelName } from '~/ui/LevelBadge.tsx';
import { TableBox } from '~/ui/TableBox.tsx';
import type { SchemeBreak } from './core/breaks.ts';
import type { TrendsView } from './core/view.ts';
import type { LevelYear } from './TrendsRepository.server.ts';

/** Agencies at each level by year, by that year's rule; a line stands where the rule changed. */
export function LevelYears(props: {
  levels: readonly LevelYear[];
  scales: TrendsView['scales'];
  breaks: readonly SchemeBreak[];
}) {
  const { t } = useTranslation('trends');
  const { t: common } = useTranslation('common');
  const name = useLevelName();
  return (
    <TableBox label={t('levels.count')}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{common('fiscalYear')}</th>
            <th scope="col">{t('levels.count')}</th>
          </tr>
        </thead>
        <tbody>
          {props.levels.map((year, at) => {
            const scale = props.scales.find(({ fiscalYear }) => fiscalYear === year.fiscalYear)?.levels ?? [];
            const keys = scale.filter((key) => year.levels[key]);
            const isNewRule =
              at > 0 &&
              props.breaks.some(
                ({ fiscalYear, kinds }) => fiscalYear === year.fiscalYear && kinds.includes('levelRule'),
              );
            return [
              isNewRule && (
                <tr key={`rule ${year.fiscalYear}`} className="rule-change">
                  <td colSpan={2}>
                    <span aria-hidden="true">✂ </span>
                    {t('levels.changed', { year: year.fiscalYear })}
                  </td>
                </tr>
              ),
              <tr key={year.fiscalYear}>
                <th scope="row">{year.fiscalYear}</th>
                <td>
                  <div className="level-bar" aria-hidden="true">
                    {keys.map((key) => (
                      <span
                        key={key}
                        title={`${name(key)} ${year.levels[key]}`}
                        style={{ flexGrow: year.levels[key], background: `var(--step-${levelStep(key)})` }}
                      />
                    ))}
                  </div>
                  <div className="row level-counts">
                    {keys.map((key) => (
                      <span key={key}>
                        <LevelBadge level={key} /> <span className="num">{year.levels[key]}</span>
                      </span>
                    ))}
                    {year.withoutLevel > 0 && (
                      <span className="muted small">{t('levels.without', { count: year.withoutLevel })}</span>
                    )}
                  </div>
                </td>
              </tr>,
            ];
          })}
        </tbody>
      </table>
    </TableBox>
  );
}
