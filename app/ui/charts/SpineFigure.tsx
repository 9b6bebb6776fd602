import { lazy } from 'react';
import { ScoreText } from '../figures.tsx';
import { Figure } from './Figure.tsx';
import { axisFloor } from './scatter-points.ts';
import { dotsOf, type SpineSeries } from './spine-lanes.ts';

const SpineDrawing = lazy(() => import('./SpineDrawing.tsx'));
const LANE = 19;
const ROW_GAP = 10;
const HEAD = 24;

/**
 * Many bodies over many rows, where a radar would be a tangle: one line a row, one lettered dot a body, means as
 * squares. The axis begins near the least score.
 */
export function SpineFigure(props: {
  caption: string;
  rowHeader: string;
  rows: readonly { short: string; name: string }[];
  series: readonly SpineSeries[];
}) {
  const { rows, series } = props;
  const known = series.flatMap(({ scores }) => scores.filter((score) => score !== null));
  const floor = axisFloor(known, null);
  let top = HEAD;
  const lines = rows.map(({ short }, at) => {
    const dots = dotsOf(
      series.map(({ scores }) => scores[at] ?? null),
      floor,
    );
    const height = Math.max(1, ...dots.map(({ lane }) => lane + 1)) * LANE + ROW_GAP;
    const line = { short, dots, top, height };
    top += height;
    return line;
  });
  return (
    <Figure
      caption={props.caption}
      height={top}
      legend={
        <ul className="figure-legend">
          {series.map(({ letter, label }) => (
            <li key={letter}>
              <b>{letter}</b> {label}
            </li>
          ))}
        </ul>
      }
      table={
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{props.rowHeader}</th>
              {series.map(({ letter, label }) => (
                <th key={letter} scope="col" className="end wrap">
                  {letter} {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name }, row) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {series.map(({ letter, scores }) => (
                  <td key={letter} className="end">
                    <ScoreText value={scores[row]} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      }
    >
      <SpineDrawing lines={lines} series={series} floor={floor} lane={LANE} height={top} />
    </Figure>
  );
}
