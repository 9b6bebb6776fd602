import type { LoaderFunctionArgs } from '@remix-run/node';
import { auditSource } from '~/features/audit/AuditRepository.server.ts';
import * as CircularRepository from '~/features/circulars/CircularRepository.server.ts';
import { findEnclosures } from '~/features/circulars/enclosures.server.ts';
import { diffLetter } from '~/features/letter-versions/core/letter-diff.ts';
import * as VersionRepository from '~/features/letter-versions/VersionRepository.server.ts';
import { can } from '~/features/tenancy/core/permissions.ts';
import { requireAgency } from '~/features/tenancy/gate.server.ts';
import { type TenantDb, withTenant } from '~/lib/db.server.ts';
import { todayInThailand } from '~/lib/fiscal-year.ts';
import { notFound } from '~/lib/http.server.ts';
import * as AdoptionRepository from './AdoptionRepository.server.ts';
import * as ChangeRepository from './ChangeRepository.server.ts';
import { receiptStateOf } from './core/receipt-machine.ts';
import { undoableBatch } from './core/undo.ts';
import * as ForwardRepository from './ForwardRepository.server.ts';
import * as ReceiptRepository from './ReceiptRepository.server.ts';
import { openCircular } from './receipt-acts.server.ts';
import { loadMeasures } from './receipt-measures.server.ts';
import * as UnitRepository from './UnitRepository.server.ts';

export type ReceiptPage = Awaited<ReturnType<typeof loadReceipt>>;

/** A circular with everything one agency has done about it; the agency's own first look is noted. */
export async function loadReceipt({ request, params, context }: LoaderFunctionArgs) {
  const { actor, tenant, agency } = await requireAgency({ request, params, context }, 'circulars.read');
  const circularId = params.circularId ?? '';
  const { agencyCode } = agency;
  const isOwnStaff = can(actor, 'circulars.acknowledge', agency);
  return withTenant(context.db, tenant, async (t) => {
    if (isOwnStaff && (await ReceiptRepository.findReceipt(t, circularId, agencyCode)))
      await openCircular(t, circularId, agencyCode, new Date(), auditSource(context, actor));
    const receipt = await ReceiptRepository.findReceipt(t, circularId, agencyCode);
    const circular = receipt && (await CircularRepository.findById(t, circularId));
    if (!circular) throw notFound();
    const { letterVersion, measures } = await loadMeasures(t, circularId, agencyCode);
    const version = await loadVersion(t, circularId, agencyCode, letterVersion);
    const isLocked = await AdoptionRepository.existsAcceptedYear(t, circular.measuresFiscalYear, agencyCode);
    const changes = await ChangeRepository.findAll(t, circularId, agencyCode);
    const undecided = measures.filter(
      ({ state, removedIn }) => state === 'none' && removedIn === null,
    ).length;
    const questions = measures.filter(({ question }) => question !== null).length;
    const unanswered = questions + (version && !version.acknowledgedAt ? 1 : 0);
    return {
      agency,
      circular,
      receipt,
      letterVersion,
      version,
      measures,
      undecided,
      questions,
      state: receiptStateOf({ ...receipt, undecided, unanswered }),
      isLocked,
      changes,
      undoable: isLocked ? null : undoableBatch(changes),
      forwards: await ForwardRepository.findAll(t, circularId, agencyCode),
      units: (await UnitRepository.findAll(t, agencyCode)).filter(({ isRetired }) => !isRetired),
      enclosures: await findEnclosures(t, circularId),
      isOwnStaff,
      mayAct: isOwnStaff && !isLocked,
      today: todayInThailand(),
    };
  });
}

/** The version in force against the one the agency acknowledged last; null while there is only one. */
async function loadVersion(t: TenantDb, circularId: string, agencyCode: string, letterVersion: number) {
  if (letterVersion === 1) return null;
  const versions = await VersionRepository.findAll(t, circularId);
  const receipts = await ReceiptRepository.findAllVersionReceipts(t, circularId, agencyCode);
  const seen = receipts.filter(
    ({ versionNo, acknowledgedAt }) => acknowledgedAt && versionNo < letterVersion,
  );
  const since = Math.max(1, ...seen.map(({ versionNo }) => versionNo));
  const [before, after] = [since, letterVersion].map((no) => versions.find((each) => each.versionNo === no));
  const receipt = receipts.find(({ versionNo }) => versionNo === letterVersion);
  if (!before || !after) return null;
  const { number, datedOn, reason, issuedAt, issuedByOffice } = after;
  return {
    ...{ number, datedOn, reason, issuedAt, issuedByOffice, since },
    openedAt: receipt?.openedAt ?? null,
    acknowledgedAt: receipt?.acknowledgedAt ?? null,
    acknowledgedByOffice: receipt?.acknowledgedByOffice ?? null,
    letter: diffLetter(before, after),
  };
}
