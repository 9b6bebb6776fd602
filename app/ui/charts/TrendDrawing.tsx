import {
  CartesianGrid,
  Line,
  LineChart,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { SERIES_COLORS, type TrendLine } from './shapes.ts';

interface Props {
  years: readonly number[];
  lines: readonly TrendLine[];
  breaks: readonly number[];
  target: number | undefined;
}

/** The drawing of TrendFigure; fetched after the page. */
export default function TrendDrawing({ years, lines, breaks, target }: Props) {
  const data = years.map((year, index) => ({
    year: String(year),
    ...Object.fromEntries(lines.map((line, i) => [`s${i}`, line.scores[index] ?? null])),
  }));
  const known = lines.flatMap((line) => line.scores.filter((score) => score !== null));
  const least = Math.min(target ?? 100, ...known);
  const floor = Math.max(0, Math.floor((least - 5) / 10) * 10);
  return (
    <ResponsiveContainer width="100%" height="100%">
      <LineChart accessibilityLayer={false} data={data} margin={{ top: 12, right: 24, bottom: 4, left: 0 }}>
        <CartesianGrid stroke="#e6e3da" vertical={false} />
        <XAxis
          dataKey="year"
          tick={{ fill: '#47565f', fontSize: 13 }}
          tickLine={false}
          padding={{ left: 24, right: 24 }}
        />
        <YAxis
          domain={[floor, 100]}
          tick={{ fill: '#6b777e', fontSize: 12 }}
          width={36}
          tickLine={false}
          axisLine={false}
        />
        <Tooltip formatter={(value) => Number(value).toFixed(2)} isAnimationActive={false} />
        {target !== undefined && (
          <ReferenceLine
            y={target}
            stroke="#b5541c"
            strokeDasharray="3 3"
            label={{ value: String(target), position: 'right', fontSize: 12 }}
          />
        )}
        {breaks
          .filter((year) => years.includes(year) && years.indexOf(year) > 0)
          .map((year) => (
            <ReferenceLine key={year} x={String(year)} stroke="#bfbbae" strokeDasharray="2 4" />
          ))}
        {lines.map((line, i) => (
          <Line
            key={line.label}
            name={line.label}
            dataKey={`s${i}`}
            stroke={SERIES_COLORS[i]}
            strokeWidth={i === 0 ? 2.75 : 2}
            strokeDasharray={i === 0 ? undefined : '6 4'}
            dot={{ r: 4, fill: '#fff', strokeWidth: 2 }}
            connectNulls={false}
            isAnimationActive={false}
          />
        ))}
      </LineChart>
    </ResponsiveContainer>
  );
}
