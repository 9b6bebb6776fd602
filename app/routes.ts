import {
  index,
  layout,
  prefix,
  type RouteConfig,
  type RouteConfigEntry,
  route,
} from '@remix-run/route-config';

/** The whole URL map: the table of contents of the product. */
export default [
  index('features/shell/home.tsx'),
  route('language', 'features/shell/language.tsx'),
  route('login', 'features/accounts/login.tsx'),
  route('login/code', 'features/accounts/login-code.tsx'),
  route('login/sso', 'features/accounts/login-sso.ts'),
  route('login/sso/callback', 'features/accounts/login-sso-callback.ts'),
  route('forgot-password', 'features/accounts/forgot-password.tsx'),
  route('reset-password', 'features/accounts/reset-password.tsx'),
  route('accept-invitation', 'features/accounts/accept-invitation.tsx'),
  route('logout', 'features/accounts/logout.ts'),
  route('palette', 'features/palette/palette.ts'),
  route('switch-membership', 'features/accounts/switch-membership.ts'),
  ...tableFiles('provinces/:code/overview', 'features/overview/overview-export.ts'),
  ...tableFiles('provinces/:code/audit', 'features/audit/audit-export.ts'),
  ...tableFiles('provinces/:code/compliance', 'features/compliance/compliance-export.ts'),
  ...tableFiles('provinces/:code/effect', 'features/effect/effect-export.ts'),
  ...tableFiles('provinces/:code/findings', 'features/findings/findings-export.ts'),
  ...tableFiles('provinces/:code/scorecard', 'features/scorecard/scorecard-export.ts'),
  route('provinces/:code/scorecard/cell', 'features/scorecard/scorecard-cell.ts'),
  ...tableFiles('provinces/:code/rankings', 'features/rankings/rankings-export.ts'),
  ...tableFiles('provinces/:code/perception', 'features/perception/perception-export.ts'),
  ...tableFiles('provinces/:code/topics', 'features/topics/topics-export.ts'),
  ...tableFiles('provinces/:code/topics/:topicKey/agencies', 'features/topics/topic-export.ts'),
  ...tableFiles('provinces/:code/trends', 'features/trends/trends-export.ts'),
  ...tableFiles('provinces/:code/benchmark', 'features/benchmark/benchmark-export.ts'),
  ...tableFiles('provinces/:code/compare', 'features/compare/compare-export.ts'),
  route('provinces/:code/imports/template.xlsx', 'features/imports/import-template.ts'),
  route('provinces/:code/imports/:batchId/annotated.xlsx', 'features/imports/import-annotated.ts'),
  route('provinces/:code/imports/:batchId/original', 'features/imports/import-original.ts'),
  ...tableFiles('agencies/:agencyCode/items', 'features/agencies/items-export.ts'),
  ...prefix('api/v1', [
    ...bothForms('provinces', 'features/open-data/api-provinces.ts'),
    ...bothForms('provinces/:code/overview', 'features/open-data/api-overview.ts'),
    ...bothForms('provinces/:code/rankings', 'features/open-data/api-rankings.ts'),
    // A parameter swallows the ending, so `…/2566.csv` comes here too.
    route('agencies/:agencyCode/assessments/:fiscalYear', 'features/open-data/api-assessment.ts'),
    route('openapi.json', 'features/open-data/api-openapi.ts'),
  ]),
  route('api/*', 'features/open-data/api-not-found.ts'),
  layout('features/shell/frame.tsx', [
    route('provinces', 'features/shell/provinces.tsx'),
    route('account', 'features/accounts/account.tsx'),
    route('account/second-factor', 'features/accounts/second-factor.tsx'),
    route('outbox', 'features/mail/outbox.tsx'),
    route('provinces/:code/overview', 'features/overview/overview.tsx'),
    route('provinces/:code/scorecard', 'features/scorecard/scorecard.tsx'),
    route('provinces/:code/rankings', 'features/rankings/rankings.tsx'),
    route('provinces/:code/perception', 'features/perception/perception.tsx'),
    route('provinces/:code/topics', 'features/topics/topics.tsx'),
    route('provinces/:code/topics/:topicKey', 'features/topics/topic.tsx'),
    route('provinces/:code/trends', 'features/trends/trends.tsx'),
    route('provinces/:code/benchmark', 'features/benchmark/benchmark.tsx'),
    route('provinces/:code/compare', 'features/compare/compare.tsx'),
    route('provinces/:code/findings', 'features/findings/findings.tsx'),
    route('provinces/:code/measures', 'features/measures/measures.tsx'),
    route('provinces/:code/measures/new', 'features/measures/measure-edit.tsx', { id: 'measure-new' }),
    route('provinces/:code/measures/:measureId', 'features/measures/measure-edit.tsx'),
    route('provinces/:code/circulars', 'features/circulars/circulars.tsx'),
    route('provinces/:code/circulars/new', 'features/circulars/circular-edit.tsx', { id: 'circular-new' }),
    route('provinces/:code/circulars/:circularId/edit', 'features/circulars/circular-edit.tsx'),
    route('circulars/:circularId', 'features/circulars/circular.tsx'),
    route('agencies/:agencyCode/circulars', 'features/circulars/received.tsx'),
    route('provinces/:code/compliance', 'features/compliance/compliance.tsx'),
    route('provinces/:code/effect', 'features/effect/effect.tsx'),
    route('agencies/:agencyCode/reports/:fiscalYear/:round', 'features/reports/report.tsx'),
    route('provinces/:code/imports', 'features/imports/imports.tsx'),
    route('provinces/:code/imports/:batchId', 'features/imports/import.tsx'),
    route('provinces/:code/members', 'features/members/members.tsx'),
    route('provinces/:code/members/invite', 'features/members/invite.tsx'),
    route('provinces/:code/members/invite-many', 'features/members/invite-many.tsx'),
    route('provinces/:code/members/:membershipId', 'features/members/member.tsx'),
    route('provinces/:code/audit', 'features/audit/audit.tsx'),
    route('agencies/:agencyCode', 'features/agencies/agency.tsx'),
    route('agencies/:agencyCode/figures/:fiscalYear/:node', 'features/explain/agency-figure.tsx'),
    route('provinces/:code/figures/:fiscalYear/:figure', 'features/explain/province-figure.tsx'),
  ]),
  route('*', 'features/shell/not-found.tsx'),
] satisfies RouteConfig;

/** An address of the open API as JSON, and as CSV with `.csv`. */
function bothForms(path: string, file: string): RouteConfigEntry[] {
  return [route(path, file), route(`${path}.csv`, file, { id: `${file} as CSV` })];
}

/** The table of a page as a file, in both forms. */
function tableFiles(path: string, file: string): RouteConfigEntry[] {
  return [route(`${path}.csv`, file), route(`${path}.xlsx`, file, { id: `${file} as XLSX` })];
}
