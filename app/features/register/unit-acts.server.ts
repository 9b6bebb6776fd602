import { randomUUID } from 'node:crypto';
import { type AuditSource, insertEvent } from '~/features/audit/AuditRepository.server.ts';
import type { TenantDb } from '~/lib/db.server.ts';
import { type BodyChange, type BodyResult, changeBody, recordOfBody } from './body-acts.server.ts';
import { closingFault, type NewUnit, type NewUnitFault, newUnitFault } from './core/unit.ts';
import * as RegisterRepository from './RegisterRepository.server.ts';

/** Puts a regional unit into the register of the province; it can be addressed from then on. */
export async function addUnit(
  t: TenantDb,
  unit: NewUnit,
  source: AuditSource,
): Promise<{ kind: 'done'; agencyCode: string } | { kind: 'fault'; fault: NewUnitFault }> {
  const fault = newUnitFault(unit, {
    names: await RegisterRepository.findAllOpenNames(t),
    districts: (await RegisterRepository.findAllDistricts(t)).map(({ code }) => code),
  });
  if (fault) return { kind: 'fault', fault };
  const agencyCode = `${t.provinceCode}-unit-${randomUUID().slice(0, 8)}`;
  await RegisterRepository.insertUnit(t, agencyCode, unit);
  await insertEvent(t.trx, source, {
    provinceCode: t.provinceCode,
    action: 'agency.unit_added',
    agencyCode,
    subject: `agency:${agencyCode}`,
    after: unit,
  });
  return { kind: 'done', agencyCode };
}

/** From the day (`YYYY-MM-DD`) the unit is no addressee of new circulars; what it received and reported stays. */
export async function closeUnit(
  t: TenantDb,
  of: BodyChange,
  closedOn: string,
  today: string,
): Promise<BodyResult> {
  return changeBody(
    t,
    of,
    async (body) => {
      await RegisterRepository.updateClosedOn(t, of.agencyCode, closedOn);
      const before = { closedOn: body.closedOn };
      await recordOfBody(t, of, 'agency.unit_closed', { before, after: { closedOn } });
      return { kind: 'done' };
    },
    async (body) => (body.isScored ? 'notUnit' : closingFault(closedOn, today)),
  );
}

export async function reopenUnit(t: TenantDb, of: BodyChange): Promise<BodyResult> {
  const found = await RegisterRepository.findBody(t, of.agencyCode);
  if (found && !found.isScored && found.closedOn === null) return { kind: 'nothing' };
  return changeBody(
    t,
    of,
    async (body) => {
      await RegisterRepository.updateClosedOn(t, of.agencyCode, null);
      const before = { closedOn: body.closedOn };
      await recordOfBody(t, of, 'agency.unit_reopened', { before, after: { closedOn: null } });
      return { kind: 'done' };
    },
    async (body) => (body.isScored ? 'notUnit' : null),
  );
}
