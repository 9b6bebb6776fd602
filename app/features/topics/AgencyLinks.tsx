import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';

interface Props<A> {
  agencies: readonly A[];
  fiscalYear: number;
  /** Said behind the name of an agency. */
  after?: (agency: A) => ReactNode;
}

/** Names of agencies in a row, each to its page of the year. */
export function AgencyLinks<A extends { agencyCode: string; nameTh: string }>({
  agencies,
  fiscalYear,
  after,
}: Props<A>) {
  return (
    <ul>
      {agencies.map((agency) => (
        <li key={agency.agencyCode}>
          <Link to={`/agencies/${agency.agencyCode}?year=${fiscalYear}`}>{agency.nameTh}</Link>
          {after?.(agency)}
        </li>
      ))}
    </ul>
  );
}
