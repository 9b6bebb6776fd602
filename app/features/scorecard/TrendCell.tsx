import { ChangeText } from '~/ui/figures.tsx';
import { Sparkline } from './Sparkline.tsx';

export interface TrendScale {
  /** The compared years, oldest first. */
  years: readonly number[];
  fiscalYear: number;
  /** Points at which the scale of every row begins. */
  floor: number;
  /** Least change worth an arrow: of one agency, and of the mean. */
  gaps: { row: number; mean: number };
}

/** The leading score over the years, and what it won or lost against the year before. */
export function TrendCell(props: {
  scale: TrendScale;
  scores: Readonly<Record<string, number | null>>;
  change: number | null;
  of: 'row' | 'mean';
}) {
  return (
    <td className="trend">
      <Sparkline {...props.scale} scores={props.scores} />
      <ChangeText value={props.change} gap={props.scale.gaps[props.of]} />
    </td>
  );
}
