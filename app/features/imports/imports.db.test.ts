import { createWorld, PUBLISHED_YEAR } from 'tests/isolation/world.ts';
import { testDatabase } from 'tests/setup/database.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import { publishResults, unpublishResults } from '~/features/publishing/publish.server.ts';
import { mintTenant, type TenantDb, withTenant } from '~/lib/db.server.ts';
import { findAllSchemes } from './check-batch.server.ts';
import { findHindrances, undoBatch } from './commit-batch.server.ts';
import { NO_CORRECTIONS } from './core/corrections.ts';
import * as ImportRepository from './ImportRepository.server.ts';
import * as ImportRowRepository from './ImportRowRepository.server.ts';
import {
  beginImport,
  cancelImport,
  checkImport,
  commitImport,
  progressOf,
  recheck,
  takeUpLeftWork,
} from './run-imports.server.ts';

const database = testDatabase();
const tenant = mintTenant({ provinceCode: '97', scope: 'province', userId: 'u1' });
const source = {
  userId: 'u1',
  office: 'จังหวัด',
  role: 'province_officer',
  clientAddress: null,
  requestId: null,
};
const province = <T>(fn: (t: TenantDb) => Promise<T>) => withTenant(database.db, tenant, fn);
/** The world's draft year. */
const YEAR = 2568;

async function check(content: string, changes: Partial<Parameters<typeof beginImport>[2]> = {}) {
  const file = {
    fileName: 'ผล.csv',
    content: new TextEncoder().encode(content),
    agencyCode: null,
    fiscalYear: YEAR,
    isDemo: true,
  };
  const batchId = await beginImport(database.db, tenant, { ...file, ...changes }, 'จังหวัด');
  return { batchId, ...(await settled(batchId)) };
}

async function settled(batchId: string) {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const batch = await province((t) => ImportRepository.findById(t, batchId));
    if (batch && !['waiting', 'reading', 'committing'].includes(batch.state)) {
      return { batch, rows: await province((t) => ImportRowRepository.findAllRows(t, batchId)) };
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('The import did not come to an end.');
}

async function undo(batchId: string) {
  await province(async (t) => {
    const batch = await ImportRepository.findById(t, batchId);
    if (!batch) throw new Error('No batch');
    await undoBatch(t, batch, await findAllSchemes(t), { reason: 'ผิดไฟล์', source });
  });
}

const figures = async (agencyCode: string) => {
  const nodes = await database.db
    .selectFrom('node_score')
    .select(['node', 'published'])
    .where('agency_code', '=', agencyCode)
    .where('fiscal_year', '=', YEAR)
    .where('published', 'is not', null)
    .orderBy('node')
    .execute();
  return Object.fromEntries(nodes.map(({ node, published }) => [node, Number(published)]));
};

const WIDE = [
  'หน่วยงาน,คะแนนรวม,IIT,EIT,OIT',
  'อบต. mk97a1,๙๑.๒๕,92.00,90.50,91.10',
  'อบต. mk97a2,88.10,87,ไม่มี,89',
  'อบต. ไม่มีในจังหวัด,80.00,80,80,80',
].join('\n');

beforeAll(() => createWorld(database.db));

describe('the dry run', () => {
  test('says of each cell whether it is new, changed, unchanged or refused, and writes nothing', async () => {
    const before = await figures('mk97a1');
    const { batch, rows } = await check(WIDE);
    expect(batch).toMatchObject({ state: 'ready', sourceKind: 'csv' });
    const of = (agencyCode: string | null, node: string) =>
      rows.find((row) => row.agencyCode === agencyCode && row.node === node);
    expect(of('mk97a1', 'overall')).toMatchObject({
      action: 'changed',
      score: '91.25',
      printed: '๙๑.๒๕',
      stored: '61.31',
      sourceRow: 2,
      sourceColumn: 2,
    });
    expect(of('mk97a1', 'iit')).toMatchObject({ action: 'changed', stored: '90' });
    expect(of(null, 'overall')).toMatchObject({ action: 'refused', agencyText: 'อบต. ไม่มีในจังหวัด' });
    expect(of(null, 'overall')?.problems).toMatchObject([{ code: 'agency_unknown' }]);
    expect(await province((t) => ImportRowRepository.findAllUnmatched(t, batch.batchId))).toEqual([
      { name: 'อบต. ไม่มีในจังหวัด', rows: 4 },
    ]);
    expect(await figures('mk97a1')).toEqual(before);
  });

  test('a name that leads nowhere can be led to an agency', async () => {
    const { batchId } = await check(WIDE);
    await recheck(database.db, tenant, batchId, {
      agencyCode: null,
      fiscalYear: YEAR,
      corrections: { ...NO_CORRECTIONS, agencies: { 'อบต. ไม่มีในจังหวัด': 'mk97a3' } },
    });
    const { rows } = await settled(batchId);
    expect(rows.filter((row) => row.agencyCode === 'mk97a3' && row.action === 'changed')).not.toHaveLength(0);
  });

  test('a file that cannot be read is refused with a reason', async () => {
    const { batch } = await check('PK\u0003\u0004 broken', { fileName: 'a.xlsx' });
    expect(batch.state).toBe('refused');
    expect(batch.refusal).toMatchObject({ reason: expect.any(String) });
  });

  test('a published year is not imported over', async () => {
    const { rows } = await check(WIDE, { fiscalYear: PUBLISHED_YEAR });
    const refused = rows.filter((row) =>
      row.problems.some((each) => (each as { code: string }).code === 'year_published'),
    );
    expect(refused.length).toBeGreaterThan(4);
    expect(rows.every((row) => row.action === 'refused')).toBe(true);
  });
});

describe('limitations for a plan', () => {
  const file = 'ลำดับ,ข้อจำกัด,การวิเคราะห์\n1,ไม่มีเจ้าหน้าที่คอมพิวเตอร์,งานฝาก\n';
  const given = { fileName: 'ข้อจำกัด.csv', agencyCode: 'mk97a1', fiscalYear: 2571 };
  const setState = (state: 'draft' | 'submitted' | 'approved' | 'returned') =>
    database.db.updateTable('plan').set({ state }).where('fiscal_year', '=', 2571).execute();
  const stored = async () =>
    (
      await database.db
        .selectFrom('limitation')
        .select('limitation')
        .where('fiscal_year', '=', 2571)
        .where('agency_code', '=', 'mk97a1')
        .execute()
    ).map(({ limitation }) => limitation);

  test('are refused at the row while the plan is handed in or approved, and nothing is written', async () => {
    await province((t) =>
      t.trx
        .insertInto('plan')
        .values({
          ...{ province_code: '97', fiscal_year: 2571, agency_code: 'mk97a1', results_fiscal_year: 2570 },
          ...{ updated_by_office: null, state: 'submitted', has_no_limitations: true },
        })
        .execute(),
    );
    for (const state of ['submitted', 'approved'] as const) {
      await setState(state);
      const { rows } = await check(file, given);
      expect(rows).toMatchObject([
        {
          kind: 'limitation',
          action: 'refused',
          problems: [{ code: 'plan_locked', detail: { year: 2571 } }],
        },
      ]);
    }
    expect(await stored()).toEqual([]);
  });

  test('are not written into a plan that was handed in after the dry run', async () => {
    await setState('draft');
    const { batchId, rows } = await check(file, given);
    expect(rows).toMatchObject([{ action: 'new', problems: [] }]);
    await setState('submitted');
    await commitImport(database.db, tenant, batchId, source);
    expect((await settled(batchId)).batch).toMatchObject({ state: 'ready', refusal: { reason: 'outdated' } });
    expect(await stored()).toEqual([]);
  });

  test('go into an open plan, which then has some; they stay in one that was handed in since', async () => {
    await setState('returned');
    const { batchId } = await check(file, given);
    await commitImport(database.db, tenant, batchId, source);
    expect(await stored()).toEqual(['ไม่มีเจ้าหน้าที่คอมพิวเตอร์']);
    const plan = await database.db
      .selectFrom('plan')
      .select('has_no_limitations')
      .where('fiscal_year', '=', 2571)
      .executeTakeFirstOrThrow();
    expect(plan.has_no_limitations).toBe(false);
    await setState('approved');
    const hindrances = await province((t) => findHindrances(t, batchId));
    expect(hindrances.lockedPlans).toMatchObject([{ agencyCode: 'mk97a1', fiscalYear: 2571 }]);
    await setState('returned');
    expect((await province((t) => findHindrances(t, batchId))).lockedPlans).toEqual([]);
    await undo(batchId);
    expect(await stored()).toEqual([]);
  });
});

describe('committing', () => {
  test('stores everything new and changed at once; the same file again changes nothing; undoing brings all back', async () => {
    const before = { a1: await figures('mk97a1'), a2: await figures('mk97a2') };
    const { batchId } = await check(WIDE);
    expect(await commitImport(database.db, tenant, batchId, source)).toBe(true);
    expect(await figures('mk97a1')).toMatchObject({ overall: 91.25, iit: 92, eit: 90.5, oit: 91.1 });
    expect(await commitImport(database.db, tenant, batchId, source)).toBe(false);

    const again = await check(WIDE);
    expect(again.batch.counts).toMatchObject({ unchanged: 8 });
    expect(again.rows.filter((row) => row.action === 'new' || row.action === 'changed')).toEqual([]);

    await undo(batchId);
    expect({ a1: await figures('mk97a1'), a2: await figures('mk97a2') }).toEqual(before);
    const events = await database.db
      .selectFrom('audit_event')
      .select('action')
      .where('subject', '=', `import:${batchId}`)
      .orderBy('seq')
      .execute();
    expect(events.map((event) => event.action)).toEqual(['results.imported', 'results.import_undone']);
  });

  test('what somebody else changed after the dry run stops the whole, and nothing is half done', async () => {
    const first = await check('หน่วยงาน,คะแนนรวม,IIT\nอบต. mk97a1,95.00,96.00\nอบต. mk97a2,94.00,93.00');
    const second = await check('หน่วยงาน,คะแนนรวม\nอบต. mk97a2,70.00');
    await commitImport(database.db, tenant, second.batchId, source);
    const between = { a1: await figures('mk97a1'), a2: await figures('mk97a2') };
    await commitImport(database.db, tenant, first.batchId, source);
    const { batch } = await settled(first.batchId);
    expect(batch).toMatchObject({ state: 'ready', refusal: { reason: 'outdated' } });
    expect({ a1: await figures('mk97a1'), a2: await figures('mk97a2') }).toEqual(between);
    await undo(second.batchId);
  });

  test('a later import and a publishing stand on a batch, and are named', async () => {
    const first = await check('หน่วยงาน,คะแนนรวม\nอบต. mk97a1,95.00');
    await commitImport(database.db, tenant, first.batchId, source);
    const second = await check('หน่วยงาน,คะแนนรวม\nอบต. mk97a1,96.00', { fileName: 'ใหม่.csv' });
    await commitImport(database.db, tenant, second.batchId, source);
    expect(await province((t) => findHindrances(t, first.batchId))).toMatchObject({
      builtOn: [{ fileName: 'ใหม่.csv', rows: 1 }],
      publishedYears: [],
    });
    await publishResults(database.db, tenant, YEAR);
    expect(await province((t) => findHindrances(t, second.batchId))).toMatchObject({
      publishedYears: [YEAR],
    });
    await unpublishResults(database.db, tenant, YEAR);
    await undo(second.batchId);
    await undo(first.batchId);
  });

  test('a decision that corrected one of its figures stands on a batch, and is named', async () => {
    const { batchId } = await check('หน่วยงาน,คะแนนรวม\nอบต. mk97a1,95.00');
    await commitImport(database.db, tenant, batchId, source);
    const settle = (agency_code: string) =>
      province((t) =>
        t.trx
          .insertInto('finding_settlement')
          .values({
            province_code: '97',
            fiscal_year: YEAR,
            agency_code,
            node: 'overall',
            kind: 'disagreement',
            decision: 'correct',
            published: '95.00',
            corrected: '94.00',
            reason: 'ก',
          })
          .execute(),
      );
    await settle('mk97a2');
    expect((await province((t) => findHindrances(t, batchId))).corrected).toEqual([]);
    await settle('mk97a1');
    expect((await province((t) => findHindrances(t, batchId))).corrected).toMatchObject([
      { fiscalYear: YEAR, node: 'overall' },
    ]);
    await province((t) => t.trx.deleteFrom('finding_settlement').where('province_code', '=', '97').execute());
    await undo(batchId);
  });
});

test('another province sees neither the batch nor its rows nor the file', async () => {
  const { batchId } = await check(WIDE);
  const foreign = mintTenant({ provinceCode: '98', scope: 'province' });
  await withTenant(database.db, foreign, async (t) => {
    expect(await ImportRepository.findById(t, batchId)).toBeUndefined();
    expect(await ImportRepository.findContent(t, batchId)).toBeUndefined();
    expect(await ImportRowRepository.findAllRows(t, batchId)).toEqual([]);
  });
  const agency = mintTenant({ provinceCode: '97', scope: 'agency', agencyCode: 'mk97a1' });
  await withTenant(database.db, agency, async (t) => {
    expect(await ImportRepository.findById(t, batchId)).toBeUndefined();
  });
});

test('checking twice leaves the rows of the last check alone', async () => {
  const { batchId, rows } = await check(WIDE);
  await recheck(database.db, tenant, batchId, {
    agencyCode: null,
    fiscalYear: YEAR,
    corrections: NO_CORRECTIONS,
  });
  await settled(batchId);
  await checkImport(database.db, tenant, batchId);
  expect((await settled(batchId)).rows).toHaveLength(rows.length);
});

describe('work that a stopped server left', () => {
  const longAgo = new Date(Date.now() - 60_000);
  const leave = (batchId: string, state: 'reading' | 'committing') =>
    database.db
      .updateTable('import_batch')
      .set({ state, heartbeat_at: longAgo })
      .where('batch_id', '=', batchId)
      .execute();
  const lookAt = (batchId: string, heartbeatAt: Date, state: string) =>
    takeUpLeftWork(database.db, tenant, { batchId, state, heartbeatAt, createdAt: heartbeatAt });

  test('reading is taken up by whoever looks at it next', async () => {
    const { batchId, rows } = await check(WIDE);
    await leave(batchId, 'reading');
    await lookAt(batchId, longAgo, 'reading');
    const after = await settled(batchId);
    expect(after.batch.state).toBe('ready');
    expect(after.rows).toHaveLength(rows.length);
  });

  test('a commit that did not happen is said, and can be confirmed again', async () => {
    const { batchId } = await check('หน่วยงาน,คะแนนรวม\nอบต. mk97a3,77.70');
    await leave(batchId, 'committing');
    await lookAt(batchId, longAgo, 'committing');
    expect((await settled(batchId)).batch).toMatchObject({
      state: 'ready',
      refusal: { reason: 'interrupted' },
    });
    expect(await commitImport(database.db, tenant, batchId, source)).toBe(true);
    expect(await figures('mk97a3')).toMatchObject({ overall: 77.7 });
    await undo(batchId);
  });

  test('work that still gives signs is left alone', async () => {
    const { batchId } = await check(WIDE);
    await leave(batchId, 'committing');
    await lookAt(batchId, new Date(), 'committing');
    const batch = await province((t) => ImportRepository.findById(t, batchId));
    expect(batch?.state).toBe('committing');
  });
});

test('cancelling while it is stored takes everything back', async () => {
  const { batchId } = await check(
    'หน่วยงาน,คะแนนรวม\nอบต. mk97a1,71.00\nอบต. mk97a2,72.00\nอบต. mk97a3,73.00',
  );
  const before = await figures('mk97a1');
  const storing = commitImport(database.db, tenant, batchId, source);
  while (progressOf(tenant, batchId) === null) await new Promise((resolve) => setImmediate(resolve));
  await cancelImport(database.db, tenant, batchId);
  await storing;
  expect((await settled(batchId)).batch).toMatchObject({ state: 'ready', refusal: { reason: 'cancelled' } });
  expect(await figures('mk97a1')).toEqual(before);
});
