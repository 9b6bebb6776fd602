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
  breakLabels: Readonly<Record<number, string>>;
  target: number | undefined;
}

/** The drawing of TrendFigure; fetched after the page. */
export default function TrendDrawing({ years, lines, breaks, breakLabels, target }: Props) {
  const data = years.map((year, index) => ({
    year,
    ...Object.fromEntries(
      lines.map((line, i) => [
        pieceKey(
          i,
          startsOf(line).findLast((start) => start <= year),
        ),
        line.scores[index] ?? null,
      ]),
    ),
  }));
  const known = lines.flatMap((line) => line.scores.filter((score) => score !== null));
  const least = Math.min(target ?? 100, ...known);
  const floor = Math.max(0, Math.floor((least - 5) / 10) * 10);
  return (
    <ResponsiveContainer width="100%" height="100%">
      <LineChart accessibilityLayer={false} data={data} margin={{ top: 20, right: 24, bottom: 4, left: 0 }}>
        <CartesianGrid stroke="#e6e3da" vertical={false} />
        <XAxis
          dataKey="year"
          type="number"
          domain={[(years[0] ?? 0) - 0.4, (years.at(-1) ?? 0) + 0.4]}
          ticks={[...years]}
          interval={0}
          tick={{ fill: '#47565f', fontSize: 13 }}
          tickLine={false}
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
            <ReferenceLine
              key={year}
              x={year - 0.5}
              stroke="#8f8a7b"
              strokeDasharray="2 4"
              label={{ value: breakLabels[year] ?? '', position: 'top', fontSize: 13, fill: '#47565f' }}
            />
          ))}
        {lines.flatMap((line, i) =>
          startsOf(line).map((start) => (
            <Line
              key={`${line.label}${start}`}
              name={line.label}
              dataKey={pieceKey(i, start)}
              stroke={SERIES_COLORS[i]}
              strokeWidth={i === 0 ? 2.75 : 2}
              strokeDasharray={i === 0 ? undefined : '6 4'}
              dot={{ r: 4, fill: '#fff', strokeWidth: 2, strokeDasharray: 'none' }}
              connectNulls={false}
              isAnimationActive={false}
            />
          )),
        )}
      </LineChart>
    </ResponsiveContainer>
  );
}

/** First years of the pieces of a line, which are not joined. */
const startsOf = (line: TrendLine) => [0, ...(line.cuts ?? [])];
const pieceKey = (line: number, start: number | undefined) => `line${line}from${start}`;
