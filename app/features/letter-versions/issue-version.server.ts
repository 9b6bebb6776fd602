import { type AuditSource, insertEvent } from '~/features/audit/AuditRepository.server.ts';
import * as CircularRepository from '~/features/circulars/CircularRepository.server.ts';
import * as RecipientRepository from '~/features/circulars/RecipientRepository.server.ts';
import { tellOfCircular } from '~/features/inbox/tell.server.ts';
import type { TenantDb } from '~/lib/db.server.ts';
import type { VersionForm } from './core/version-form.ts';
import * as IssueRepository from './IssueRepository.server.ts';

/**
 * Issues a new version of a sent circular to all its recipients in one transaction. What agencies decided and reported
 * stays; each of them is told at once and asked about the measures whose text changed. `inForce` is the version the form was filled in
 * from; false (and nothing changed) when it no longer is the one in force.
 */
export async function issueVersion(
  t: TenantDb,
  circularId: string,
  inForce: number,
  version: VersionForm,
  at: Date,
  source: AuditSource,
): Promise<boolean> {
  const versionNo = inForce + 1;
  if (!(await IssueRepository.isInForce(t, circularId, inForce))) return false;
  if (inForce === 1) await IssueRepository.freezeFirst(t, circularId);
  await IssueRepository.updateLetter(t, circularId, versionNo, version);
  for (const measure of version.measures)
    await IssueRepository.updateMeasure(t, circularId, versionNo, measure);
  if (version.addIds.length > 0) await IssueRepository.insertMeasures(t, circularId, version.addIds);
  await IssueRepository.updateLibraryVersions(t, circularId);
  await IssueRepository.insertVersion(t, circularId, versionNo, version, { office: source.office, at });
  await insertEvent(t.trx, source, {
    provinceCode: t.provinceCode,
    action: 'circular.version_issued',
    subject: `circular:${circularId}`,
    after: { versionNo, ...version },
  });
  const circular = await CircularRepository.findById(t, circularId);
  if (circular) {
    const recipients = await RecipientRepository.findAll(t, circularId);
    await tellOfCircular(
      t,
      { ...circular, number: version.number ?? circular.number },
      recipients.map(({ agencyCode }) => agencyCode),
      { at, version: versionNo },
    );
  }
  return true;
}
