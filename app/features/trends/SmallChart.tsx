import { type SmallBox, smallLine } from './core/small-line.ts';
import type { TrendYear } from './core/trend-years.ts';

/** One line of a set that shares its axis; the core dashed where there is one. Words stand beside it. */
export function SmallChart(props: {
  rows: readonly TrendYear[];
  core?: readonly (number | null)[];
  box: SmallBox;
}) {
  const { rows, core, box } = props;
  const official = smallLine(
    rows.map(({ mean }) => mean),
    (at) => !rows[at]?.isJoined,
    box,
  );
  const dashed = core && smallLine(core, () => false, box);
  return (
    <svg className="small-chart" viewBox={`0 0 ${box.width} ${box.height}`} aria-hidden="true">
      <rect x="0.5" y="0.5" width={box.width - 1} height={box.height - 1} className="small-frame" />
      {dashed && <path d={dashed.path} className="small-core" />}
      <path d={official.path} className="small-line" />
      {official.points.map(({ x, y }) => (
        <circle key={x} cx={x} cy={y} r="2.4" className="small-dot" />
      ))}
    </svg>
  );
}
