import { formatScore } from '~/lib/format.ts';
import { sparklineShape } from './core/sparkline.ts';

const WIDTH = 84;
const HEIGHT = 26;

/** The leading score over the years; a missing year breaks the line. All rows share one scale from `floor` to 100. */
export function Sparkline(props: {
  years: readonly number[];
  scores: Readonly<Record<string, number | null>>;
  /** The shown year, which has the dot. */
  fiscalYear: number;
  floor: number;
}) {
  const { years, scores } = props;
  const shape = sparklineShape(
    years.map((year) => scores[year] ?? null),
    { width: WIDTH, height: HEIGHT, floor: props.floor },
  );
  const words = years.map((year) => `${year}: ${formatScore(scores[year])}`).join(', ');
  const now = shape.points[years.indexOf(props.fiscalYear)];
  return (
    <svg className="sparkline" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img">
      <title>{words}</title>
      <path d={shape.path} />
      {shape.alone.map((point) => (
        <circle key={point.x} cx={point.x} cy={point.y} r="1.4" className="sparkline-alone" />
      ))}
      {now && <circle cx={now.x} cy={now.y} r="2.6" />}
    </svg>
  );
}
