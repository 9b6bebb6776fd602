import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formatScore } from '~/lib/format.ts';
import { ChangeText, ScoreText } from '~/ui/figures.tsx';
import { Card } from '~/ui/Page.tsx';
import { TermMark } from '~/ui/TermMark.tsx';
import { usePick } from '~/ui/use-language.ts';
import { commonFloor } from './core/small-line.ts';
import type { TrendsView } from './core/view.ts';
import { SmallChart } from './SmallChart.tsx';

/** Every indicator as a small line on one axis; each leads to its items. */
export function IndicatorMultiples(props: {
  indicators: TrendsView['indicators'];
  years: readonly number[];
  chosen: number | null;
  addressOf: (number: number) => string;
}) {
  const { t } = useTranslation('trends');
  const pick = usePick();
  const { indicators, years } = props;
  if (indicators.length === 0) return null;
  const floor = commonFloor(
    indicators.flatMap(({ rows, core }) => [...rows.map(({ mean }) => mean), ...core]),
  );
  return (
    <Card title={t('multiples.title')} note={t('multiples.note', { floor })}>
      <ul className="multiples">
        {indicators.map(({ number, name, rows, core }) => {
          const now = rows.at(-1);
          return (
            <li key={number}>
              <Link to={props.addressOf(number)} aria-current={number === props.chosen ? 'true' : undefined}>
                <span>
                  {number}. {pick(name)}
                </span>
                <SmallChart rows={rows} core={core} box={{ width: 180, height: 76, floor }} />
                <span className="visually-hidden">
                  {rows.map(({ fiscalYear, mean }) => `${fiscalYear}: ${formatScore(mean)}`).join(', ')}
                </span>
              </Link>
              <TermMark id={String(number)} name={`${number}. ${pick(name)}`} fiscalYear={years.at(-1)} />
              <span className="multiple-foot">
                <span className="small muted">
                  {years[0]}–{years.at(-1)}
                </span>
                <span>
                  <b>
                    <ScoreText value={now?.mean} />
                  </b>{' '}
                  {now?.isJoined ? (
                    <ChangeText value={now.change} gap={now.gap} />
                  ) : (
                    <span className="small muted">
                      <span aria-hidden="true">✂ </span>
                      {t('main.cut')}
                    </span>
                  )}
                </span>
              </span>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
