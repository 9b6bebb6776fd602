import type { HistogramBar, HistogramDot } from './HistogramFigure.tsx';

/** In percent of the width, so that the drawing fits any. */
const LEFT = 5;
const RIGHT = 98;
const TOP = 22;
const BASE = 176;
const DOTS = 206;
const TICKS = 246;
const LANES = 3;
const LANE = 8;

/** The drawing of HistogramFigure; fetched after the page. */
export default function HistogramDrawing(props: {
  bars: readonly HistogramBar[];
  width: number;
  dots: readonly HistogramDot[];
  target: number | null;
  hasBefore: boolean;
}) {
  const { bars, width, dots, target, hasBefore } = props;
  const floor = bars[0]?.from ?? 0;
  const most = Math.max(1, ...bars.map(({ n, before }) => Math.max(n, hasBefore ? before : 0)));
  const at = (score: number) => LEFT + ((score - floor) / (100 - floor)) * (RIGHT - LEFT);
  const barWidth = (width / (100 - floor)) * (RIGHT - LEFT);
  const height = (count: number) => (count / most) * (BASE - TOP);
  const ticks = bars.map(({ from }) => from).filter((from) => from % (100 - floor > 40 ? 10 : 4) === 0);
  return (
    <svg width="100%" height="100%" aria-hidden="true">
      {bars.map(({ from, n, before }) => (
        <g key={from}>
          <rect
            x={`${at(from) + 0.15}%`}
            width={`${Math.max(0.2, barWidth - 0.3)}%`}
            y={BASE - height(n)}
            height={height(n)}
            fill="#3f8fa8"
          />
          {n > 0 && (
            <text
              x={`${at(from) + barWidth / 2}%`}
              y={BASE - height(n) - 4}
              textAnchor="middle"
              fontSize={12}
              fill="#16252f"
            >
              {n}
            </text>
          )}
          {hasBefore && before > 0 && (
            <rect
              x={`${at(from) + 0.15}%`}
              width={`${Math.max(0.2, barWidth - 0.3)}%`}
              y={BASE - height(before)}
              height={height(before)}
              fill="none"
              stroke="#b5541c"
              strokeDasharray="4 3"
              strokeWidth={1.5}
            />
          )}
        </g>
      ))}
      <line x1={`${LEFT}%`} x2={`${RIGHT}%`} y1={BASE} y2={BASE} stroke="#6b777e" />
      {dots.map(({ key, label, score }, index) => (
        <circle
          key={key}
          cx={`${at(score)}%`}
          cy={DOTS - LANE + (index % LANES) * LANE}
          r={3.2}
          fill="#0f4c5c"
          fillOpacity={0.55}
        >
          <title>{`${label} ${score.toFixed(2)}`}</title>
        </circle>
      ))}
      {[...ticks, 100].map((tick) => (
        <text key={tick} x={`${at(tick)}%`} y={TICKS} textAnchor="middle" fontSize={12} fill="#47565f">
          {tick}
        </text>
      ))}
      {target !== null && target > floor && (
        <>
          <line
            x1={`${at(target)}%`}
            x2={`${at(target)}%`}
            y1={12}
            y2={DOTS + 14}
            stroke="#b5541c"
            strokeDasharray="5 4"
          />
          <text x={`${at(target)}%`} y={10} textAnchor="middle" fontSize={12} fill="#7a3510">
            {target}
          </text>
        </>
      )}
    </svg>
  );
}
