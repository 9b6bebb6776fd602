import {
  CartesianGrid,
  ReferenceArea,
  ReferenceLine,
  ResponsiveContainer,
  Scatter,
  ScatterChart,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { axisFloor, POINT_LOOKS, type ScatterGroup, type ScatterPoint } from './scatter-points.ts';

interface Props {
  x: string;
  y: string;
  cut: number | null;
  points: readonly ScatterPoint[];
  groups: readonly ScatterGroup[];
  shadeLowerRight: boolean;
}

const TICK = { fill: '#47565f', fontSize: 12 };

/** The drawing of ScatterFigure; fetched after the page. */
export default function ScatterDrawing({ x, y, cut, points, groups, shadeLowerRight }: Props) {
  const floors = {
    x: axisFloor(
      points.map((point) => point.x),
      cut,
    ),
    y: axisFloor(
      points.map((point) => point.y),
      cut,
    ),
  };
  const line = { stroke: '#b5541c', strokeDasharray: '5 4' };
  return (
    <ResponsiveContainer width="100%" height="100%">
      <ScatterChart accessibilityLayer={false} margin={{ top: 26, right: 20, bottom: 22, left: 0 }}>
        <CartesianGrid stroke="#e6e3da" />
        {cut !== null && shadeLowerRight && (
          <ReferenceArea x1={cut} x2={100} y1={floors.y} y2={cut} fill="#fbeee4" fillOpacity={0.9} />
        )}
        <XAxis
          type="number"
          dataKey="x"
          name={x}
          domain={[floors.x, 100]}
          ticks={tensFrom(floors.x)}
          tick={TICK}
          tickLine={false}
          label={{ value: x, position: 'insideBottomRight', offset: -14, fontSize: 13, fill: '#16252f' }}
        />
        <YAxis
          type="number"
          dataKey="y"
          name={y}
          domain={[floors.y, 100]}
          ticks={tensFrom(floors.y)}
          tick={TICK}
          width={38}
          tickLine={false}
        />
        <text x={4} y={15} fontSize={13} fill="#16252f">
          {y}
        </text>
        {cut !== null && <ReferenceLine x={cut} {...line} label={cutLabel(cut)} />}
        {cut !== null && <ReferenceLine y={cut} {...line} />}
        <Tooltip isAnimationActive={false} content={<PointNote x={x} y={y} />} />
        {groups.map((group) => (
          <Scatter
            key={group.key}
            name={group.label}
            data={points.filter((point) => point.group === group.key)}
            fill={POINT_LOOKS[group.look].color}
            fillOpacity={0.82}
            shape={POINT_LOOKS[group.look].shape}
            isAnimationActive={false}
          />
        ))}
      </ScatterChart>
    </ResponsiveContainer>
  );
}

function cutLabel(cut: number) {
  return { value: String(cut), position: 'top' as const, fontSize: 12, fill: '#7a3510' };
}

function tensFrom(floor: number): number[] {
  return Array.from({ length: (100 - floor) / 10 + 1 }, (_, at) => floor + at * 10);
}

interface NoteProps {
  x: string;
  y: string;
  active?: boolean;
  payload?: readonly { payload?: ScatterPoint }[];
}

function PointNote({ x, y, active, payload }: NoteProps) {
  const point = payload?.[0]?.payload;
  if (!active || !point) return null;
  return (
    <div className="card small">
      <strong>{point.label}</strong>
      <div className="num">
        {x} {point.x.toFixed(2)} · {y} {point.y.toFixed(2)}
      </div>
    </div>
  );
}
