import { lazy, type ReactNode } from 'react';
import { Figure } from './Figure.tsx';
import { POINT_LOOKS, type PointLook, type ScatterGroup, type ScatterPoint } from './scatter-points.ts';

const ScatterDrawing = lazy(() => import('./ScatterDrawing.tsx'));

/**
 * Two scores of each body against each other. `cut` divides both axes into quadrants; without it there are none.
 * Groups differ by the form of their points and not by colour alone.
 */
export function ScatterFigure(props: {
  caption: string;
  /** Short names of the axes. */
  x: string;
  y: string;
  cut: number | null;
  points: readonly ScatterPoint[];
  groups: readonly ScatterGroup[];
  /** The group whose quadrant is shaded: high on `x`, low on `y`. */
  shadeLowerRight?: boolean;
  table: ReactNode;
}) {
  const { caption, x, y, cut, points, groups } = props;
  return (
    <Figure
      caption={caption}
      height={440}
      legend={
        <ul className="figure-legend">
          {groups.map((group) => (
            <li key={group.key}>
              <PointSign look={group.look} /> {group.label}
            </li>
          ))}
        </ul>
      }
      table={props.table}
    >
      <ScatterDrawing {...{ x, y, cut, points, groups }} shadeLowerRight={props.shadeLowerRight ?? false} />
    </Figure>
  );
}

function PointSign({ look }: { look: PointLook }) {
  const { color, sign } = POINT_LOOKS[look];
  return (
    <b aria-hidden="true" style={{ color }}>
      {sign}
    </b>
  );
}
