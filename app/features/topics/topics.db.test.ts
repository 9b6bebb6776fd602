import { seedScheme } from 'seeds/schemes/index.ts';
import { testDatabase } from 'tests/setup/database.ts';
import { loadSmallProvince } from 'tests/setup/small-province.ts';
import { beforeAll, expect, test } from 'vitest';
import { withFigures } from '~/features/scores/with-figures.server.ts';
import { mintTenant, type TenantDb, withTenant } from '~/lib/db.server.ts';
import { meanOf, roundHalfUp2, Score, toDecimal } from '~/lib/decimal.ts';
import { sameItems } from './core/same-items.ts';
import { type TopicItem, topicItems, VOICES, type Voice } from './core/topic-items.ts';
import * as TopicMeasuresRepository from './TopicMeasuresRepository.server.ts';
import * as TopicRepository from './TopicRepository.server.ts';
import * as TopicTextsRepository from './TopicTextsRepository.server.ts';

const YEAR = 2568;
const database = testDatabase();
const tenant = mintTenant({ provinceCode: '97', scope: 'province' });
const chief = mintTenant({ provinceCode: '97', scope: 'district', districtCode: '9701' });
const asProvince = <T>(fn: (t: TenantDb) => Promise<T>) => withTenant(database.db, tenant, fn);
const scheme = seedScheme(YEAR);
const same = sameItems(scheme, seedScheme(YEAR - 1));
const itemsOf = (topic: (typeof scheme.topics.list)[number]['key']) => topicItems(scheme, topic, same);
const all = scheme.topics.list.flatMap(({ key }) => itemsOf(key));
const everything = { fiscalYear: YEAR, type: '', district: '', size: '' };
const rule = { threshold: scheme.itemThreshold.value, isDemo: true };

interface Body {
  type: string;
  district: string | null;
  now: Map<string, Score>;
  before: Map<string, Score>;
}
const world = new Map<string, Body>();
const gaps = new Map<string, string>();

beforeAll(async () => {
  await loadSmallProvince(database.db);
  // One agency without a score of e4, one with a text in its place, one without any item of the year before.
  const codes = await database.db
    .selectFrom('agency')
    .select('agency_code')
    .where('province_code', '=', '97')
    .orderBy('agency_code')
    .execute();
  const [lost, text, young] = codes.slice(2).map(({ agency_code }) => agency_code);
  const of = (code: string, year: number) =>
    database.db
      .deleteFrom('item_score')
      .where('province_code', '=', '97')
      .where('fiscal_year', '=', year)
      .where('agency_code', '=', code);
  await of(lost ?? '', YEAR)
    .where('item_code', '=', 'e4')
    .execute();
  await of(young ?? '', YEAR - 1).execute();
  await database.db
    .updateTable('item_score')
    .set({ score: null, source_text: 'ไม่มี' })
    .where('province_code', '=', '97')
    .where('fiscal_year', '=', YEAR)
    .where('agency_code', '=', text ?? '')
    .where('item_code', '=', 'i10')
    .execute();
  gaps
    .set(lost ?? '', 'e4')
    .set(text ?? '', 'i10')
    .set(young ?? '', '');
  await readWorld();
}, 120_000);

async function readWorld() {
  const agencies = await database.db
    .selectFrom('agency')
    .selectAll()
    .where('province_code', '=', '97')
    .where('is_scored', '=', true)
    .execute();
  const years = await database.db
    .selectFrom('agency_year')
    .select(['agency_code', 'agency_type', 'district_code'])
    .where('province_code', '=', '97')
    .where('fiscal_year', '=', YEAR)
    .execute();
  for (const agency of agencies) {
    const year = years.find(({ agency_code }) => agency_code === agency.agency_code);
    world.set(agency.agency_code, {
      type: year?.agency_type ?? agency.agency_type,
      district: year ? year.district_code : agency.district_code,
      now: new Map(),
      before: new Map(),
    });
  }
  const scores = await database.db
    .selectFrom('item_score')
    .selectAll()
    .where('province_code', '=', '97')
    .where('fiscal_year', 'in', [YEAR, YEAR - 1])
    .execute();
  for (const row of scores) {
    const body = world.get(row.agency_code);
    if (row.score !== null)
      body?.[row.fiscal_year === YEAR ? 'now' : 'before'].set(row.item_code, toDecimal(row.score));
  }
}

const known = (codes: readonly string[], scores: ReadonlyMap<string, Score>) => {
  const found = codes.flatMap((code) => scores.get(code) ?? []);
  return found.length === codes.length && codes.length > 0 ? found : null;
};
function expectedOf(body: Body, items: readonly TopicItem[], voice: Voice) {
  const own = items.filter((item) => item.voice === voice && item.answer !== 'usage_share');
  const scores = known(
    own.map(({ code }) => code),
    body.now,
  );
  const shared = own.filter(({ before }) => before !== '');
  const [now, then] = [
    known(
      shared.map(({ code }) => code),
      body.now,
    ),
    known(
      shared.map(({ before }) => before),
      body.before,
    ),
  ];
  const [late, early] = [now && meanOf(now), then && meanOf(then)];
  return {
    mean: scores && meanOf(scores),
    isFull: scores?.every((score) => score.eq(100)) ?? false,
    change: late && early ? roundHalfUp2(late.minus(early)) : null,
  };
}
const points = (score: Score | null) => (score === null ? null : roundHalfUp2(score).toNumber());
/** One answer of a hundred moves each survey item by a point; one paper of k moves their mean by 100/k, rounded down. */
const gapOf = (items: readonly TopicItem[], voice: Voice) => {
  const shared = items.filter(
    (item) => item.voice === voice && item.before !== '' && item.answer !== 'usage_share',
  );
  return voice === 'oit' && shared.length > 0 ? Math.floor(10000 / shared.length) / 100 : 1;
};
const chosenBodies = (type: string, district: string) =>
  [...world.entries()].filter(
    ([, body]) => (type === '' || body.type === type) && (district === '' || body.district === district),
  );

test.each([
  ['', ''],
  ['tao', ''],
  ['', '9702'],
  ['pao', '9799'],
])(
  'means, full marks and changes of every topic over “%s” “%s” are those of the items',
  async (type, district) => {
    const rows = await asProvince((t) =>
      TopicRepository.findAllTopics(t, { ...everything, type, district, items: all }),
    );
    const bodies = chosenBodies(type, district);
    expect(rows.map(({ topic }) => topic)).toEqual(scheme.topics.list.map(({ key }) => key));
    for (const row of rows) {
      const items = all.filter(({ topic }) => topic === row.topic);
      for (const voice of VOICES) {
        const figures = bodies.map(([, body]) => expectedOf(body, items, voice));
        const means = figures.flatMap(({ mean }) => mean ?? []);
        const changes = figures.flatMap(({ change }) => change ?? []);
        expect(row[voice], `${row.topic} ${voice}`).toEqual({
          mean: points(meanOf(means)),
          assessed: means.length,
          full: figures.filter(({ isFull }) => isFull).length,
          compared: changes.length,
          improved: changes.filter((change) => change.gte(gapOf(items, voice))).length,
          fell: changes.filter((change) => change.lte(-gapOf(items, voice))).length,
        });
      }
      const experience = [row.iit.mean, row.eit.mean].flatMap((mean) =>
        mean === null ? [] : new Score(mean),
      );
      const gap =
        row.oit.mean === null || experience.length === 0
          ? null
          : new Score(row.oit.mean).minus(Score.min(...experience)).toNumber();
      expect(row.gap, row.topic).toBe(gap);
    }
  },
);

test('each item: spread, share under the threshold, full marks, and the nation’s median', async () => {
  const rows = await asProvince((t) => TopicRepository.findAllItems(t, { ...everything, items: all }, rule));
  expect(rows.map(({ topic, code }) => [topic, code])).toEqual(all.map(({ topic, code }) => [topic, code]));
  const quantile = (sorted: readonly Score[], share: number) => {
    if (sorted.length === 0) return null;
    const place = new Score(sorted.length - 1).times(share);
    const [low, high] = [sorted[place.floor().toNumber()], sorted[place.ceil().toNumber()]];
    return low && high ? points(low.plus(high.minus(low).times(place.minus(place.floor())))) : null;
  };
  for (const row of rows) {
    const sorted = [...world.values()]
      .flatMap((body) => body.now.get(row.code) ?? [])
      .sort((a, b) => a.comparedTo(b));
    expect(row, row.code).toMatchObject({
      mean: points(meanOf(sorted)),
      min: points(sorted[0] ?? null),
      q1: quantile(sorted, 0.25),
      median: quantile(sorted, 0.5),
      q3: quantile(sorted, 0.75),
      max: points(sorted.at(-1) ?? null),
      scored: sorted.length,
      below: sorted.filter((score) => score.lt(rule.threshold)).length,
      full: sorted.filter((score) => score.eq(100)).length,
    });
  }
});

test('a national figure of fewer than five bodies is suppressed, one that is not there is absent', async () => {
  const ask = (items: readonly TopicItem[], type: string) =>
    asProvince((t) => TopicRepository.findAllItems(t, { ...everything, type, items }, rule));
  const items = itemsOf('operations');
  const before = await ask(items, 'tao');
  const shown = before.find(({ nation }) => nation === 'shown');
  const stat = await database.db
    .selectFrom('type_item_stat')
    .selectAll()
    .where('fiscal_year', '=', YEAR)
    .where('agency_type', '=', 'tao')
    .where('item_code', '=', shown?.code ?? '')
    .where('is_demo', '=', true)
    .executeTakeFirstOrThrow();
  expect(shown?.nationalMedian).toBe(points(toDecimal(stat.median)));
  const change = database.db
    .updateTable('type_item_stat')
    .where('fiscal_year', '=', YEAR)
    .where('agency_type', '=', 'tao')
    .where('item_code', '=', shown?.code ?? '');
  await change.set({ n: 4 }).execute();
  const after = (await ask(items, 'tao')).find(({ code }) => code === shown?.code);
  expect(after).toMatchObject({ nation: 'suppressed', nationalMedian: null });
  const none = (await ask(items, 'special_lao')).find(({ code }) => code === shown?.code);
  expect(none).toMatchObject({ nation: 'absent', nationalMedian: null, scored: 0, mean: null });
});

test.each(['operations', 'service_eservice', 'state_property'] as const)(
  'the agencies on %s: three means with ranks of their own, absent where an item is',
  async (topic) => {
    const items = itemsOf(topic);
    const rows = await asProvince((t) => TopicRepository.findAllBodies(t, { ...everything, items }));
    expect(rows.map(({ agencyCode }) => agencyCode).sort()).toEqual([...world.keys()].sort());
    const means = (voice: Voice) =>
      [...world.values()].flatMap((body) => expectedOf(body, items, voice).mean ?? []);
    for (const row of rows) {
      for (const voice of VOICES) {
        const expected = expectedOf(world.get(row.agencyCode) as Body, items, voice);
        expect(row[voice], `${row.agencyCode} ${voice}`).toEqual({
          score: points(expected.mean),
          rank: expected.mean && means(voice).filter((mean) => mean.gt(expected.mean as Score)).length + 1,
          change: expected.change?.toNumber() ?? null,
        });
      }
    }
    for (const [code, missing] of gaps) {
      const voice = items.find((item) => item.code === missing)?.voice;
      const row = rows.find(({ agencyCode }) => agencyCode === code);
      if (voice) expect(row?.[voice].score).toBeNull();
      if (missing === '') expect(VOICES.map((each) => row?.[each].change)).toEqual([null, null, null]);
    }
  },
);

test('a share of users is in no mean, and has a spread of its own', async () => {
  const items = itemsOf('service_eservice');
  const usage = items.filter(({ isOpinion }) => !isOpinion);
  expect(usage.map(({ code }) => code)).toEqual(['e9']);
  const { alone, rows } = await asProvince(async (t) => ({
    alone: await TopicRepository.findAllTopics(t, { ...everything, items: usage }),
    rows: await TopicRepository.findAllItems(t, { ...everything, items: usage }, rule),
  }));
  expect(alone).toEqual([]);
  expect(rows[0]?.scored).toBeGreaterThan(0);
});

test('a district chief reads the published scores of the own district alone', async () => {
  const items = itemsOf('operations');
  const filter = { ...everything, fiscalYear: YEAR - 1, district: '9701' };
  const seen = await withFigures(database.db, chief, (t) =>
    TopicRepository.findAllBodies(t, { ...filter, items }),
  );
  expect(seen.map(({ agencyCode }) => agencyCode).sort()).toEqual(
    [...world].flatMap(([code, { district }]) => (district === '9701' ? code : [])).sort(),
  );
  expect(seen.some(({ eit }) => eit.score !== null)).toBe(true);
  await database.db
    .updateTable('item_score')
    .set({ is_published: false })
    .where('province_code', '=', '97')
    .where('fiscal_year', '=', YEAR - 1)
    .execute();
  const drafts = await withFigures(database.db, chief, (t) =>
    TopicRepository.findAllBodies(t, { ...filter, items }),
  );
  expect(drafts.every(({ eit }) => eit.score === null)).toBe(true);
  const texts = { ...filter, codes: scheme.items.map(({ code }) => code) };
  const [failures, comments] = await withTenant(database.db, chief, async (t) => [
    await TopicTextsRepository.findAllFailures(t, texts),
    await TopicTextsRepository.findAllComments(t, texts),
  ]);
  expect([failures, comments]).toEqual([[], []]);
});

test('reasons and comments are those on record, each agency once', async () => {
  const codes = [...itemsOf('operations'), ...itemsOf('state_property')].map(({ code }) => code);
  const [failures, comments] = await asProvince(
    async (t) =>
      [
        await TopicTextsRepository.findAllFailures(t, { ...everything, codes }),
        await TopicTextsRepository.findAllComments(t, { ...everything, codes }),
      ] as const,
  );
  const failed = await database.db
    .selectFrom('failed_item')
    .selectAll()
    .where('province_code', '=', '97')
    .where('fiscal_year', '=', YEAR)
    .where('item_code', 'in', codes)
    .execute();
  expect(failed.length).toBeGreaterThan(0);
  expect(
    failures.flatMap(({ code, agencies }) => agencies.map((agency) => `${code} ${agency.agencyCode}`)).sort(),
  ).toEqual(failed.map((row) => `${row.item_code} ${row.agency_code}`).sort());
  const said = await database.db
    .selectFrom('evaluator_comment')
    .selectAll()
    .where('province_code', '=', '97')
    .where('fiscal_year', '=', YEAR)
    .execute();
  const cited = said.filter(
    (row) =>
      codes.some((code) => code === row.item_code) ||
      row.cited_items.some((code) => codes.some((own) => own === code)),
  );
  expect(cited.length).toBeGreaterThan(0);
  const pairs = (rows: { finding: string; who: string }[]) =>
    [...new Set(rows.map(({ finding, who }) => `${who} ${finding}`))].sort();
  expect(
    pairs(
      comments.flatMap(({ finding, agencies }) =>
        agencies.map(({ agencyCode }) => ({ finding, who: agencyCode })),
      ),
    ),
  ).toEqual(pairs(cited.map((row) => ({ finding: row.finding, who: row.agency_code }))));
});

test('measures of a topic: by number or by an item of this very year; unanswered are the recipients left', async () => {
  const results = 2567;
  const yearScheme = seedScheme(results);
  const topics = yearScheme.topics.list.map(({ number, key }) => ({
    number,
    codes: topicItems(yearScheme, key, new Map()).map(({ code }) => code),
  }));
  const isOf = (
    topic: (typeof topics)[number],
    nos: number[],
    tied: { fiscalYear: number; itemCode: string }[],
  ) =>
    nos.includes(topic.number) ||
    tied.some((each) => each.fiscalYear === results && topic.codes.some((code) => code === each.itemCode));
  const { counts, circulated, library } = await asProvince(async (t) => ({
    counts: await TopicMeasuresRepository.countByTopic(t, results, topics),
    circulated: await Promise.all(
      topics.map((topic) =>
        TopicMeasuresRepository.findAllCirculated(t, { ...everything, fiscalYear: results }, topic),
      ),
    ),
    library: await TopicMeasuresRepository.findLibrary(t, results, topics[0] ?? { number: 1, codes: [] }),
  }));
  const measures = await database.db
    .selectFrom('measure')
    .selectAll()
    .where('province_code', '=', '97')
    .execute();
  const sent = await database.db
    .selectFrom('circular')
    .innerJoin('circular_measure as m', (join) =>
      join
        .onRef('m.province_code', '=', 'circular.province_code')
        .onRef('m.circular_id', '=', 'circular.circular_id'),
    )
    .select(['m.circular_id', 'm.measure_no', 'm.measure_id', 'm.topic_nos'])
    .where('circular.province_code', '=', '97')
    .where('state', '=', 'sent')
    .where('results_fiscal_year', '=', results)
    .execute();
  expect(sent.length).toBeGreaterThan(0);
  for (const [at, topic] of topics.entries()) {
    const own = measures.filter((m) => !m.is_retired && isOf(topic, m.topic_nos, m.tied_items));
    const carried = sent.filter((m) =>
      isOf(topic, m.topic_nos, measures.find((each) => each.measure_id === m.measure_id)?.tied_items ?? []),
    );
    expect(counts[at]).toEqual({ number: topic.number, library: own.length, circulated: carried.length });
    if (at === 0)
      expect(library.map(({ measureId }) => measureId).sort()).toEqual(own.map((m) => m.measure_id).sort());
    expect(circulated[at]?.map((row) => `${row.circularId} ${row.measureNo}`).sort()).toEqual(
      carried.map((row) => `${row.circular_id} ${row.measure_no}`).sort(),
    );
    for (const row of circulated[at] ?? []) {
      const recipients = await database.db
        .selectFrom('circular_recipient')
        .select('agency_code')
        .where('province_code', '=', '97')
        .where('circular_id', '=', row.circularId)
        .execute();
      const decisions = await database.db
        .selectFrom('adoption')
        .select('decision')
        .where('province_code', '=', '97')
        .where('circular_id', '=', row.circularId)
        .where('measure_no', '=', row.measureNo)
        .execute();
      const count = (decision: string) => decisions.filter((each) => each.decision === decision).length;
      expect(row).toMatchObject({
        recipients: recipients.length,
        adopted: count('adopted'),
        adapted: count('adapted'),
        declined: count('declined'),
        unanswered: recipients.length - decisions.length,
      });
    }
  }
});
