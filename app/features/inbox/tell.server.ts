import type { DueKind } from '~/features/circulars/core/next-due.ts';
import * as TenancyRepository from '~/features/tenancy/TenancyRepository.server.ts';
import type { TenantDb } from '~/lib/db.server.ts';
import { notifyAgencies, notifyProvinceStaff } from './notify.server.ts';

interface SentCircular {
  circularId: string;
  number: string | null;
  subject: string;
  acknowledgeDueOn: string | null;
  isDemo: boolean;
}

/** A circular has reached the agencies, for the first time or (`version` above 1) anew. */
export async function tellOfCircular(
  t: TenantDb,
  circular: SentCircular,
  agencyCodes: readonly string[],
  { at, version = 1 }: { at: Date; version?: number },
): Promise<number> {
  const isNew = version === 1;
  return notifyAgencies(
    t,
    agencyCodes.map((agencyCode) => ({
      agencyCode,
      kind: isNew ? 'circular_new' : 'circular_version',
      dedupeKey: `circular:${circular.circularId}:${version}`,
      circularId: circular.circularId,
      dueOn: circular.acknowledgeDueOn,
      facts: { subject: circular.subject, number: circular.number, version },
      createdAt: at,
      isDemo: circular.isDemo,
    })),
  );
}

interface Paper {
  agencyCode: string;
  /** Fiscal year of the measures (BE). */
  fiscalYear: number;
  duty: Extract<DueKind, 'plan' | 'report6m' | 'report12m'>;
  /** Tells this return or submission from the ones before: the version of the plan or report. */
  version: number;
}

/** The province has given a plan or report back to its agency. */
export async function tellOfReturn(t: TenantDb, paper: Paper, at: Date): Promise<number> {
  const { agencyCode, fiscalYear, duty, version } = paper;
  const kind = duty === 'plan' ? 'plan_returned' : 'report_returned';
  return notifyAgencies(t, [
    {
      agencyCode,
      kind,
      dedupeKey: `${kind}:${duty}:${fiscalYear}:${version}`,
      duty,
      fiscalYear,
      createdAt: at,
    },
  ]);
}

/** The province has taken the acceptance of a report back and looks at it again. */
export async function tellOfUnacceptance(t: TenantDb, paper: Paper, at: Date): Promise<number> {
  const { agencyCode, fiscalYear, duty, version } = paper;
  const kind = 'report_unaccepted';
  const dedupeKey = `${kind}:${duty}:${fiscalYear}:${version}`;
  return notifyAgencies(t, [{ agencyCode, kind, dedupeKey, duty, fiscalYear, createdAt: at }]);
}

/** An agency has handed in a plan or report; its name is what the staff of the province read. */
export async function tellOfSubmission(t: TenantDb, paper: Paper, at: Date): Promise<number> {
  const { agencyCode, fiscalYear, duty, version } = paper;
  const agency = await TenancyRepository.findAgencyByCode(t, agencyCode);
  const kind = duty === 'plan' ? 'plan_submitted' : 'report_submitted';
  return notifyProvinceStaff(t, {
    kind,
    dedupeKey: `${kind}:${agencyCode}:${duty}:${fiscalYear}:${version}`,
    duty,
    fiscalYear,
    facts: { agencyCode, agency: agency?.nameTh ?? null },
    createdAt: at,
  });
}
