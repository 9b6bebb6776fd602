import type { SpineDot, SpineSeries } from './spine-lanes.ts';

interface Line {
  short: string;
  dots: readonly SpineDot[];
  top: number;
  height: number;
}

const COLORS = ['#0f4c5c', '#b5541c', '#2f7a93', '#6a4a00', '#5b4b8a'] as const;
const MEAN_COLOR = '#47565f';
/** The axis in percent of the drawing's width, so that it fits any. */
const LEFT = 11;
const RIGHT = 97;

/** The drawing of SpineFigure; fetched after the page. */
export default function SpineDrawing(props: {
  lines: readonly Line[];
  series: readonly SpineSeries[];
  floor: number;
  lane: number;
  height: number;
}) {
  const { lines, series, floor, lane, height } = props;
  const x = (score: number) => `${LEFT + ((score - floor) / (100 - floor)) * (RIGHT - LEFT)}%`;
  const ticks = Array.from({ length: (100 - floor) / 10 + 1 }, (_, at) => floor + at * 10);
  return (
    <svg width="100%" height={height} aria-hidden="true">
      {ticks.map((tick) => (
        <g key={tick}>
          <line x1={x(tick)} x2={x(tick)} y1={20} y2={height} stroke="#e6e3da" />
          <text x={x(tick)} y={13} textAnchor="middle" fontSize={12} fill="#6b777e">
            {tick}
          </text>
        </g>
      ))}
      {lines.map((line) => (
        <g key={line.short}>
          <line x1="0" x2="100%" y1={line.top} y2={line.top} stroke="#dedbd1" />
          <text x="0" y={line.top + 18} fontSize={13} fill="#16252f">
            {line.short}
          </text>
          {line.dots.map((dot) => {
            const y = line.top + 5 + lane / 2 + dot.lane * lane;
            const of = series[dot.series];
            return (
              <Dot
                key={dot.series}
                x={x(dot.score)}
                y={y}
                letter={of?.letter ?? ''}
                isMean={of?.isMean ?? false}
                color={of?.isMean ? MEAN_COLOR : (COLORS[dot.series % COLORS.length] ?? MEAN_COLOR)}
              />
            );
          })}
        </g>
      ))}
    </svg>
  );
}

function Dot(props: { x: string; y: number; letter: string; isMean: boolean; color: string }) {
  const { x, y, letter, color } = props;
  return (
    <g>
      {props.isMean ? (
        <svg x={x} y={y - 8} overflow="visible" aria-hidden="true">
          <rect x={-8} y={0} width={16} height={16} fill="#fff" stroke={color} strokeWidth={2} />
        </svg>
      ) : (
        <circle cx={x} cy={y} r={8.5} fill={color} />
      )}
      <text
        x={x}
        y={y + 4}
        textAnchor="middle"
        fontSize={11}
        fontWeight={600}
        fill={props.isMean ? color : '#fff'}
      >
        {letter}
      </text>
    </g>
  );
}
