import type { DueKind } from '~/features/circulars/core/next-due.ts';

interface Duty {
  agencyCode: string;
  circularId: string;
  duty: DueKind;
  fiscalYear: number;
  dueOn: string;
}

/** What names a duty: a receipt belongs to its circular; the plan and the report of a round are one a year. */
export function dutyKey({ duty, circularId, fiscalYear }: Omit<Duty, 'agencyCode' | 'dueOn'>): string {
  return duty === 'acknowledge' ? `acknowledge:${circularId}` : `${duty}:${fiscalYear}`;
}

/**
 * Each duty once: where several circulars ask for the plan or the report of the same year, the earliest due date counts.
 * Takes the duties in the order of their due dates and keeps it.
 */
export function distinctDuties<D extends Duty>(duties: readonly D[]): D[] {
  const seen = new Set<string>();
  return duties.filter((duty) => {
    const key = `${duty.agencyCode}/${dutyKey(duty)}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
