import { ACTOR_NAMES, type ActorName } from './actors.ts';

/**
 * What each route must answer to whom, written by hand. `may`: who gets it; everyone else who is signed in gets the
 * same 404 as for something that does not exist (or 403 where `refusal` says so), and anonymous visitors are sent
 * to sign in. A route of the product without a rule here fails the matrix.
 */
export interface Rule {
  /** Address asked for. */
  path: string;
  method?: 'GET' | 'POST';
  /** Fields of a POST, as the page's own form would send them. */
  form?: Record<string, string>;
  may: readonly ActorName[];
  /** Status for those who may; 200 for pages, 302/303 for acts that lead on. */
  status?: number | readonly number[];
  /** For those who may not. */
  refusal?: 403 | 404;
  /** Others than the rest: inside the tenant but not allowed (403), or an act with another outcome. */
  mayNot?: Partial<Record<ActorName, number>>;
  /** What an anonymous visitor gets: sent to sign in, or (open pages and data) answered like anybody. */
  anonymous?: 'login' | 'open' | 404;
  /** Published results are public: names of agencies may stand in the answer; drafts never. */
  isPublic?: boolean;
  /** Provinces stand beside each other: names of other provinces may stand in the answer, nothing of their agencies. */
  comparesProvinces?: boolean;
}

const everyone = ACTOR_NAMES.filter((name) => name !== 'anonymous' && name !== 'expired');
const province97 = ['admin97', 'officer97', 'viewer97'] as const;
const inProvince97 = ['platformAdmin', ...province97, 'district9701'] as const;
const agencyA1 = ['headA1', 'officerA1', 'viewerA1'] as const;
const staff97 = ['admin97', 'officer97'] as const;
const admins97 = ['platformAdmin', 'admin97'] as const;

/** Who sees the agency's pages but may not write in them. */
const readersA1 = {
  platformAdmin: 403,
  admin97: 403,
  officer97: 403,
  viewer97: 403,
  district9701: 403,
  viewerA1: 403,
} as const;

const measureForm = {
  title: 'ก',
  steps: 'ก',
  responsiblePattern: 'ก',
  timeframeKind: 'whole_year',
  timeframeText: '',
  followUp: 'ก',
  topicNos: '1',
  tiedItems: '',
  version: '1',
};
const findingForm = {
  fiscalYear: '2568',
  node: 'oit',
  kind: 'disagreement',
  figure: '90',
  version: '0',
  decision: 'accept_printed',
};
const circularForm = {
  subject: 'ก',
  body: 'ก',
  resultsFiscalYear: '2567',
  measureIds: 'measure-mk98',
  mode: 'chosen',
  agencies: 'mk98b1',
  version: '1',
};

/** An agency is led to its own page of a circular, which says whether there is one. */
const toOwnPage = {
  headA1: 302,
  officerA1: 302,
  viewerA1: 302,
  officerA2: 302,
  officerA3: 302,
  officerB1: 302,
} as const;
/** They see what agency a1 did about a circular, and do nothing in its place. */
const readsReceiptA1 = {
  platformAdmin: 403,
  admin97: 403,
  officer97: 403,
  viewer97: 403,
  district9701: 403,
  viewerA1: 403,
} as const;

/** A draft is not there for anybody, signed in or not. */
const notPublished = (path: string): Rule => ({ path, may: [], anonymous: 404, isPublic: true });

const openData = (path: string): Rule[] => [{ path, may: everyone, anonymous: 'open', isPublic: true }];

/** Rules by route id (the file of the route). */
export const RULES: Record<string, readonly Rule[] | 'no data of its own'> = {
  root: 'no data of its own',
  'features/shell/frame': 'no data of its own',
  'features/shell/not-found': [{ path: '/no-such-page', may: [], anonymous: 404 }],
  'features/shell/language': [{ path: '/language?to=en', may: everyone, anonymous: 'open', status: 302 }],
  'features/shell/home': [{ path: '/', may: everyone, status: 302 }],
  'features/accounts/login': [{ path: '/login', may: everyone, status: 302, anonymous: 'open' }],
  'features/palette/palette': [{ path: '/palette?province=98', may: everyone }],
  'features/glossary/glossary': [{ path: '/glossary', may: everyone }],
  'features/glossary/glossary-texts': [{ path: '/glossary/texts?year=2568', may: everyone }],
  'features/shell/provinces': [{ path: '/provinces', may: ['platformAdmin'] }],

  'features/accounts/login-code': [{ path: '/login/code', may: everyone, status: 302, anonymous: 'open' }],
  'features/accounts/login-sso': [{ path: '/login/sso', may: [], anonymous: 404 }],
  'features/accounts/login-sso-callback': [
    { path: '/login/sso/callback?code=x&state=y', may: [], anonymous: 404 },
  ],
  'features/accounts/forgot-password': [{ path: '/forgot-password', may: everyone, anonymous: 'open' }],
  'features/accounts/reset-password': [
    { path: '/reset-password?token=guessed', may: everyone, anonymous: 'open' },
  ],
  'features/accounts/accept-invitation': [
    { path: '/accept-invitation?token=guessed', may: everyone, anonymous: 'open' },
  ],
  'features/accounts/account': [{ path: '/account', may: everyone }],
  'features/accounts/second-factor': [{ path: '/account/second-factor', may: everyone }],
  'features/accounts/switch-membership': [
    {
      path: '/switch-membership',
      method: 'POST',
      form: { membership: '98/membership-officer98' },
      may: [],
      mayNot: { officer98: 302 },
    },
  ],
  'features/inbox/inbox': [
    { path: '/inbox', may: everyone },
    { path: '/inbox?show=all&group=due', may: everyone },
    { path: '/inbox', method: 'POST', form: { intent: 'open', id: 'no-such-entry' }, may: [] },
    {
      path: '/inbox',
      method: 'POST',
      form: { intent: 'all-read' },
      may: everyone,
      status: 302,
      mayNot: { platformAdmin: 404 },
    },
  ],
  'features/mail/outbox': [{ path: '/outbox', may: ['platformAdmin'] }],
  'features/members/members': [
    { path: '/provinces/97/members', may: admins97 },
    {
      path: '/provinces/97/members',
      method: 'POST',
      form: { intent: 'deactivate', membershipId: 'membership-officer98', version: '1' },
      may: [],
      mayNot: {},
    },
  ],
  'features/members/invite': [{ path: '/provinces/97/members/invite', may: admins97 }],
  'features/members/invite-many': [{ path: '/provinces/97/members/invite-many', may: admins97 }],
  'features/members/member': [
    { path: '/provinces/97/members/membership-officer97', may: admins97 },
    { path: '/provinces/97/members/membership-officer98', may: [] },
    {
      path: '/provinces/97/members/membership-officer98',
      method: 'POST',
      form: { intent: 'change', role: 'province_admin', version: '1' },
      may: [],
    },
  ],

  'features/overview/overview': [
    { path: '/provinces/97/overview', may: inProvince97 },
    { path: '/provinces/97/overview?year=2568', may: ['platformAdmin', ...province97] },
    { path: '/provinces/96/overview', may: [] },
  ],
  'features/overview/overview-export': [
    { path: '/provinces/97/overview.csv?year=2567', may: inProvince97 },
    { path: '/provinces/96/overview.csv', may: [] },
  ],
  'features/overview/overview-export.ts as XLSX': [
    { path: '/provinces/97/overview.xlsx?year=2567', may: inProvince97 },
    { path: '/provinces/96/overview.xlsx', may: [] },
  ],
  'features/scorecard/scorecard': [
    { path: '/provinces/97/scorecard', may: inProvince97 },
    { path: '/provinces/97/scorecard?year=2567&indicator=9&cell=mk97a1:9', may: inProvince97 },
    { path: '/provinces/97/scorecard?year=2568', may: ['platformAdmin', ...province97] },
    { path: '/provinces/96/scorecard', may: [] },
  ],
  'features/scorecard/scorecard-cell': [
    { path: '/provinces/97/scorecard/cell?year=2567&cell=mk97a1:9', may: inProvince97 },
    { path: '/provinces/97/scorecard/cell?year=2568&cell=mk97a1:9', may: ['platformAdmin', ...province97] },
    { path: '/provinces/97/scorecard/cell?year=2567&cell=mk98b1:9', may: [] },
    { path: '/provinces/97/scorecard/cell?year=2567', may: [] },
    { path: '/provinces/96/scorecard/cell?cell=mk97a1:9', may: [] },
  ],
  'features/scorecard/scorecard-export': [
    { path: '/provinces/97/scorecard.csv?year=2567&cell=mk98b1:9', may: inProvince97 },
    { path: '/provinces/96/scorecard.csv', may: [] },
  ],
  'features/scorecard/scorecard-export.ts as XLSX': [
    { path: '/provinces/97/scorecard.xlsx?year=2567&cell=mk98b1:9', may: inProvince97 },
    { path: '/provinces/96/scorecard.xlsx', may: [] },
  ],
  'features/rankings/rankings': [
    { path: '/provinces/97/rankings', may: inProvince97 },
    { path: '/provinces/97/rankings?year=2568&district=9702', may: ['platformAdmin', ...province97] },
    { path: '/provinces/97/rankings?year=2567&order=level&sort=-rankChange', may: inProvince97 },
    { path: '/provinces/96/rankings', may: [] },
  ],
  'features/findings/findings': [
    { path: '/provinces/97/findings', may: staff97 },
    { path: '/provinces/97/findings?year=2568&state=all', may: staff97 },
    { path: '/provinces/96/findings', may: [] },
    {
      path: '/provinces/97/findings?year=2568',
      method: 'POST',
      form: { ...findingForm, agencyCode: 'mk98b1' },
      may: [],
    },
    {
      path: '/provinces/97/findings?year=2568',
      method: 'POST',
      form: { ...findingForm, agencyCode: 'mk97a1', decision: '' },
      may: staff97,
      status: 400,
    },
    {
      path: '/provinces/97/findings?year=2568',
      method: 'POST',
      form: { ...findingForm, agencyCode: 'mk97a2', version: '7' },
      may: staff97,
      status: 409,
    },
    {
      path: '/provinces/97/findings?year=2567',
      method: 'POST',
      form: { ...findingForm, agencyCode: 'no-such-agency' },
      may: [],
    },
  ],
  'features/findings/findings-export': [
    { path: '/provinces/97/findings.csv?year=2568&state=all', may: staff97 },
    { path: '/provinces/96/findings.csv', may: [] },
  ],
  'features/findings/findings-export.ts as XLSX': [
    { path: '/provinces/97/findings.xlsx?year=2568&state=all', may: staff97 },
    { path: '/provinces/96/findings.xlsx', may: [] },
  ],
  'features/rankings/rankings-export': [{ path: '/provinces/97/rankings.csv?year=2567', may: inProvince97 }],
  'features/rankings/rankings-export.ts as XLSX': [
    { path: '/provinces/97/rankings.xlsx?year=2567', may: inProvince97 },
  ],
  'features/perception/perception': [
    { path: '/provinces/97/perception', may: inProvince97 },
    { path: '/provinces/97/perception?year=2568&by=lower&show=ever', may: ['platformAdmin', ...province97] },
    { path: '/provinces/96/perception', may: [] },
  ],
  'features/perception/perception-export': [
    { path: '/provinces/97/perception.csv?year=2567&show=ever', may: inProvince97 },
    { path: '/provinces/96/perception.csv', may: [] },
  ],
  'features/perception/perception-export.ts as XLSX': [
    { path: '/provinces/97/perception.xlsx?year=2567&show=ever', may: inProvince97 },
    { path: '/provinces/96/perception.xlsx', may: [] },
  ],
  'features/topics/topics': [
    { path: '/provinces/97/topics', may: inProvince97 },
    { path: '/provinces/97/topics?year=2568&type=tao', may: ['platformAdmin', ...province97] },
    { path: '/provinces/96/topics', may: [] },
  ],
  'features/topics/topics-export': [
    { path: '/provinces/97/topics.csv?district=9702', may: inProvince97 },
    { path: '/provinces/96/topics.csv', may: [] },
  ],
  'features/topics/topics-export.ts as XLSX': [
    { path: '/provinces/97/topics.xlsx?everything=1', may: inProvince97 },
    { path: '/provinces/96/topics.xlsx', may: [] },
  ],
  'features/topics/topic-export': [
    { path: '/provinces/97/topics/operations/agencies.csv?district=9702', may: inProvince97 },
    { path: '/provinces/97/topics/no_such_topic/agencies.csv', may: [] },
    { path: '/provinces/96/topics/operations/agencies.csv', may: [] },
  ],
  'features/topics/topic-export.ts as XLSX': [
    { path: '/provinces/97/topics/operations/agencies.xlsx?everything=1', may: inProvince97 },
    { path: '/provinces/96/topics/operations/agencies.xlsx', may: [] },
  ],
  'features/topics/topic': [
    { path: '/provinces/97/topics/operations', may: inProvince97 },
    { path: '/provinces/97/topics/anti_corruption?type=tao', may: inProvince97 },
    { path: '/provinces/97/topics/state_property?year=2568', may: ['platformAdmin', ...province97] },
    { path: '/provinces/97/topics/no_such_topic', may: [] },
    { path: '/provinces/96/topics/operations', may: [] },
  ],
  'features/trends/trends': [
    { path: '/provinces/97/trends', may: inProvince97 },
    { path: '/provinces/97/trends?node=9&agency=mk97a1', may: inProvince97 },
    { path: '/provinces/96/trends', may: [] },
  ],
  'features/trends/trends-export': [
    { path: '/provinces/97/trends.csv?node=9', may: inProvince97 },
    { path: '/provinces/96/trends.csv', may: [] },
  ],
  'features/trends/trends-export.ts as XLSX': [
    { path: '/provinces/97/trends.xlsx?node=9', may: inProvince97 },
    { path: '/provinces/96/trends.xlsx', may: [] },
  ],
  'features/benchmark/benchmark': [
    { path: '/provinces/97/benchmark', may: inProvince97, comparesProvinces: true },
    {
      path: '/provinces/97/benchmark?year=2567&figure=ind_9&type=tao',
      may: inProvince97,
      comparesProvinces: true,
    },
    { path: '/provinces/97/benchmark?year=2568', may: [] },
    { path: '/provinces/96/benchmark', may: [] },
  ],
  'features/benchmark/benchmark-export': [
    { path: '/provinces/97/benchmark.csv?figure=eit', may: inProvince97, comparesProvinces: true },
    { path: '/provinces/96/benchmark.csv', may: [] },
  ],
  'features/benchmark/benchmark-export.ts as XLSX': [
    { path: '/provinces/97/benchmark.xlsx', may: inProvince97, comparesProvinces: true },
    { path: '/provinces/96/benchmark.xlsx', may: [] },
  ],
  'features/compare/compare': [
    { path: '/provinces/97/compare', may: inProvince97 },
    { path: '/provinces/97/compare?agencies=mk97a1,mk97a2&province=1&type=1&similar=1', may: inProvince97 },
    {
      path: '/provinces/97/compare?year=2568&agencies=mk97a1&similar=1',
      may: ['platformAdmin', ...province97],
    },
    { path: '/provinces/96/compare', may: [] },
  ],
  'features/compare/compare-export': [
    {
      path: '/provinces/97/compare.csv?agencies=mk97a1,mk97a3,mk98b1&province=1&similar=1',
      may: inProvince97,
    },
    { path: '/provinces/97/compare.csv?agencies=mk98b1', may: [] },
    { path: '/provinces/97/compare.csv?agencies=no-such-agency', may: [] },
  ],
  'features/compare/compare-export.ts as XLSX': [
    {
      path: '/provinces/97/compare.xlsx?agencies=mk97a1,mk97a3,mk98b1&province=1&similar=1',
      may: inProvince97,
    },
    { path: '/provinces/97/compare.xlsx?agencies=mk98b1', may: [] },
    { path: '/provinces/97/compare.xlsx?agencies=no-such-agency', may: [] },
  ],
  'features/audit/audit': [{ path: '/provinces/97/audit', may: admins97 }],
  'features/audit/audit-export': [{ path: '/provinces/97/audit.csv', may: admins97 }],
  'features/audit/audit-export.ts as XLSX': [{ path: '/provinces/97/audit.xlsx', may: admins97 }],

  'features/calendar/calendar': [
    { path: '/provinces/97/calendar', may: inProvince97 },
    { path: '/provinces/97/calendar?year=2567&show=unverified', may: inProvince97 },
    { path: '/provinces/96/calendar', may: [] },
    {
      path: '/provinces/97/calendar',
      method: 'POST',
      form: { intent: 'add', day: '31/2/2569', nameTh: 'ก' },
      may: staff97,
      status: 400,
    },
    {
      path: '/provinces/97/calendar',
      method: 'POST',
      form: { intent: 'undo', editId: 'no-such-edit' },
      may: staff97,
      status: 302,
    },
  ],
  'features/calendar/calendar-export': [
    { path: '/provinces/97/calendar.csv?year=2567', may: inProvince97 },
    { path: '/provinces/96/calendar.csv', may: [] },
  ],
  'features/calendar/calendar-export.ts as XLSX': [
    { path: '/provinces/97/calendar.xlsx', may: inProvince97 },
    { path: '/provinces/96/calendar.xlsx', may: [] },
  ],
  'features/reminders/reminders': [
    { path: '/provinces/97/reminders', may: inProvince97 },
    { path: '/provinces/96/reminders', may: [] },
    {
      path: '/provinces/97/reminders',
      method: 'POST',
      form: { beforeDays: 'x', afterDays: '1', version: '0' },
      may: staff97,
      status: 400,
    },
  ],
  'features/compliance/compliance': [
    { path: '/provinces/97/compliance', may: inProvince97 },
    { path: '/provinces/97/compliance?circular=circular-mk98', may: inProvince97 },
    { path: '/provinces/97/compliance?tree=regional&due=overdue', may: inProvince97 },
    {
      path: '/provinces/97/compliance',
      method: 'POST',
      form: { intent: 'chosen', agency: 'mk98b1' },
      may: ['admin97', 'officer97'],
      status: 400,
      mayNot: { platformAdmin: 403, viewer97: 403, district9701: 403 },
    },
  ],
  'features/compliance/summary': [
    { path: '/provinces/97/compliance/circular-mk97/measures/1', may: inProvince97 },
    { path: '/provinces/97/compliance/circular-mk98/measures/1', may: [] },
    { path: '/provinces/97/compliance/circular-mk97/measures/99', may: [] },
  ],
  'features/compliance/summary-export': [
    { path: '/provinces/97/compliance/circular-mk97/measures/1/agencies.csv', may: inProvince97 },
    { path: '/provinces/97/compliance/circular-mk98/measures/1/agencies.csv', may: [] },
  ],
  'features/compliance/summary-export.ts as XLSX': [
    { path: '/provinces/97/compliance/circular-mk97/measures/1/agencies.xlsx', may: inProvince97 },
  ],
  'features/compliance/ledger': [
    {
      path: '/agencies/mk97a1/circulars/circular-mk97/ledger',
      may: ['platformAdmin', ...province97, 'district9701', ...agencyA1],
    },
    { path: '/agencies/mk97a2/circulars/circular-mk97/ledger', may: [] },
    { path: '/agencies/mk97a1/circulars/circular-mk98/ledger', may: [] },
  ],
  'features/compliance/compliance-export': [{ path: '/provinces/97/compliance.csv', may: inProvince97 }],
  'features/compliance/compliance-export.ts as XLSX': [
    { path: '/provinces/97/compliance.xlsx', may: inProvince97 },
  ],
  'features/readiness/province-readiness': [
    { path: '/provinces/97/readiness', may: inProvince97 },
    { path: '/provinces/97/readiness?year=2567&item=o1', may: inProvince97 },
    { path: '/provinces/97/readiness?year=2599', may: [] },
    { path: '/provinces/96/readiness', may: [] },
  ],
  'features/readiness/province-readiness-export': [
    { path: '/provinces/97/readiness.csv', may: inProvince97 },
  ],
  'features/readiness/province-readiness-export.ts as XLSX': [
    { path: '/provinces/97/readiness.xlsx', may: inProvince97 },
  ],
  'features/readiness/readiness': [
    {
      path: '/agencies/mk97a1/readiness',
      may: ['platformAdmin', ...province97, 'district9701', ...agencyA1],
    },
    { path: '/agencies/mk97a3/readiness?item=o1', may: ['platformAdmin', ...province97, 'officerA3'] },
    { path: '/agencies/no-such-agency/readiness', may: [] },
    {
      path: '/agencies/mk97a1/readiness',
      method: 'POST',
      form: { intent: 'save', year: '2568', item: 'o1', version: '99', url: 'https://mk97.example.org/' },
      may: ['headA1', 'officerA1'],
      status: 409,
      mayNot: {
        platformAdmin: 403,
        admin97: 403,
        officer97: 403,
        viewer97: 403,
        district9701: 403,
        viewerA1: 403,
      },
    },
    {
      path: '/agencies/mk97a1/readiness',
      method: 'POST',
      form: { intent: 'check', year: '2568' },
      may: ['headA1', 'officerA1'],
      status: 302,
      mayNot: {
        platformAdmin: 403,
        admin97: 403,
        officer97: 403,
        viewer97: 403,
        district9701: 403,
        viewerA1: 403,
      },
    },
  ],
  'features/effect/effect': [
    { path: '/provinces/97/effect', may: inProvince97 },
    { path: '/provinces/97/effect?by=done&measure=no-such-measure', may: inProvince97 },
    { path: '/provinces/96/effect', may: [] },
  ],
  'features/effect/effect-export': [
    { path: '/provinces/97/effect.csv', may: inProvince97 },
    { path: '/provinces/96/effect.csv', may: [] },
  ],
  'features/effect/effect-export.ts as XLSX': [{ path: '/provinces/97/effect.xlsx', may: inProvince97 }],
  'features/imports/imports': [
    { path: '/provinces/97/imports', may: staff97 },
    {
      path: '/provinces/97/imports',
      method: 'POST',
      form: { intent: 'publish', year: '2599' },
      may: ['admin97'],
      status: 302,
      mayNot: { officer97: 403 },
    },
    { path: '/provinces/97/imports', method: 'POST', form: { text: '' }, may: staff97, status: 400 },
  ],
  'features/imports/import': [
    { path: '/provinces/97/imports/import-mk97', may: staff97 },
    { path: '/provinces/97/imports/import-mk98', may: [] },
    { path: '/provinces/97/imports/import-mk98', method: 'POST', form: { intent: 'commit' }, may: [] },
  ],
  'features/imports/import-template': [
    { path: '/provinces/97/imports/template.xlsx?year=2567', may: staff97 },
    { path: '/provinces/97/imports/template.xlsx?year=2567&agency=mk97a1', may: staff97 },
    { path: '/provinces/97/imports/template.xlsx?year=2567&agency=mk98b1', may: [] },
  ],
  'features/imports/import-annotated': [
    { path: '/provinces/97/imports/import-mk97/annotated.xlsx', may: staff97 },
    { path: '/provinces/97/imports/import-mk98/annotated.xlsx', may: [] },
  ],
  'features/imports/import-original': [
    { path: '/provinces/97/imports/import-mk97/original', may: staff97 },
    { path: '/provinces/97/imports/import-mk98/original', may: [] },
  ],
  'features/measures/measures': [
    { path: '/provinces/97/measures', may: inProvince97 },
    {
      path: '/provinces/97/measures',
      method: 'POST',
      form: { intent: 'retire', measureId: 'measure-mk98' },
      may: staff97,
      status: 302,
      mayNot: { platformAdmin: 403, viewer97: 403, district9701: 403 },
    },
  ],
  'measure-new': [
    { path: '/provinces/97/measures/new', may: staff97 },
    { path: '/provinces/97/measures/new', method: 'POST', may: staff97, status: 400 },
  ],
  'features/measures/measures-file': [
    { path: '/provinces/97/measures.json', may: inProvince97 },
    { path: '/provinces/96/measures.json', may: [] },
  ],
  'measures as XLSX': [{ path: '/provinces/97/measures.xlsx?state=all', may: inProvince97 }],
  'features/measures/measures-template': [
    { path: '/provinces/97/measures/template.xlsx', may: staff97 },
    { path: '/provinces/98/measures/template.xlsx', may: ['admin98', 'officer98'] },
  ],
  'features/measures/library-schema': openData('/schemas/measure-library.json'),
  'features/measures/measures-copy': [
    { path: '/provinces/97/measures/copy', may: staff97 },
    {
      path: '/provinces/97/measures/copy',
      method: 'POST',
      form: { from: '2569', to: '2570', measureId: 'measure-mk98' },
      may: staff97,
      status: 302,
    },
  ],
  'features/measures/measures-import': [
    { path: '/provinces/97/measures/import', may: staff97 },
    { path: '/provinces/97/measures/import?batch=of-another', may: [] },
    {
      path: '/provinces/97/measures/import',
      method: 'POST',
      form: { intent: 'apply', batchId: 'of-another', stamp: '' },
      may: [],
    },
    { path: '/provinces/97/measures/import', method: 'POST', may: staff97, status: 400 },
  ],
  'features/measures/measure-versions': [
    { path: '/provinces/97/measures/measure-mk97/versions', may: inProvince97 },
    { path: '/provinces/97/measures/measure-mk98/versions', may: [] },
    {
      path: '/provinces/97/measures/measure-mk98/versions',
      method: 'POST',
      form: { version: '1', restored: '1' },
      may: [],
      mayNot: { platformAdmin: 403, viewer97: 403, district9701: 403 },
    },
  ],
  'features/measures/measure-edit': [
    { path: '/provinces/97/measures/measure-mk97', may: staff97 },
    { path: '/provinces/97/measures/measure-mk98', may: [] },
    { path: '/provinces/97/measures/measure-mk98', method: 'POST', form: measureForm, may: [] },
  ],
  'features/adaptations/adaptations': [
    { path: '/provinces/97/adaptations', may: inProvince97 },
    {
      path: '/provinces/97/adaptations',
      method: 'POST',
      form: { intent: 'spread', circularId: 'circular-mk98', measureNo: '1', agencyCode: 'mk98b1' },
      may: staff97,
      // It is no adaptation of this province.
      status: 404,
    },
  ],
  'features/adaptations/adaptations-export': [
    { path: '/provinces/97/adaptations.csv', may: inProvince97 },
    { path: '/provinces/96/adaptations.csv', may: [] },
  ],
  'features/adaptations/adaptations-export.ts as XLSX': [
    { path: '/provinces/97/adaptations.xlsx', may: inProvince97 },
    { path: '/provinces/96/adaptations.xlsx', may: [] },
  ],
  'features/circulars/circulars': [
    { path: '/provinces/97/circulars', may: inProvince97 },
    { path: '/provinces/97/circulars?state=removed&year=2568', may: inProvince97 },
  ],
  'features/circulars/circulars-export': [
    { path: '/provinces/97/circulars.csv', may: inProvince97 },
    { path: '/provinces/96/circulars.csv', may: [] },
  ],
  'features/circulars/circulars-export.ts as XLSX': [
    { path: '/provinces/97/circulars.xlsx', may: inProvince97 },
    { path: '/provinces/96/circulars.xlsx', may: [] },
  ],
  'circular-new': [
    { path: '/provinces/97/circulars/new', may: staff97 },
    { path: '/provinces/97/circulars/new', method: 'POST', may: staff97, status: 400 },
  ],
  'features/circulars/circular-edit': [
    { path: '/provinces/97/circulars/circular-mk98/edit', may: [] },
    { path: '/provinces/97/circulars/circular-mk97/edit', may: [] },
    { path: '/provinces/97/circulars/circular-mk98/edit', method: 'POST', form: circularForm, may: [] },
  ],
  'features/circulars/enclosures': [
    {
      path: '/circulars/circular-mk97/files',
      may: staff97,
      mayNot: { viewer97: 403, district9701: 403 },
    },
    { path: '/circulars/circular-mk98/files', may: ['admin98', 'officer98'] },
    {
      path: '/circulars/circular-mk97/files',
      method: 'POST',
      form: { intent: 'remove', fileId: 'evidence-mk98b1' },
      may: staff97,
      // A sent circular keeps what it has.
      status: 409,
      mayNot: { viewer97: 403, district9701: 403 },
    },
  ],
  'features/circulars/circular': [
    {
      path: '/circulars/circular-mk97',
      may: [...province97, 'district9701'],
      mayNot: toOwnPage,
    },
    { path: '/circulars/circular-mk98', may: ['admin98', 'officer98'], mayNot: toOwnPage },
    { path: '/circulars/no-such-circular', may: [], mayNot: toOwnPage },
    {
      path: '/circulars/circular-mk97',
      method: 'POST',
      form: { act: 'send', version: '1' },
      may: ['admin97', 'officer97'],
      // It was sent before: nothing happens twice.
      status: 409,
      mayNot: {
        viewer97: 403,
        district9701: 403,
        headA1: 403,
        officerA1: 403,
        viewerA1: 403,
        officerA2: 403,
        officerA3: 403,
      },
    },
  ],
  'features/letter-versions/versions': [
    {
      path: '/circulars/circular-mk97/versions',
      may: [...province97, 'district9701', ...agencyA1, 'officerA3'],
    },
    { path: '/circulars/circular-mk98/versions?from=1&to=2', may: ['admin98', 'officer98', 'officerB1'] },
    { path: '/circulars/no-such-circular/versions', may: [] },
  ],
  'features/letter-versions/new-version': [
    { path: '/provinces/97/circulars/circular-mk97/new-version', may: staff97 },
    { path: '/provinces/97/circulars/circular-mk98/new-version', may: [] },
    {
      path: '/provinces/97/circulars/circular-mk97/new-version',
      method: 'POST',
      form: { intent: 'issue', version: '1' },
      may: staff97,
      status: 400,
    },
    {
      path: '/provinces/97/circulars/circular-mk98/new-version',
      method: 'POST',
      form: { intent: 'issue', version: '1', reason: 'ก', subject: 'ก', body: 'ก' },
      may: [],
    },
  ],
  'features/adoption/received': [
    {
      path: '/agencies/mk97a1/circulars',
      may: ['platformAdmin', ...province97, 'district9701', ...agencyA1],
    },
    { path: '/agencies/mk97a3/circulars', may: ['platformAdmin', ...province97, 'officerA3'] },
  ],
  'features/adoption/receipt': [
    {
      path: '/agencies/mk97a1/circulars/circular-mk97',
      may: ['platformAdmin', ...province97, 'district9701', ...agencyA1],
    },
    { path: '/agencies/mk97a2/circulars/circular-mk97', may: [] },
    { path: '/agencies/mk97a1/circulars/circular-mk98', may: [] },
    {
      path: '/agencies/mk97a1/circulars/circular-mk97',
      method: 'POST',
      form: { intent: 'acknowledge' },
      may: ['headA1', 'officerA1'],
      status: 302,
      mayNot: readsReceiptA1,
    },
    {
      path: '/agencies/mk97a1/circulars/circular-mk97',
      method: 'POST',
      form: {
        intent: 'decide',
        measureNo: '1',
        version: '1',
        decision: 'declined',
        reason: 'x',
        agencyCode: 'mk97a3',
      },
      may: [],
      mayNot: { ...readsReceiptA1, headA1: 302, officerA1: 409 },
    },
  ],
  'features/adoption/units': [
    { path: '/agencies/mk97a1/units', may: ['platformAdmin', ...province97, 'district9701', ...agencyA1] },
    { path: '/agencies/mk97a3/units', may: ['platformAdmin', ...province97, 'officerA3'] },
    {
      path: '/agencies/mk97a1/units',
      method: 'POST',
      form: { intent: 'add', name: '' },
      may: ['headA1', 'officerA1'],
      status: 400,
      mayNot: readsReceiptA1,
    },
  ],
  'features/plans/plan': [
    {
      path: '/agencies/mk97a1/plan',
      may: ['platformAdmin', ...province97, 'district9701', ...agencyA1],
    },
    { path: '/agencies/mk97a3/plan?year=2567', may: ['platformAdmin', ...province97, 'officerA3'] },
    { path: '/agencies/mk97a1/plan?year=2499', may: [] },
    {
      path: '/agencies/mk97a1/plan',
      method: 'POST',
      form: { intent: 'choose', year: '2567', version: '99' },
      may: ['headA1', 'officerA1'],
      status: 409,
      mayNot: {
        platformAdmin: 403,
        admin97: 403,
        officer97: 403,
        viewer97: 403,
        district9701: 403,
        viewerA1: 403,
      },
    },
    {
      path: '/agencies/mk97a1/plan?form=c&edition=1',
      may: ['platformAdmin', ...province97, 'district9701', ...agencyA1],
    },
    {
      path: '/agencies/mk97a1/plan',
      method: 'POST',
      form: { intent: 'submit', year: '2567', stateVersion: '0' },
      may: ['headA1', 'officerA1'],
      status: 400,
      mayNot: {
        platformAdmin: 403,
        admin97: 403,
        officer97: 403,
        viewer97: 403,
        district9701: 403,
        viewerA1: 403,
      },
    },
    {
      path: '/agencies/mk97a1/plan',
      method: 'POST',
      form: { intent: 'approve', year: '2567', stateVersion: '0' },
      may: ['headA1'],
      status: 409,
      mayNot: {
        platformAdmin: 403,
        admin97: 403,
        officer97: 403,
        viewer97: 403,
        district9701: 403,
        officerA1: 403,
        viewerA1: 403,
      },
    },
    {
      path: '/agencies/mk97a1/plan',
      method: 'POST',
      form: { intent: 'send_back', year: '2567', stateVersion: '0', comment: 'ก' },
      may: ['admin97', 'officer97'],
      status: 409,
      mayNot: {
        platformAdmin: 403,
        viewer97: 403,
        district9701: 403,
        headA1: 403,
        officerA1: 403,
        viewerA1: 403,
      },
    },
  ],
  'features/plans/plan-export': [
    {
      path: '/agencies/mk97a1/plan.csv?year=2567',
      may: ['platformAdmin', ...province97, 'district9701', ...agencyA1],
    },
    { path: '/agencies/mk98b1/plan.csv', may: ['platformAdmin', 'admin98', 'officer98', 'officerB1'] },
  ],
  'features/plans/plan-export.ts as XLSX': [
    {
      path: '/agencies/mk97a1/plan.xlsx?year=2567',
      may: ['platformAdmin', ...province97, 'district9701', ...agencyA1],
    },
  ],
  'features/plans/plans': [
    { path: '/provinces/97/plans', may: inProvince97 },
    { path: '/provinces/97/plans?year=2568&state=none&district=9702', may: inProvince97 },
    { path: '/provinces/96/plans', may: [] },
  ],
  'features/plans/plans-export': [
    { path: '/provinces/97/plans.csv?year=2568', may: inProvince97 },
    { path: '/provinces/96/plans.csv', may: [] },
  ],
  'features/plans/plans-export.ts as XLSX': [
    { path: '/provinces/97/plans.xlsx?year=2568', may: inProvince97 },
    { path: '/provinces/96/plans.xlsx', may: [] },
  ],
  'features/register/register': [
    { path: '/provinces/97/agencies', may: staff97 },
    { path: '/provinces/97/agencies?type=tao&district=9702', may: staff97 },
    { path: '/provinces/97/agencies?show=regional', may: staff97 },
    { path: '/provinces/96/agencies', may: [] },
    {
      path: '/provinces/97/agencies',
      method: 'POST',
      form: { intent: 'add-unit', name: '' },
      may: staff97,
      status: 400,
    },
    {
      path: '/provinces/97/agencies',
      method: 'POST',
      form: { intent: 'add-unit', name: 'ก', district: '9801' },
      may: staff97,
      status: 400,
    },
    { path: '/provinces/96/agencies', method: 'POST', form: { intent: 'add-unit', name: 'ก' }, may: [] },
  ],
  'features/register/body': [
    { path: '/provinces/97/agencies/mk97a1', may: staff97 },
    { path: '/provinces/97/agencies/mk98b1', may: [] },
    { path: '/provinces/97/agencies/no-such', may: [] },
    {
      path: '/provinces/97/agencies/mk98b1',
      method: 'POST',
      form: { intent: 'size', size: 'small', version: '1' },
      may: [],
    },
    {
      path: '/provinces/97/agencies/mk97a1',
      method: 'POST',
      form: { intent: 'identity', name: '', type: 'tao', district: '9701', from: '2570', version: '1' },
      may: staff97,
      status: 400,
    },
    {
      path: '/provinces/97/agencies/mk97a1',
      method: 'POST',
      form: { intent: 'close', closedOn: '2026-01-05', version: '1' },
      may: staff97,
      status: 400,
    },
    {
      path: '/provinces/97/agencies/mk98b1',
      method: 'POST',
      form: { intent: 'reopen', version: '1' },
      may: [],
    },
  ],
  'features/register/register-export': [
    { path: '/provinces/97/agencies.csv', may: staff97 },
    { path: '/provinces/96/agencies.csv', may: [] },
  ],
  'features/register/register-export.ts as XLSX': [
    { path: '/provinces/97/agencies.xlsx', may: staff97 },
    { path: '/provinces/96/agencies.xlsx', may: [] },
  ],
  'features/documents/jobs/document-jobs': [
    { path: '/provinces/97/document-jobs', may: staff97 },
    { path: '/provinces/96/document-jobs', may: [] },
    {
      path: '/provinces/97/document-jobs',
      method: 'POST',
      form: { kind: 'agency-one-page', year: '2567', formats: 'docx', mode: 'chosen', agencies: 'mk97a2' },
      may: staff97,
      status: 302,
    },
    {
      // The bodies of another province's district are nobody.
      path: '/provinces/97/document-jobs',
      method: 'POST',
      form: { kind: 'agency-one-page', year: '2567', formats: 'docx', mode: 'district', byDistrict: '9801' },
      may: staff97,
      status: 400,
    },
  ],
  'features/documents/jobs/document-job': [
    { path: '/provinces/97/document-jobs/job-mk97', may: staff97 },
    { path: '/provinces/97/document-jobs/job-mk98', may: [] },
    { path: '/provinces/98/document-jobs/job-mk97', may: [] },
    { path: '/provinces/97/document-jobs/no-such-job', may: [] },
    {
      path: '/provinces/97/document-jobs/job-mk97',
      method: 'POST',
      form: { intent: 'cancel' },
      may: staff97,
      status: 409,
    },
    { path: '/provinces/97/document-jobs/job-mk98', method: 'POST', form: { intent: 'cancel' }, may: [] },
  ],
  'features/documents/jobs/document-job-file': [
    { path: '/provinces/97/document-jobs/job-mk97/documents.zip', may: staff97 },
    { path: '/provinces/97/document-jobs/job-mk97/contents.xlsx', may: staff97 },
    { path: '/provinces/97/document-jobs/job-mk97/documents.pdf', may: [] },
    { path: '/provinces/97/document-jobs/job-mk97/documents.exe', may: [] },
    { path: '/provinces/97/document-jobs/job-mk98/documents.zip', may: [] },
    { path: '/provinces/98/document-jobs/job-mk97/documents.zip', may: [] },
  ],
  'features/documents/document-wording': [
    { path: '/provinces/97/document-wording', may: staff97 },
    { path: '/provinces/96/document-wording', may: [] },
    {
      path: '/provinces/97/document-wording',
      method: 'POST',
      form: { intent: 'keep', key: 'letter.closing', text: 'จังหวัด{{', version: '0' },
      may: staff97,
      status: 400,
    },
    {
      path: '/provinces/97/document-wording',
      method: 'POST',
      form: { intent: 'restore', key: 'letter.closing', version: '3' },
      may: staff97,
      status: 409,
    },
  ],
  'features/letterhead/letterhead': [
    { path: '/provinces/97/letterhead', may: staff97 },
    { path: '/provinces/96/letterhead', may: [] },
    {
      path: '/provinces/97/letterhead',
      method: 'POST',
      form: { intent: 'add', lines: '(นายสมมติ)' },
      may: staff97,
      status: 400,
    },
    {
      path: '/provinces/97/letterhead',
      method: 'POST',
      form: { intent: 'remove-picture', signatoryId: 'signatory-mk98', seen: 'picture-mk98' },
      may: [],
    },
    {
      path: '/provinces/97/letterhead',
      method: 'POST',
      form: { intent: 'default', kind: 'circular-letter', signatoryId: 'signatory-mk98' },
      may: [],
    },
  ],
  'features/letterhead/letter-register': [
    { path: '/provinces/97/letter-register', may: staff97 },
    { path: '/provinces/96/letter-register', may: [] },
  ],
  'features/documents/documents.tsx of a province': [
    { path: '/provinces/97/documents', may: inProvince97 },
    { path: '/provinces/96/documents', may: [] },
  ],
  'features/documents/documents.tsx of an agency': [
    {
      path: '/agencies/mk97a1/documents',
      may: ['platformAdmin', ...province97, 'district9701', ...agencyA1],
    },
    { path: '/agencies/mk97a3/documents', may: ['platformAdmin', ...province97, 'officerA3'] },
  ],
  'features/documents/document.tsx of a province': [
    { path: '/provinces/97/documents/no-such-kind', may: [] },
    { path: '/provinces/97/documents/agency-one-page', may: [] },
    ...[
      'governor-one-page',
      'ranking-list',
      'compliance-summary',
      'province-measures',
      'meeting-file',
    ].flatMap((kind) => [
      { path: `/provinces/97/documents/${kind}`, may: inProvince97 },
      { path: `/provinces/96/documents/${kind}`, may: [] },
      { path: `/agencies/mk97a1/documents/${kind}`, may: [] },
    ]),
    {
      path: '/provinces/97/documents/ranking-list?year=2567',
      method: 'POST',
      form: {},
      may: inProvince97,
      status: 302,
    },
  ],
  'features/documents/document.tsx of an agency': [
    {
      path: '/agencies/mk97a1/documents/agency-one-page?year=2567',
      may: ['platformAdmin', ...province97, 'district9701', ...agencyA1],
    },
    {
      path: '/agencies/mk98b1/documents/agency-one-page',
      may: ['platformAdmin', 'admin98', 'officer98', 'officerB1'],
    },
    {
      path: '/agencies/mk97a1/documents/agency-one-page?year=2567',
      method: 'POST',
      form: {},
      may: ['platformAdmin', ...province97, 'district9701', ...agencyA1],
      status: 302,
    },
  ],
  'features/documents/document-texts.tsx of a province': [
    { path: '/provinces/97/documents/circular-letter/texts?circular=circular-mk97', may: staff97 },
    { path: '/provinces/96/documents/circular-letter/texts', may: [] },
    { path: '/provinces/97/documents/agency-one-page/texts', may: [] },
    {
      path: '/provinces/97/documents/circular-letter/texts?circular=circular-mk97',
      method: 'POST',
      form: { 'text.preface': 'คำนำ', 'base.preface': '', 'version.preface': '0' },
      may: staff97,
      status: 409,
    },
  ],
  'features/documents/document-texts.tsx of an agency': [
    {
      path: '/agencies/mk97a1/documents/analysis-report/texts?year=2567',
      may: ['headA1', 'officerA1'],
    },
    {
      path: '/agencies/mk97a1/documents/analysis-report/texts?year=2567',
      method: 'POST',
      form: { 'text.intro': 'ข้อความ', 'base.intro': '', 'version.intro': '7' },
      may: ['headA1', 'officerA1'],
      status: 409,
    },
  ],
  'features/documents/issued-document': [
    { path: '/documents/MK97-0000-0000', may: province97 },
    { path: '/documents/MK97-A1A1-A1A1', may: [...province97, 'district9701', ...agencyA1] },
    { path: '/documents/MK97-A3A3-A3A3', may: [...province97, 'officerA3'] },
    { path: '/documents/MK98-B1B1-B1B1', may: ['admin98', 'officer98', 'officerB1'] },
    { path: '/documents/MK99-B1B1-B1B1', may: [] },
  ],
  'features/documents/document-file': [
    { path: '/documents/MK97-0000-0000/docx', may: province97 },
    { path: '/documents/MK97-A1A1-A1A1/docx', may: [...province97, 'district9701', ...agencyA1] },
    { path: '/documents/MK97-A1A1-A1A1/exe', may: [] },
    { path: '/documents/MK98-B1B1-B1B1/docx', may: ['admin98', 'officer98', 'officerB1'] },
  ],
  'features/documents/verify': [{ path: '/verify', may: everyone, anonymous: 'open' }],
  'features/files/file': [
    { path: '/files/evidence-mk97a1', may: [...province97, 'district9701', ...agencyA1] },
    { path: '/files/evidence-mk97a3', may: [...province97, 'officerA3'] },
    { path: '/files/evidence-mk98b1', may: ['admin98', 'officer98', 'officerB1'] },
    { path: '/files/enclosure-mk97', may: [...province97, 'district9701', ...agencyA1, 'officerA3'] },
    { path: '/files/draft-mk97', may: province97 },
    { path: '/files/no-such-file', may: [] },
  ],
  'features/reports/report': [
    {
      path: '/agencies/mk97a1/reports/2568/6m',
      may: ['platformAdmin', ...province97, 'district9701', ...agencyA1],
    },
    { path: '/agencies/mk97a1/reports/2568/9m', may: [] },
    {
      path: '/agencies/mk97a3/reports/2568/6m',
      method: 'POST',
      form: { intent: 'accept', version: '1' },
      may: ['admin97', 'officer97'],
      status: 409,
      mayNot: { platformAdmin: 403, viewer97: 403, officerA3: 403 },
    },
    {
      path: '/agencies/mk97a1/reports/2568/6m',
      method: 'POST',
      form: { intent: 'submit', version: '99' },
      may: ['headA1', 'officerA1'],
      status: 409,
      mayNot: readersA1,
    },
  ],
  'features/reports/report-history': [
    {
      path: '/agencies/mk97a1/reports/2568/6m/history',
      may: ['platformAdmin', ...province97, 'district9701', ...agencyA1],
    },
    { path: '/agencies/mk97a3/reports/2568/6m/history', may: ['platformAdmin', ...province97, 'officerA3'] },
  ],
  'features/reports/report-row': [
    {
      path: '/agencies/mk97a1/reports/2568/6m/rows/1',
      may: ['platformAdmin', ...province97, 'district9701', ...agencyA1],
    },
    { path: '/agencies/mk97a1/reports/2568/6m/rows/99', may: [] },
    {
      path: '/agencies/mk98b1/reports/2568/6m/rows/1',
      may: ['platformAdmin', 'admin98', 'officer98', 'officerB1'],
    },
    {
      path: '/agencies/mk97a1/reports/2568/6m/rows/1',
      method: 'POST',
      form: { intent: 'save', status: 'done', statusText: 'ก', version: '99' },
      may: ['headA1', 'officerA1'],
      status: 409,
      mayNot: readersA1,
    },
    {
      path: '/agencies/mk97a1/reports/2568/6m/rows/1',
      method: 'POST',
      form: { intent: 'comment', body: 'ก' },
      may: ['admin97', 'officer97', 'headA1', 'officerA1'],
      status: 302,
      mayNot: { platformAdmin: 403, viewer97: 403, district9701: 403, viewerA1: 403 },
    },
    {
      path: '/agencies/mk97a1/reports/2568/6m/rows/1',
      method: 'POST',
      form: { intent: 'remove', evidenceId: 'no-such-evidence' },
      may: [],
      mayNot: readersA1,
    },
  ],
  'features/reports/report-row-autosave': [
    {
      path: '/agencies/mk97a1/reports/2568/6m/rows/1/autosave',
      method: 'POST',
      form: { status: 'done', statusText: 'ก', version: '99' },
      may: ['headA1', 'officerA1'],
      status: 409,
      mayNot: readersA1,
    },
  ],
  'features/reports/report-row-files': [
    {
      path: '/agencies/mk97a1/reports/2568/6m/rows/1/files',
      may: ['platformAdmin', ...province97, 'district9701', ...agencyA1],
      status: 302,
    },
    {
      path: '/agencies/mk97a1/reports/2568/6m/rows/1/files',
      method: 'POST',
      may: ['headA1', 'officerA1'],
      status: 302,
      mayNot: readersA1,
    },
  ],
  'features/agencies/agency': [
    { path: '/agencies/mk97a1', may: ['platformAdmin', ...province97, 'district9701', ...agencyA1] },
    {
      path: '/agencies/mk97a1?year=2568',
      may: ['platformAdmin', ...province97, 'district9701', ...agencyA1],
    },
    { path: '/agencies/mk97a3', may: ['platformAdmin', ...province97, 'officerA3'] },
    { path: '/agencies/no-such-agency', may: [] },
  ],
  'features/explain/agency-figure': [
    {
      path: '/agencies/mk97a1/figures/2567/overall',
      may: ['platformAdmin', ...province97, 'district9701', ...agencyA1],
    },
    {
      path: '/agencies/mk97a1/figures/2567/level',
      may: ['platformAdmin', ...province97, 'district9701', ...agencyA1],
    },
    {
      path: '/agencies/mk97a1/figures/2567/rank',
      may: ['platformAdmin', ...province97, 'district9701', ...agencyA1],
    },
    {
      path: '/agencies/mk97a3/figures/2567/i1',
      may: ['platformAdmin', ...province97, 'officerA3'],
    },
    { path: '/agencies/mk97a1/figures/2568/overall', may: ['platformAdmin', ...province97] },
    { path: '/agencies/mk97a1/figures/2567/o99', may: [] },
    { path: '/agencies/no-such-agency/figures/2567/overall', may: [] },
  ],
  'features/explain/province-figure': [
    { path: '/provinces/97/figures/2567/mean', may: inProvince97 },
    { path: '/provinces/97/figures/2567/levels', may: inProvince97 },
    // Names the provinces it compares with, and the published mean of each.
    { path: '/provinces/97/figures/2567/rank', may: ['platformAdmin', ...province97], isPublic: true },
    { path: '/provinces/97/figures/2568/mean', may: ['platformAdmin', ...province97] },
    { path: '/provinces/97/figures/2567/no-such-figure', may: [] },
    { path: '/provinces/96/figures/2567/mean', may: [] },
  ],
  'features/what-if/lift': [
    { path: '/provinces/97/what-if', may: inProvince97 },
    { path: '/provinces/97/what-if?year=2568&line=next', may: ['platformAdmin', ...province97] },
    { path: '/provinces/96/what-if', may: [] },
  ],
  'features/what-if/lift-export': [
    { path: '/provinces/97/what-if.csv?year=2567&mark=plus5&type=tao', may: inProvince97 },
    { path: '/provinces/96/what-if.csv', may: [] },
  ],
  'features/what-if/lift-export.ts as XLSX': [
    { path: '/provinces/97/what-if.xlsx?everything=1', may: inProvince97 },
    { path: '/provinces/96/what-if.xlsx', may: [] },
  ],
  'features/what-if/what-if': [
    {
      path: '/agencies/mk97a1/what-if?year=2567&set=i1:100,oit:50',
      may: ['platformAdmin', ...province97, 'district9701', ...agencyA1],
    },
    { path: '/agencies/mk97a1/what-if?year=2568', may: ['platformAdmin', ...province97] },
    { path: '/agencies/mk97a3/what-if', may: ['platformAdmin', ...province97, 'officerA3'] },
    { path: '/agencies/no-such-agency/what-if', may: [] },
    {
      path: '/agencies/mk97a1/what-if',
      method: 'POST',
      form: { intent: 'save', fiscalYear: '2567', name: 'ก', set: 'i1:100' },
      may: ['headA1', 'officerA1'],
    },
    {
      path: '/agencies/mk97a1/what-if',
      method: 'POST',
      form: { intent: 'delete', scenarioId: 'scenario-mk97a3', version: '1' },
      may: [],
    },
  ],
  'features/what-if/what-if-export': [
    {
      path: '/agencies/mk97a1/what-if.csv?year=2567',
      may: ['platformAdmin', ...province97, 'district9701', ...agencyA1],
    },
    {
      path: '/agencies/mk98b1/what-if.csv?year=2567',
      may: ['platformAdmin', 'admin98', 'officer98', 'officerB1'],
    },
  ],
  'features/what-if/what-if-export.ts as XLSX': [
    {
      path: '/agencies/mk97a1/what-if.xlsx?year=2567',
      may: ['platformAdmin', ...province97, 'district9701', ...agencyA1],
    },
  ],
  'features/agencies/items-export': [
    {
      path: '/agencies/mk97a1/items.csv?year=2567',
      may: ['platformAdmin', ...province97, 'district9701', ...agencyA1],
    },
    {
      path: '/agencies/mk98b1/items.csv?year=2567',
      may: ['platformAdmin', 'admin98', 'officer98', 'officerB1'],
    },
  ],
  'features/agencies/items-export.ts as XLSX': [
    {
      path: '/agencies/mk97a1/items.xlsx?year=2567',
      may: ['platformAdmin', ...province97, 'district9701', ...agencyA1],
    },
    {
      path: '/agencies/mk98b1/items.xlsx?year=2567',
      may: ['platformAdmin', 'admin98', 'officer98', 'officerB1'],
    },
  ],

  // Every page is off in this world: the same answer as for a body that is not there.
  'features/public-page/public-agency': [
    { path: '/public/agencies/mk97a1', may: [], anonymous: 404 },
    { path: '/public/agencies/no-such-body', may: [], anonymous: 404 },
  ],
  'features/public-page/public-document': [
    { path: '/public/agencies/mk97a1/documents/2568/report-6m', may: [], anonymous: 404 },
  ],
  'features/public-page/public-province': [{ path: '/public/provinces/97', may: [], anonymous: 404 }],
  'features/public-page/public-preview': [
    { path: '/provinces/97/public-pages/mk97a1', may: staff97 },
    { path: '/provinces/97/public-pages/mk98b1', may: [] },
  ],
  'features/public-page/public-pages': [
    { path: '/provinces/97/public-pages', may: staff97 },
    {
      path: '/provinces/97/public-pages',
      method: 'POST',
      form: { intent: 'save', agencyCode: 'mk98b1' },
      may: staff97,
      status: 302,
    },
  ],

  'features/open-data/api-provinces': openData('/api/v1/provinces'),
  'features/open-data/api-provinces.ts as CSV': openData('/api/v1/provinces.csv'),
  'features/open-data/api-overview': openData('/api/v1/provinces/97/overview'),
  'features/open-data/api-overview.ts as CSV': [
    ...openData('/api/v1/provinces/97/overview.csv?fiscalYear=2567'),
    notPublished('/api/v1/provinces/97/overview.csv?fiscalYear=2568'),
  ],
  'features/open-data/api-rankings': [
    ...openData('/api/v1/provinces/97/rankings'),
    notPublished('/api/v1/provinces/97/rankings?fiscalYear=2568'),
  ],
  'features/open-data/api-rankings.ts as CSV': openData('/api/v1/provinces/97/rankings.csv'),
  'features/open-data/api-assessment': [
    ...openData('/api/v1/agencies/mk97a1/assessments/2567'),
    ...openData('/api/v1/agencies/mk97a1/assessments/2567.csv'),
    notPublished('/api/v1/agencies/mk97a1/assessments/2568'),
  ],
  'features/open-data/api-openapi': openData('/api/v1/openapi.json'),
  'features/open-data/api-not-found': [{ path: '/api/v1/no-such-thing', may: [], anonymous: 404 }],

  // Last: it ends everyone's session.
  'features/accounts/logout': [
    { path: '/logout', method: 'POST', may: everyone, anonymous: 'open', status: 302 },
  ],
};
