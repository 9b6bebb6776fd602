import type { ReactNode } from 'react';
import { ABSENT } from '~/lib/format.ts';

export function StatRow({ children }: { children: ReactNode }) {
  return <div className="stats">{children}</div>;
}

/** One head figure: what it is, the figure with its unit, and what to compare it with. */
export function Stat(props: {
  label: string;
  value: ReactNode;
  unit?: string;
  foot?: ReactNode;
  /** The one figure of the row to see first. */
  lead?: boolean;
}) {
  return (
    <div className={props.lead ? 'stat stat-lead' : 'stat'}>
      <span className="stat-label">{props.label}</span>
      <span className="stat-figure">
        {props.value ?? ABSENT} {props.unit && <small>{props.unit}</small>}
      </span>
      {props.foot && <span className="stat-foot">{props.foot}</span>}
    </div>
  );
}
