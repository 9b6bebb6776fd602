import { type AuditSource, insertEvent } from '~/features/audit/AuditRepository.server.ts';
import { recordIdentity, undoIdentity } from '~/features/register/body-acts.server.ts';
import { type ChangeFault, changeFault, type Identity } from '~/features/register/core/identity.ts';
import { latestYear } from '~/features/register/load-body.server.ts';
import * as RegisterRepository from '~/features/register/RegisterRepository.server.ts';
import type { TenantDb } from '~/lib/db.server.ts';
import { fiscalYearOf, todayInThailand } from '~/lib/fiscal-year.ts';
import { translator } from '~/messages/i18n.server.ts';
import type { ListedOutcome } from './core/batch-rows.ts';
import type { AgencyRecord } from './core/import-record.ts';
import { bodyText, changesIdentity, type Listed, type ListedBody, readListed } from './core/listed-agency.ts';
import * as KnownAgencyRepository from './KnownAgencyRepository.server.ts';

type Outcome = (record: AgencyRecord, agencyCode: string, fiscalYear: number | null) => ListedOutcome | null;

/** A change in a list counts from the year that was chosen for the file, else from this fiscal year (BE). */
const yearOf = (fiscalYear: number | null) => fiscalYear ?? fiscalYearOf(todayInThailand());

/** Tells for the dry run what a list of agencies would change of those that are there. */
export async function listedOutcomes(t: TenantDb): Promise<Outcome> {
  const bodies = new Map(
    (await KnownAgencyRepository.findAllAgencies(t)).map((body) => [body.agencyCode, body]),
  );
  const districts = await RegisterRepository.findAllDistricts(t);
  return (record, agencyCode, fiscalYear) => {
    const known = bodies.get(agencyCode);
    if (!known) return null;
    const listed = readListed(record, known, districts);
    const from = yearOf(fiscalYear);
    const fault = changesIdentity(listed)
      ? changeFault(
          identitiesOf(known),
          { ...listed, from },
          {
            latestYear: latestYear(),
            districts: districts.map(({ code }) => code),
          },
        )
      : null;
    return {
      isChanged: listed.changed.length > 0,
      stored: bodyText(known),
      problems: [...notesOf(record, known, { listed, from, districts }), ...faultsOf(fault, known, from)],
    };
  };
}

/**
 * Writes what a list says of a body that is there: another name, type or district is recorded from the year on, never
 * written over. False where the body is no longer what the dry run was compared with.
 */
export async function writeListed(
  t: TenantDb,
  row: { agencyCode: string; fiscalYear: number | null; stored: string | null },
  record: AgencyRecord,
  source: AuditSource,
): Promise<boolean> {
  const { agencyCode } = row;
  const known = await KnownAgencyRepository.findAgency(t, agencyCode);
  if (!known || bodyText(known) !== row.stored) return false;
  const listed = readListed(record, known, await RegisterRepository.findAllDistricts(t));
  if (listed.changed.includes('size')) {
    await RegisterRepository.updateSize(t, agencyCode, listed.size);
    await insertEvent(t.trx, source, {
      provinceCode: t.provinceCode,
      action: 'agency.size_changed',
      agencyCode,
      subject: `agency:${agencyCode}`,
      before: { size: known.sizeClass },
      after: { size: listed.size },
    });
  }
  if (!changesIdentity(listed)) return true;
  const { nameTh, nameEn, agencyType, districtCode } = listed;
  const result = await recordIdentity(
    t,
    { agencyCode, version: known.version, source },
    { nameTh, nameEn, agencyType, districtCode, from: yearOf(row.fiscalYear) },
    latestYear(),
  );
  return result.kind === 'done';
}

/** Takes the change of name, type or district back, where it is still the newest of the body. */
export async function takeBackListed(
  t: TenantDb,
  row: { agencyCode: string; fiscalYear: number | null },
  record: AgencyRecord,
  source: AuditSource,
): Promise<void> {
  const body = await RegisterRepository.findBody(t, row.agencyCode);
  const newest = body?.identities.at(-1);
  const isOurs = newest?.from === yearOf(row.fiscalYear) && body?.identities.length !== 1;
  if (!body || !isOurs || (record.agencyType !== null && newest.agencyType !== record.agencyType)) return;
  await undoIdentity(t, { agencyCode: row.agencyCode, version: body.version, source });
}

function identitiesOf(known: ListedBody): Identity[] {
  const { nameEn, agencyType, districtCode } = known;
  return known.names.map(({ nameTh, from, to }) => ({ nameTh, nameEn, agencyType, districtCode, from, to }));
}

function notesOf(
  record: AgencyRecord,
  known: ListedBody,
  {
    listed,
    from,
    districts,
  }: { listed: Listed; from: number; districts: { code: string; nameTh: string }[] },
): ListedOutcome['problems'] {
  const district = (code: string | null) => districts.find((each) => each.code === code)?.nameTh ?? '–';
  const bothLanguages = (key: string, side: 'before' | 'after') => ({
    [`${side}Th`]: translator('th').getFixedT(null, 'common')(key as 'types.tao'),
    [`${side}En`]: translator('en').getFixedT(null, 'common')(key as 'types.tao'),
  });
  const size = (value: string | null) => (value ? `sizes.${value}` : 'absent');
  const note = (code: string, detail: Record<string, string | number>) => ({
    severity: 'warning' as const,
    code,
    detail: { ...detail, from },
  });
  return [
    ...listed.changed.map((field) => {
      if (field === 'name') return note('agency_renamed', { before: known.nameTh, after: listed.nameTh });
      if (field === 'type')
        return note('agency_type_changes', {
          ...bothLanguages(`typesLong.${known.agencyType}`, 'before'),
          ...bothLanguages(`typesLong.${listed.agencyType}`, 'after'),
        });
      if (field === 'district')
        return note('agency_district_changes', {
          before: district(known.districtCode),
          after: district(listed.districtCode),
        });
      return note('agency_size_changes', {
        ...bothLanguages(size(known.sizeClass), 'before'),
        ...bothLanguages(size(listed.size), 'after'),
      });
    }),
    ...(listed.isOldName ? [note('agency_old_name', { name: record.agency.name, now: known.nameTh })] : []),
    ...(listed.unknownDistrict
      ? [note('agency_district_unknown', { district: listed.unknownDistrict })]
      : []),
  ];
}

function faultsOf(fault: ChangeFault | null, known: ListedBody, from: number): ListedOutcome['problems'] {
  if (fault === null) return [];
  const kind = fault === 'tooEarly' || fault === 'tooLate' ? fault : 'invalid';
  const newest = known.names.at(-1)?.from ?? '';
  return [{ severity: 'error', code: `agency_change_${kind}`, detail: { from, newest } }];
}
