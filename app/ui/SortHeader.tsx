import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';

/** The head of a column that orders the rows: a link, so that the order is in the address and can be undone. */
export function SortHeader(props: {
  label: ReactNode;
  /** Address of the table in the order that pressing leads to. */
  to: string;
  /** The order the rows are in by this column; null when they are in another. */
  direction: 'ascending' | 'descending' | null;
  title?: string | undefined;
  className?: string | undefined;
  /** Beside the label, pressed apart from it: the mark that explains the column. */
  mark?: ReactNode;
}) {
  return (
    <th scope="col" className={props.className} title={props.title} aria-sort={props.direction ?? undefined}>
      <Link className="sort-link" to={props.to} preventScrollReset>
        {props.label}
      </Link>
      {props.mark}
    </th>
  );
}
