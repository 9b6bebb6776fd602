import { can } from '~/features/tenancy/core/permissions.ts';
import type { Actor } from '~/lib/actor.ts';

/**
 * What of an import a person may know of a figure they see. `full`: file, cell, office, the way to the import.
 * `own`: file and cell, for the agency the figure is of. `none`: that it was imported, and when.
 */
export type SourceRights = 'full' | 'own' | 'none';

export function sourceRights(
  actor: Actor,
  agency: { provinceCode: string; agencyCode: string },
): SourceRights {
  if (can(actor, 'imports.read', { provinceCode: agency.provinceCode })) return 'full';
  const own = actor.membership;
  const isOwn = own?.provinceCode === agency.provinceCode && own.agencyCode === agency.agencyCode;
  return isOwn ? 'own' : 'none';
}
