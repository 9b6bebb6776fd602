import type { Succession } from '~/features/agencies/SuccessionRepository.server.ts';
import * as SuccessionRepository from '~/features/agencies/SuccessionRepository.server.ts';
import { type AuditSource, insertEvent } from '~/features/audit/AuditRepository.server.ts';
import type { AuditAction } from '~/features/audit/core/actions.ts';
import type { TenantDb } from '~/lib/db.server.ts';
import type { SizeClass } from '~/lib/size-class.ts';
import {
  type ChangeFault,
  changeFault,
  type Identity,
  type Naming,
  withChange,
  withoutLastChange,
} from './core/identity.ts';
import type { UnitFault } from './core/unit.ts';
import type { Body } from './RegisterRepository.server.ts';
import * as RegisterRepository from './RegisterRepository.server.ts';

export type SuccessionFault = 'other' | 'year' | 'known';
/** `unknown`: no such body in the province; `conflict`: changed since it was read. */
export type BodyResult =
  | { kind: 'done' | 'unknown' | 'conflict' | 'nothing' }
  | { kind: 'fault'; fault: ChangeFault | SuccessionFault | UnitFault };

/** Which body is changed, by whom, and the version that was read. */
export interface BodyChange {
  agencyCode: string;
  version: number;
  source: AuditSource;
}

export async function changeSize(t: TenantDb, of: BodyChange, size: SizeClass | null): Promise<BodyResult> {
  return changeBody(t, of, async (body) => {
    await RegisterRepository.updateSize(t, of.agencyCode, size);
    await recordOfBody(t, of, 'agency.size_changed', { before: { size: body.sizeClass }, after: { size } });
    return { kind: 'done' };
  });
}

/** Records a new name, type or district from a fiscal year (BE) on; `latestYear` is the last that may be named. */
export async function recordIdentity(
  t: TenantDb,
  of: BodyChange,
  next: Naming & { from: number },
  latestYear: number,
): Promise<BodyResult> {
  const districts = (await RegisterRepository.findAllDistricts(t)).map(({ code }) => code);
  return changeBody(
    t,
    of,
    async (body) => {
      const known = await knownIdentities(t, body, next.from);
      await RegisterRepository.replaceIdentities(t, of.agencyCode, withChange(known, next));
      await recordOfBody(t, of, 'agency.identity_recorded', { before: known.at(-1), after: next });
      return { kind: 'done' };
    },
    async (body) => changeFault(await knownIdentities(t, body, next.from), next, { latestYear, districts }),
  );
}

export async function undoIdentity(t: TenantDb, of: BodyChange): Promise<BodyResult> {
  const body = await RegisterRepository.findBody(t, of.agencyCode);
  if (!body) return { kind: 'unknown' };
  if (!withoutLastChange(body.identities)) return { kind: 'nothing' };
  return changeBody(t, of, async ({ identities }) => {
    const left = withoutLastChange(identities) ?? [];
    await RegisterRepository.replaceIdentities(t, of.agencyCode, left);
    await recordOfBody(t, of, 'agency.identity_undone', { before: identities.at(-1), after: left.at(-1) });
    return { kind: 'done' };
  });
}

/** Records that the body went into, or came of, another one of the province. */
export async function recordSuccession(
  t: TenantDb,
  of: BodyChange,
  succession: Succession,
  latestYear: number,
): Promise<BodyResult> {
  const { predecessorCode, successorCode, from } = succession;
  return changeBody(
    t,
    of,
    async () => {
      if (!(await SuccessionRepository.insertSuccession(t, succession)))
        return { kind: 'fault', fault: 'known' };
      await recordOfBody(t, of, 'agency.succession_recorded', { after: succession });
      return { kind: 'done' };
    },
    async () => {
      const [before, after] = [
        await RegisterRepository.findBody(t, predecessorCode),
        await RegisterRepository.findBody(t, successorCode),
      ];
      if (!before || !after || predecessorCode === successorCode) return 'other';
      // A scored body and a regional unit never become one another.
      if (before.isScored !== after.isScored) return 'other';
      return from < 2540 || from > latestYear ? 'year' : null;
    },
  );
}

export async function removeSuccession(
  t: TenantDb,
  of: BodyChange,
  pair: { predecessorCode: string; successorCode: string },
): Promise<BodyResult> {
  if (of.agencyCode !== pair.predecessorCode && of.agencyCode !== pair.successorCode)
    return { kind: 'nothing' };
  return changeBody(t, of, async () => {
    const before = await SuccessionRepository.deleteSuccession(t, pair);
    if (!before) return { kind: 'nothing' };
    await recordOfBody(t, of, 'agency.succession_removed', { before: { ...pair, ...before } });
    return { kind: 'done' };
  });
}

/**
 * What is recorded of the body; where nothing is, what it is today since its first result, or since the year before
 * the change.
 */
async function knownIdentities(t: TenantDb, body: Body, changeFrom: number): Promise<Identity[]> {
  const newest = body.identities.at(-1);
  if (newest) return [...body.identities.slice(0, -1), { ...newest, nameEn: newest.nameEn ?? body.nameEn }];
  const first = (await RegisterRepository.findFirstResultYear(t, body.agencyCode)) ?? changeFrom - 1;
  const { nameTh, nameEn, agencyType, districtCode } = body;
  return [{ nameTh, nameEn, agencyType, districtCode, from: first, to: null }];
}

/** Checks first, so that a refused change leaves the version as it was; then the act under the version read. */
export async function changeBody(
  t: TenantDb,
  of: BodyChange,
  act: (body: Body) => Promise<BodyResult>,
  check?: (body: Body) => Promise<ChangeFault | SuccessionFault | UnitFault | null>,
): Promise<BodyResult> {
  const body = await RegisterRepository.findBody(t, of.agencyCode);
  if (!body) return { kind: 'unknown' };
  if (body.version !== of.version) return { kind: 'conflict' };
  const fault = (await check?.(body)) ?? null;
  if (fault) return { kind: 'fault', fault };
  if (!(await RegisterRepository.takeVersion(t, of.agencyCode, of.version))) return { kind: 'conflict' };
  return act(body);
}

/** Writes the change into the audit trail. */
export async function recordOfBody(
  t: TenantDb,
  { agencyCode, source }: BodyChange,
  action: AuditAction,
  changed: { before?: unknown; after?: unknown },
): Promise<void> {
  await insertEvent(t.trx, source, {
    provinceCode: t.provinceCode,
    action,
    agencyCode,
    subject: `agency:${agencyCode}`,
    ...changed,
  });
}
