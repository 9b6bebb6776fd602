import { Link } from '@remix-run/react';
import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { formatChange } from '~/lib/format.ts';
import { placeOf, reachOf } from './core/forest-scale.ts';
import type { EffectRow } from './load-effect.server.ts';
import { useEffectWords } from './use-effect-words.ts';
import { VerdictText } from './VerdictText.tsx';

interface Props {
  rows: readonly EffectRow[];
  startYear: number;
  to: (measureId: string) => string;
}

/** Each measure's difference as a dot, its interval as a bar, all about one line at zero. Plain boxes: drawn without script. */
export function EffectForest({ rows, startYear, to }: Props) {
  const { t } = useTranslation('effect');
  const words = useEffectWords(startYear);
  const reach = reachOf(rows.flatMap(({ interval }) => interval ?? []));
  return (
    <figure className="figure forest">
      <figcaption>{t('forest.note')}</figcaption>
      <ol>
        {rows.map((row) => (
          <li key={row.measureId}>
            <div>
              <Link to={to(row.measureId)} preventScrollReset>
                {row.title}
              </Link>
              <div className="small">
                <VerdictText verdict={row.verdict} />{' '}
                <span className="muted num">{words.interval(row.interval)}</span>
              </div>
            </div>
            <Track row={row} reach={reach} empty={t('forest.noBar')} />
          </li>
        ))}
        <li className="forest-axis" aria-hidden="true">
          <div />
          <div className="forest-scale small muted num">
            <span>{formatChange(-reach)}</span>
            <span>0</span>
            <span>{formatChange(reach)}</span>
            <span>{t('forest.worse')}</span>
            <span>{t('forest.better')}</span>
          </div>
        </li>
      </ol>
    </figure>
  );
}

function Track({ row, reach, empty }: { row: EffectRow; reach: number; empty: string }) {
  const { interval, means, verdict } = row;
  if (!interval) return <div className="forest-track forest-empty small muted">{empty}</div>;
  const [left, right] = [placeOf(interval.low, reach), placeOf(interval.high, reach)];
  const at = (percent: number): CSSProperties => ({ left: `${percent}%` });
  return (
    <div className="forest-track" aria-hidden="true" data-verdict={verdict}>
      <i className="forest-zero" />
      <i className="forest-bar" style={{ left: `${left}%`, width: `${right - left}%` }} />
      {interval.low < -reach && <b style={at(0)}>◂</b>}
      {interval.high > reach && <b style={at(100)}>▸</b>}
      {means && <i className="forest-dot" style={at(placeOf(means.difference, reach))} />}
    </div>
  );
}
