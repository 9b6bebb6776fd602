import type { LimitationRow } from '~/features/plans/LimitationRepository.server.ts';
import type { PlanRow } from '~/features/plans/PlanRepository.server.ts';

/** A plan of a fiscal year with everything that was handed in of it. Moments are ISO text with a time zone. */
export interface PlanRecord {
  agencyCode: string;
  fiscalYear: number;
  state: 'draft' | 'submitted' | 'returned' | 'approved';
  /** Steps of its way so far. */
  stateVersion: number;
  hasNoLimitations: boolean;
  updatedAt: string;
  updatedByOffice: string;
  /** Items of the results year that it answers. */
  items: readonly string[];
  /** The measure is named by its code in the stock. */
  rows: readonly PlanRow[];
  limitations: readonly LimitationRow[];
  editions: readonly PlanEditionRecord[];
}

/** One submission; it holds the rows as they were then. */
export interface PlanEditionRecord {
  rows: readonly PlanRow[];
  submittedAt: string;
  submittedByOffice: string;
  approved: { at: string; office: string; paper: { on: string; office: string } | null } | null;
  returned: {
    at: string;
    by: 'head' | 'province';
    office: string;
    comment: string;
    rowComments: readonly { rowId: string; comment: string }[];
  } | null;
}
