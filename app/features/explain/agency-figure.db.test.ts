import type { AppLoadContext } from '@remix-run/node';
import { Decimal } from 'decimal.js';
import { seedsFor } from 'seeds/load/all-seeds.ts';
import { loadSeeds } from 'seeds/load/seed.ts';
import { testDatabase } from 'tests/setup/database.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import { settle } from '~/features/findings/settle.server.ts';
import { publishResults, unpublishResults } from '~/features/publishing/publish.server.ts';
import type { Actor, Membership } from '~/lib/actor.ts';
import { mintTenant, withTenant } from '~/lib/db.server.ts';
import { loadAgencyFigure } from './load-agency-figure.server.ts';

const database = testDatabase();
const Exact = Decimal.clone({ precision: 60, rounding: Decimal.ROUND_HALF_UP });
const pathumThani = mintTenant({ provinceCode: '13', scope: 'province', userId: 'u1' });
const tak = mintTenant({ provinceCode: '63', scope: 'province', userId: 'u2' });

beforeAll(() => loadSeeds(database.db, seedsFor({ documents: true, demo: false })), 60_000);

const platform: Actor = {
  userId: 'u0',
  displayName: '-',
  email: 'platform@example.org',
  role: 'platform_admin',
  membership: null,
  memberships: [],
};

function member(role: Membership['role'], provinceCode: string, agencyCode: string | null): Actor {
  const membership: Membership = {
    membershipId: 'm1',
    role,
    provinceCode,
    provinceNameTh: '-',
    provinceNameEn: '-',
    provinceIsDemo: false,
    agencyCode,
    agencyNameTh: null,
    districtCode: null,
    districtNameTh: null,
  };
  return { ...platform, userId: 'u1', role, membership, memberships: [membership] };
}

function open(agencyCode: string, fiscalYear: number | string, node: string, actor = platform) {
  const context = { db: database.db, lang: 'th', actor: async () => actor } as AppLoadContext;
  const params = { agencyCode, fiscalYear: String(fiscalYear), node };
  return loadAgencyFigure({ request: new Request('http://localhost/'), params, context });
}

/** The mean that the shown inputs and weights give, by arithmetic of its own. */
function evaluate(inputs: readonly { weight: string; value: string | null }[]): Decimal {
  let [sum, weights] = [new Exact(0), new Exact(0)];
  for (const { weight, value } of inputs) {
    sum = sum.plus(new Exact(weight).times(value ?? 'NaN'));
    weights = weights.plus(weight);
  }
  return sum.div(weights);
}

const DOCUMENTS = [
  ['13-province', 2562],
  ['63-pao', 2566],
] as const;

describe.each(DOCUMENTS)('%s FY%i', (agencyCode, fiscalYear) => {
  test('every computed figure is what its shown formula gives, to the last digit', async () => {
    const stored = await database.db
      .selectFrom('node_score')
      .select(['node', 'published', 'computed'])
      .where('agency_code', '=', agencyCode)
      .where('fiscal_year', '=', fiscalYear)
      .execute();
    const computed = stored.filter((row) => row.computed !== null);
    expect(computed.length).toBeGreaterThan(3);
    for (const { node, published, computed: last } of stored) {
      const { tree } = await open(agencyCode, fiscalYear, node);
      expect(tree?.published === null ? null : new Exact(tree?.published ?? 'NaN').toFixed(8), node).toBe(
        published,
      );
      if (last === null) {
        expect(tree?.computed, node).toBeNull();
        continue;
      }
      const inputs = tree?.formula?.inputs ?? [];
      expect(evaluate(inputs).toFixed(8), node).toBe(last);
      expect(new Exact(tree?.formula?.result ?? 'NaN').toFixed(8), node).toBe(last);
      expect(new Exact(tree?.computed ?? 'NaN').toFixed(8), node).toBe(last);
    }
  });

  test('every printed figure names the document and what stands there', async () => {
    const items = await database.db
      .selectFrom('item_score')
      .select(['item_code as node', 'score as published'])
      .where('agency_code', '=', agencyCode)
      .where('fiscal_year', '=', fiscalYear)
      .execute();
    const nodes = await database.db
      .selectFrom('node_score')
      .select(['node', 'published'])
      .where('agency_code', '=', agencyCode)
      .where('fiscal_year', '=', fiscalYear)
      .where('published', 'is not', null)
      .execute();
    for (const { node, published } of [...items, ...nodes]) {
      const { sources } = await open(agencyCode, fiscalYear, node);
      expect(sources?.inForce, node).toMatchObject({ kind: 'document' });
      const printed = sources?.inForce?.kind === 'document' ? sources.inForce.printed : '';
      if (published !== null) expect(new Exact(printed).toFixed(8), node).toBe(published);
    }
  }, 120_000);
});

test('the overall of Pathum Thani as its document has it', async () => {
  const { tree, sources, names } = await open('13-province', 2562, 'overall');
  expect(tree).toMatchObject({ published: '92.69', agreement: 'match', cost: '100', above: [] });
  expect(tree?.formula).toMatchObject({ kind: 'weighted', totalWeight: '100' });
  expect(tree?.formula?.inputs.map(({ node, weight, basis }) => [node, weight, basis])).toEqual([
    ['iit', '30', 'unrounded'],
    ['eit', '30', 'unrounded'],
    ['oit', '40', 'unrounded'],
  ]);
  expect(sources?.inForce).toMatchObject({
    titleTh: expect.stringMatching(/ปทุมธานี|หนังสือ/),
    printed: '92.69',
  });
  expect(names.i12).toBeTruthy();
});

test('an item: no formula, its way up, and the points of the overall that hang on it', async () => {
  const { tree } = await open('13-province', 2562, 'i12');
  expect(tree).toMatchObject({ formula: null, above: ['overall', 'iit', '2'], published: '94.33' });
  // Indicator 2 has 6 items, the IIT 5 indicators and a weight of 30.
  expect(new Exact(tree?.cost ?? 'NaN').toFixed(10)).toBe(new Exact(30).div(5).div(6).toFixed(10));
  expect(new Exact(tree?.headroom ?? 'NaN').toFixed(10)).toBe(
    new Exact('5.67').times(30).div(5).div(6).div(100).toFixed(10),
  );
});

test('what cannot be computed says which inputs are missing', async () => {
  const { tree } = await open('63-pao', 2566, '6');
  expect(tree).toMatchObject({ published: '95.47', computed: null, agreement: 'published_only' });
  expect(tree?.formula?.result).toBeNull();
  expect(tree?.formula?.inputs.every(({ value }) => value === null)).toBe(true);
});

test('the level: each gate met or not, and the rule with its mark', async () => {
  const { level, sources } = await open('63-pao', 2566, 'level');
  expect(level).toMatchObject({ key: 'good', isPublished: true, mark: { source: expect.any(String) } });
  expect(level?.steps[0]?.gates[0]).toMatchObject({ node: 'overall', score: '97.14', met: true });
  expect(sources?.inForce).toMatchObject({ kind: 'document', printed: 'ผ่านดี' });
});

test('ranks: the printed one counts, with the document that prints it; an unprinted one is counted', async () => {
  const province = await open('63-pao', 2566, 'rank');
  expect(province.standing).toMatchObject({ rank: 1, printed: { rank: 1 }, bodies: 1, higher: 0, equal: 1 });
  expect(province.sources?.inForce).toMatchObject({
    kind: 'document',
    printed: expect.stringContaining('1'),
  });
  const among = await open('13-province', 2562, 'rank_type_nation');
  expect(among.standing).toMatchObject({ printed: { rank: 5, outOf: 76 }, higher: null });
  expect((await open('63-pao', 2566, 'rank_type')).standing).toMatchObject({ rank: 1, printed: null });
});

test('a change says why there is none', async () => {
  const { change } = await open('13-province', 2562, 'change');
  expect(change).toMatchObject({ noChange: 'no_year_before', difference: null, isComparable: false });
});

test.each([
  ['13-province', 2562, 'o99'],
  ['13-province', 2562, 'eit_public'],
  ['13-province', 2562, 'weighted'],
  ['13-province', 2566, 'overall'],
  ['13-province', '2562x', 'overall'],
  ['13-province', 2599, 'overall'],
  ['no-such-agency', 2562, 'overall'],
])('%s/%s/%s is not there', async (agencyCode, year, node) => {
  await expect(open(agencyCode, year, node)).rejects.toMatchObject({ status: 404 });
});

describe('who sees what', () => {
  test('the agency of another province sees nothing', async () => {
    await expect(
      open('13-province', 2562, 'overall', member('agency_officer', '63', '63-pao')),
    ).rejects.toMatchObject({ status: 404 });
  });

  test('a draft is there for province staff alone', async () => {
    await unpublishResults(database.db, tak, 2566);
    const own = member('agency_officer', '63', '63-pao');
    await expect(open('63-pao', 2566, 'overall', own)).rejects.toMatchObject({ status: 404 });
    const { year, standing } = await open('63-pao', 2566, 'rank', member('province_officer', '63', null));
    expect([year.isPublished, standing?.higher]).toEqual([false, 0]);
    await publishResults(database.db, tak, 2566);
    expect((await open('63-pao', 2566, 'overall', own)).year.isPublished).toBe(true);
  });
});

test('a finding is shown with the office that settled it, its decision and its reason', async () => {
  const node = '9.2';
  const before = await open('13-province', 2562, node);
  expect(before.findings).toMatchObject([{ node, state: 'open', settlement: null }]);
  const key = { fiscalYear: 2562, agencyCode: '13-province', node, kind: 'disagreement' };
  const source = {
    userId: 'u1',
    office: 'กลุ่มงานอำนวยการ',
    role: 'province_officer' as const,
    clientAddress: null,
    requestId: null,
  };
  const request = {
    decision: 'accept_printed',
    corrected: '',
    reason: 'ตรวจต้นฉบับแล้ว',
    version: 0,
    figure: '98.75',
  };
  await withTenant(database.db, pathumThani, (t) => settle(t, source, key, request));
  const after = await open('13-province', 2562, node, member('agency_officer', '13', '13-province'));
  expect(after.findings).toMatchObject([
    {
      state: 'settled',
      settlement: {
        decision: 'accept_printed',
        settledByOffice: 'กลุ่มงานอำนวยการ',
        reason: 'ตรวจต้นฉบับแล้ว',
      },
    },
  ]);
  expect(JSON.stringify(after.findings)).not.toContain('u1');

  await unpublishResults(database.db, pathumThani, 2562);
  const correct = { ...request, decision: 'correct', corrected: '87.50', version: 1 };
  expect(await withTenant(database.db, pathumThani, (t) => settle(t, source, key, correct))).toEqual({
    kind: 'done',
  });
  const corrected = await open('13-province', 2562, node, member('province_officer', '13', null));
  expect(corrected.tree?.published).toBe('87.5');
  expect(corrected.sources?.inForce).toMatchObject({
    kind: 'correction',
    before: '98.75',
    value: '87.5',
    office: 'กลุ่มงานอำนวยการ',
  });
  expect(corrected.sources?.earlier).toMatchObject([{ kind: 'document', printed: '98.75' }]);
  await publishResults(database.db, pathumThani, 2562);
});
