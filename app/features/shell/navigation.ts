import { type Action, can } from '~/features/tenancy/core/permissions.ts';
import type { Actor } from '~/lib/actor.ts';

export type NavKey =
  | 'provinces'
  | 'overview'
  | 'scorecard'
  | 'rankings'
  | 'perception'
  | 'compare'
  | 'findings'
  | 'measures'
  | 'imports'
  | 'circulars'
  | 'compliance'
  | 'members'
  | 'audit'
  | 'agency'
  | 'outbox';

const PROVINCE_PAGES: readonly (readonly [NavKey, Action])[] = [
  ['overview', 'results.read'],
  ['scorecard', 'results.read'],
  ['rankings', 'results.read'],
  ['perception', 'results.read'],
  ['compare', 'results.read'],
  ['findings', 'findings.read'],
  ['compliance', 'compliance.read'],
  ['circulars', 'circulars.read'],
  ['measures', 'measures.read'],
  ['imports', 'imports.read'],
  ['members', 'members.read'],
  ['audit', 'audit.read'],
];

/** The pages this person may open; `provinceCode` is the province the address is in (for the platform's administrator). */
export function navigationOf(actor: Actor, provinceCode: string | null): { key: NavKey; to: string }[] {
  const own = actor.membership;
  if (own?.agencyCode) {
    return [
      { key: 'agency', to: `/agencies/${own.agencyCode}` },
      { key: 'circulars', to: `/agencies/${own.agencyCode}/circulars` },
    ];
  }
  const province = own?.provinceCode ?? provinceCode;
  const pages = province
    ? PROVINCE_PAGES.filter(([, action]) => can(actor, action, { provinceCode: province })).map(([key]) => ({
        key,
        to: `/provinces/${province}/${key}`,
      }))
    : [];
  return own ? pages : [{ key: 'provinces', to: '/provinces' }, ...pages, { key: 'outbox', to: '/outbox' }];
}
