import { lazy } from 'react';
import { ScoreText } from '../figures.tsx';
import { Figure, Legend } from './Figure.tsx';
import { SERIES_COLORS, type TrendLine } from './shapes.ts';

const TrendDrawing = lazy(() => import('./TrendDrawing.tsx'));

/** Scores over the fiscal years on an axis of 0-100 that starts where the figures do, with the years the scheme changed. */
export function TrendFigure(props: {
  caption: string;
  years: readonly number[];
  lines: readonly TrendLine[];
  /** Years whose scheme differs from the year before: a break is drawn. */
  breaks: readonly number[];
  /** Short marks above the breaks, by year. */
  breakLabels?: Readonly<Record<number, string>>;
  yearHeader: string;
  target?: number;
}) {
  const lines = props.lines.slice(0, SERIES_COLORS.length);
  return (
    <Figure
      caption={props.caption}
      height={280}
      legend={
        <Legend
          entries={lines.map((line, i) => ({
            label: line.label,
            color: SERIES_COLORS[i] ?? '',
            dash: i > 0,
          }))}
        />
      }
      table={
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{props.yearHeader}</th>
              {lines.map((line) => (
                <th key={line.label} scope="col" className="end">
                  {line.label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {props.years.map((year, row) => (
              <tr key={year}>
                <th scope="row">{year}</th>
                {lines.map((line) => (
                  <td key={line.label} className="end">
                    <ScoreText value={line.scores[row]} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      }
    >
      <TrendDrawing
        years={props.years}
        lines={lines}
        breaks={props.breaks}
        breakLabels={props.breakLabels ?? {}}
        target={props.target}
      />
    </Figure>
  );
}
