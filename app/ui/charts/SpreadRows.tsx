import type { CSSProperties, ReactNode } from 'react';
import { formatScore } from '~/lib/format.ts';
import { TableBox } from '~/ui/TableBox.tsx';

/** How a group's scores are spread; points 0-100. */
export interface SpreadRow {
  key: string;
  label: string;
  p10: number | null;
  q1: number | null;
  median: number | null;
  q3: number | null;
  p90: number | null;
  /** The reader's own score, drawn as a ◆. */
  own?: number | null;
  isMarked: boolean;
}

/** A column of figures beside the drawing. */
export interface SpreadColumn {
  header: string;
  cell: (row: SpreadRow) => ReactNode;
}

interface Props {
  caption: string;
  rows: readonly SpreadRow[];
  /** A line through all rows. */
  reference: number | null;
  /** `most` is null where no line is drawn. */
  words: { middle: string; half: string; most: string | null; marked: string; reference: string };
  /** What stands beside the drawing; the median alone when left out. */
  columns?: readonly SpreadColumn[];
}

/**
 * Groups below each other on one axis: a line from the 10th to the 90th percentile, a box over the middle half, a
 * stroke at the median, and the figures beside it. Drawn with the page, so it is there without JavaScript and on paper.
 */
export function SpreadRows({ caption, rows, reference, words, columns }: Props) {
  const beside = columns ?? [{ header: words.middle, cell: (row: SpreadRow) => formatScore(row.median) }];
  const least = Math.min(
    90,
    ...rows.flatMap((row) => [row.p10 ?? row.q1 ?? [], row.own ?? []].flat()),
    ...(reference === null ? [] : [reference]),
  );
  const floor = Math.max(0, Math.floor((least - 2) / 10) * 10);
  const at = (value: number) => `${((value - floor) / (100 - floor)) * 100}%`;
  const ticks = Array.from({ length: (100 - floor) / 10 + 1 }, (_, index) => floor + index * 10);
  return (
    <figure className="figure">
      <figcaption>{caption}</figcaption>
      <ul className="figure-legend spread-legend" aria-hidden="true">
        <li>
          <i className="spread-median" /> {words.middle}
        </li>
        <li>
          <i className="spread-box" /> {words.half}
        </li>
        {words.most !== null && (
          <li>
            <i className="spread-line" /> {words.most}
          </li>
        )}
        {reference !== null && (
          <li>
            <i className="spread-reference" /> {words.reference} {formatScore(reference)}
          </li>
        )}
        <li>◆ {words.marked}</li>
      </ul>
      <TableBox tall label={caption}>
        <table className="table spread-table">
          <thead>
            <tr>
              <td />
              <td aria-hidden="true">
                <div className="spread-axis">
                  {ticks.map((tick) => (
                    <span key={tick} style={{ left: at(tick) }}>
                      {tick}
                    </span>
                  ))}
                </div>
              </td>
              {beside.map(({ header }) => (
                <th key={header} scope="col" className="end">
                  {header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.key} className={row.isMarked ? 'spread-own' : undefined}>
                <th scope="row">
                  {row.isMarked && <span aria-hidden="true">◆ </span>}
                  {row.label}
                  {row.isMarked && <span className="visually-hidden"> ({words.marked})</span>}
                </th>
                <td aria-hidden="true">
                  <div className="spread-track">
                    {reference !== null && <i className="spread-reference" style={{ left: at(reference) }} />}
                    <Span className="spread-line" from={row.p10} to={row.p90} at={at} />
                    <Span className="spread-box" from={row.q1} to={row.q3} at={at} />
                    {row.median !== null && <i className="spread-median" style={{ left: at(row.median) }} />}
                    {row.own != null && (
                      <i className="spread-dot" style={{ left: at(row.own) }}>
                        ◆
                      </i>
                    )}
                  </div>
                </td>
                {beside.map(({ header, cell }) => (
                  <td key={header} className="end">
                    {cell(row)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </TableBox>
    </figure>
  );
}

function Span(props: {
  className: string;
  from: number | null;
  to: number | null;
  at: (value: number) => string;
}) {
  const { className, from, to, at } = props;
  if (from === null || to === null) return null;
  const style: CSSProperties = { left: at(from), width: `calc(${at(to)} - ${at(from)})` };
  return <i className={className} style={style} />;
}
