import { lazy } from 'react';
import { Figure } from './Figure.tsx';

const HistogramDrawing = lazy(() => import('./HistogramDrawing.tsx'));

/** How many fall into a bar from `from` on, now and in what it is compared with. */
export interface HistogramBar {
  from: number;
  n: number;
  before: number;
}

/** One body under the bars. */
export interface HistogramDot {
  key: string;
  label: string;
  score: number;
}

/**
 * How scores of 0-100 are spread: bars of equal width, the outline of what they are compared with, and below them a
 * dot for every body, so that a single far one is seen.
 */
export function HistogramFigure(props: {
  caption: string;
  bars: readonly HistogramBar[];
  /** Points a bar holds. */
  width: number;
  dots: readonly HistogramDot[];
  target: number | null;
  labels: { range: string; now: string; before: string | null };
}) {
  const { bars, width, dots, target, labels } = props;
  return (
    <Figure
      caption={props.caption}
      height={260}
      legend={
        <ul className="figure-legend">
          <li>
            <b aria-hidden="true" style={{ color: '#3f8fa8' }}>
              ■
            </b>{' '}
            {labels.now}
          </li>
          {labels.before !== null && (
            <li>
              <b aria-hidden="true" style={{ color: '#b5541c' }}>
                □
              </b>{' '}
              {labels.before}
            </li>
          )}
        </ul>
      }
      table={
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{labels.range}</th>
              <th scope="col" className="end">
                {labels.now}
              </th>
              {labels.before !== null && (
                <th scope="col" className="end">
                  {labels.before}
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {bars.map(({ from, n, before }) => (
              <tr key={from}>
                <th scope="row">
                  {from}–{from + width}
                </th>
                <td className="end">{n}</td>
                {labels.before !== null && <td className="end">{before}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      }
    >
      <HistogramDrawing
        bars={bars}
        width={width}
        dots={dots}
        target={target}
        hasBefore={labels.before !== null}
      />
    </Figure>
  );
}
