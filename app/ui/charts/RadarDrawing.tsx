import { PolarAngleAxis, PolarGrid, PolarRadiusAxis, Radar, RadarChart, ResponsiveContainer } from 'recharts';
import { type RadarShape, SERIES_COLORS } from './shapes.ts';

/** The drawing of RadarFigure; fetched after the page. */
export default function RadarDrawing({
  axes,
  shapes,
}: {
  axes: readonly string[];
  shapes: readonly RadarShape[];
}) {
  const data = axes.map((axis, index) => ({
    axis,
    ...Object.fromEntries(shapes.map((shape, i) => [`s${i}`, shape.scores[index] ?? null])),
  }));
  return (
    <ResponsiveContainer width="100%" height="100%">
      <RadarChart
        accessibilityLayer={false}
        data={data}
        outerRadius="88%"
        margin={{ top: 8, right: 8, bottom: 8, left: 8 }}
      >
        <PolarGrid stroke="#dedbd1" />
        <PolarAngleAxis dataKey="axis" tick={{ fill: '#47565f', fontSize: 13 }} />
        <PolarRadiusAxis
          domain={[0, 100]}
          tickCount={6}
          angle={90}
          tick={{ fill: '#6b777e', fontSize: 11 }}
          axisLine={false}
        />
        {shapes.map((shape, i) => (
          <Radar
            key={shape.label}
            name={shape.label}
            dataKey={`s${i}`}
            stroke={SERIES_COLORS[i]}
            strokeWidth={i === 0 ? 2.5 : 1.75}
            strokeDasharray={i === 0 ? undefined : i === 1 ? '6 4' : '2 3'}
            fill={SERIES_COLORS[i]}
            fillOpacity={i === 0 ? 0.14 : 0}
            isAnimationActive={false}
          />
        ))}
      </RadarChart>
    </ResponsiveContainer>
  );
}
