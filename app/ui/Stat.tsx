import type { ReactNode } from 'react';
import { ABSENT } from '~/lib/format.ts';
import { MissingText } from './figures.tsx';

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
        {isAbsent(props.value) ? <MissingText /> : props.value} {props.unit && <small>{props.unit}</small>}
      </span>
      {props.foot && <span className="stat-foot">{props.foot}</span>}
    </div>
  );
}

/** Nothing, or the dash that stands for it. */
function isAbsent(value: ReactNode): boolean {
  return value === null || value === undefined || value === ABSENT;
}
