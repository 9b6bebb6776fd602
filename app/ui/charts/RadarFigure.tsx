import { lazy } from 'react';
import { ScoreText } from '../figures.tsx';
import { Figure, Legend } from './Figure.tsx';
import { type RadarShape, SERIES_COLORS } from './shapes.ts';

const MOST_SHAPES = 3;
const RadarDrawing = lazy(() => import('./RadarDrawing.tsx'));

/** The familiar spider chart of the ten indicators: zero at the centre, 100 at the rim, at most three shapes. */
export function RadarFigure(props: {
  caption: string;
  axes: readonly { short: string; name: string }[];
  shapes: readonly RadarShape[];
  axisHeader: string;
}) {
  const shapes = props.shapes.slice(0, MOST_SHAPES);
  return (
    <Figure
      caption={props.caption}
      height={430}
      legend={
        <Legend
          entries={shapes.map((shape, i) => ({
            label: shape.label,
            color: SERIES_COLORS[i] ?? '',
            dash: i > 0,
          }))}
        />
      }
      table={
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{props.axisHeader}</th>
              {shapes.map((shape) => (
                <th key={shape.label} scope="col" className="end">
                  {shape.label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {props.axes.map((axis, row) => (
              <tr key={axis.name}>
                <th scope="row">{axis.name}</th>
                {shapes.map((shape) => (
                  <td key={shape.label} className="end">
                    <ScoreText value={shape.scores[row]} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      }
    >
      <RadarDrawing axes={props.axes.map((axis) => axis.short)} shapes={shapes} />
    </Figure>
  );
}
