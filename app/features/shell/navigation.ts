import { type Action, can } from '~/features/tenancy/core/permissions.ts';
import type { Actor } from '~/lib/actor.ts';

/** The pages of a province, in the groups of the main menu, with what each needs. */
const PROVINCE_PAGES = {
  results: [
    ['overview', 'results.read'],
    ['scorecard', 'results.read'],
    ['rankings', 'results.read'],
    ['perception', 'results.read'],
    ['topics', 'results.read'],
    ['trends', 'results.read'],
    ['benchmark', 'results.read'],
    ['compare', 'results.read'],
    ['what-if', 'results.read'],
  ],
  measures: [
    ['compliance', 'compliance.read'],
    ['plans', 'plans.read'],
    ['effect', 'compliance.read'],
    ['adaptations', 'compliance.read'],
    ['readiness', 'readiness.read'],
    ['circulars', 'circulars.read'],
    ['measures', 'measures.read'],
    ['documents', 'documents.read'],
  ],
  data: [
    ['imports', 'imports.read'],
    ['findings', 'findings.read'],
    ['agencies', 'imports.read'],
    ['calendar', 'calendar.write'],
    ['reminders', 'calendar.write'],
    ['public-pages', 'agencies.write'],
    ['members', 'members.read'],
    ['audit', 'audit.read'],
  ],
} as const satisfies Record<string, readonly (readonly [string, Action])[]>;

type ProvinceGroup = keyof typeof PROVINCE_PAGES;
type ProvincePage = (typeof PROVINCE_PAGES)[ProvinceGroup][number][0];
export type NavKey = ProvincePage | 'provinces' | 'agency' | 'whatIf' | 'plan' | 'outbox';
export type NavGroupKey =
  | ProvinceGroup
  | 'provinces'
  | 'agency'
  | 'whatIf'
  | 'plan'
  | 'circulars'
  | 'readiness'
  | 'documents'
  | 'outbox';

/** An entry of the main menu; one with a single page leads to it without a second row. */
export interface NavGroup {
  key: NavGroupKey;
  pages: { key: NavKey; to: string }[];
}

/** The pages this person may open; `provinceCode` is the province the address is in (for the platform's administrator). */
export function navigationOf(actor: Actor, provinceCode: string | null): NavGroup[] {
  const own = actor.membership;
  if (own?.agencyCode) {
    // What is about scores is nothing for a regional unit.
    if (own.agencyIsScored === false)
      return [
        single('agency', 'agency', `/agencies/${own.agencyCode}`),
        single('plan', 'plan', `/agencies/${own.agencyCode}/plan`),
        single('circulars', 'circulars', `/agencies/${own.agencyCode}/circulars`),
        single('documents', 'documents', `/agencies/${own.agencyCode}/documents`),
      ];
    return [
      single('agency', 'agency', `/agencies/${own.agencyCode}`),
      single('whatIf', 'whatIf', `/agencies/${own.agencyCode}/what-if`),
      single('plan', 'plan', `/agencies/${own.agencyCode}/plan`),
      single('circulars', 'circulars', `/agencies/${own.agencyCode}/circulars`),
      single('readiness', 'readiness', `/agencies/${own.agencyCode}/readiness`),
      single('documents', 'documents', `/agencies/${own.agencyCode}/documents`),
    ];
  }
  const province = own?.provinceCode ?? provinceCode;
  const groups = province ? provinceGroups(actor, province) : [];
  return own
    ? groups
    : [single('provinces', 'provinces', '/provinces'), ...groups, single('outbox', 'outbox', '/outbox')];
}

/** Pages that belong to the documents without standing under their address. */
const OF_DOCUMENTS =
  /^\/documents\/|^\/provinces\/\d+\/(document-jobs|document-wording|letterhead|letter-register)(\/|$)/;

/** The group an address belongs to, where it is no page of the menu itself. */
export function groupOf(pathname: string, groups: readonly NavGroup[]): NavGroupKey | null {
  const holds = (fits: (to: string) => boolean) =>
    groups.find(({ pages }) => pages.some(({ to }) => fits(to)));
  const own =
    holds((to) => pathname === to) ?? holds((to) => to !== '/provinces' && pathname.startsWith(`${to}/`));
  if (own) return own.key;
  if (pathname.startsWith('/circulars/')) return 'measures';
  if (OF_DOCUMENTS.test(pathname)) return holds((to) => to.endsWith('/documents'))?.key ?? null;
  return pathname.startsWith('/agencies/') ? 'results' : null;
}

function provinceGroups(actor: Actor, provinceCode: string): NavGroup[] {
  return (Object.keys(PROVINCE_PAGES) as ProvinceGroup[]).flatMap((key) => {
    const pages = PROVINCE_PAGES[key]
      .filter(([, action]) => can(actor, action, { provinceCode }))
      .map(([page]) => ({ key: page, to: `/provinces/${provinceCode}/${page}` }));
    return pages.length > 0 ? [{ key, pages }] : [];
  });
}

function single(key: NavGroupKey, page: NavKey, to: string): NavGroup {
  return { key, pages: [{ key: page, to }] };
}
