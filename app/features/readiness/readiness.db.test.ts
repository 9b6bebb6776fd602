import { testDatabase } from 'tests/setup/database.ts';
import { insertProvince } from 'tests/setup/people.ts';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { mintTenant, type Tenant, type TenantDb, withLinkQueue, withTenant } from '~/lib/db.server.ts';
import * as CheckQueueRepository from './CheckQueueRepository.server.ts';
import type { CheckResult } from './check-link.server.ts';
import type { LinkTexts } from './core/link-form.ts';
import { queueDueChecks } from './due-checks.server.ts';
import { takeTurn } from './HostTurnRepository.server.ts';
import * as ReadinessRepository from './ReadinessRepository.server.ts';
import { checkWaiting, startLinkChecks } from './run-checks.server.ts';

const database = testDatabase();
const [ONE, TWO] = [
  { agencyCode: '97-tao-1', fiscalYear: 2568 },
  { agencyCode: '97-tao-2', fiscalYear: 2568 },
];
const BY = { office: 'สำนักปลัด', isDemo: true };
const province = mintTenant({ provinceCode: '97', scope: 'province' });
const officer = (agencyCode: string) =>
  mintTenant({ provinceCode: '97', scope: 'agency', agencyCode, userId: 'u1' });
const chief = mintTenant({ provinceCode: '97', scope: 'district', districtCode: '9701' });
const as = <T>(tenant: Tenant, fn: (t: TenantDb) => Promise<T>) => withTenant(database.db, tenant, fn);
const texts = (url: string | null): LinkTexts => ({ url, responsibleUnit: 'กองคลัง', note: null });
const save = (key: typeof ONE, item: string, version: number, url: string | null, tenant = province) =>
  as(tenant, (t) => ReadinessRepository.saveLink(t, key, item, version, texts(url), BY));
const links = (key = ONE, tenant: Tenant = province) =>
  as(tenant, (t) => ReadinessRepository.findAllByAgency(t, key));
const found = (changes: Partial<CheckResult> = {}): CheckResult => ({
  outcome: 'reachable',
  reason: null,
  httpStatus: 200,
  finalUrl: 'https://a.example.org/o1',
  contentType: 'application/pdf',
  fileKind: 'pdf',
  bytes: 1234,
  isPartial: false,
  sha256: 'ab'.repeat(32),
  textSha256: null,
  title: null,
  dateFound: '2025-02-03',
  dateSource: 'header',
  chain: [{ url: 'https://a.example.org/', status: 302 }],
  ...changes,
});

beforeAll(async () => {
  await insertProvince(database.db, '97');
  await insertProvince(database.db, '98');
});
beforeEach(async () => {
  for (const no of [1, 2, 3]) await save(ONE, `o${no}`, 0, `https://a.example.org/o${no}`);
  await save(TWO, 'o1', 0, 'https://b.example.org/o1');
});
afterEach(async () => {
  await database.db.deleteFrom('readiness_check').execute();
  await database.db.deleteFrom('readiness_link').execute();
});

describe('a link', () => {
  test('is saved once from each version; who was slower is told', async () => {
    expect(await save(ONE, 'o1', 0, 'https://c.example.org/')).toBe(false);
    expect(await save(ONE, 'o1', 1, 'https://c.example.org/')).toBe(true);
    expect(await save(ONE, 'o1', 1, 'https://d.example.org/')).toBe(false);
    const [link] = (await links()).filter(({ itemCode }) => itemCode === 'o1');
    expect(link).toMatchObject({ url: 'https://c.example.org/', version: 2, updatedByOffice: 'สำนักปลัด' });
  });

  test('is seen by its agency, its district and its province, and written by the first and last', async () => {
    expect(await links(ONE, officer(ONE.agencyCode))).toHaveLength(3);
    expect(await links(TWO, officer(ONE.agencyCode))).toEqual([]);
    expect(await links(ONE, chief)).toHaveLength(3);
    expect(await links(TWO, chief)).toEqual([]);
    expect(await links(ONE, mintTenant({ provinceCode: '98', scope: 'province' }))).toEqual([]);
    await expect(save(TWO, 'o2', 0, null, officer(ONE.agencyCode))).rejects.toThrow();
    await expect(save(ONE, 'o9', 0, null, chief)).rejects.toThrow();
    expect(await save(ONE, 'o1', 1, null, chief)).toBe(false);
  });
});

describe('checks', () => {
  const ask = (key = ONE, item: string | null = null) =>
    as(officer(key.agencyCode), (t) => CheckQueueRepository.askForChecks(t, key, item));

  test('are kept as history, belong to the address looked at, and cannot be changed or removed', async () => {
    expect(await ask(ONE, 'o1')).toBe(1);
    expect(await checkWaiting(database.db, { check: async () => found() })).toBe(1);
    const seen = (await links()).find(({ itemCode }) => itemCode === 'o1');
    expect(seen).toMatchObject({
      outcome: 'reachable',
      dateFound: '2025-02-03',
      bytes: 1234,
      isWaiting: false,
    });
    expect(await ask(ONE, 'o1')).toBe(0);
    await save(ONE, 'o1', 1, 'https://a.example.org/new');
    expect((await links()).find(({ itemCode }) => itemCode === 'o1')?.outcome).toBeNull();
    const history = await as(province, (t) => ReadinessRepository.findHistory(t, ONE, 'o1'));
    expect(history).toMatchObject([
      { url: 'https://a.example.org/o1', sha256: 'ab'.repeat(32), chain: [{ status: 302 }], isDemo: true },
    ]);
    const touched = await as(province, async (t) => [
      (await t.trx.updateTable('readiness_check').set({ outcome: 'broken' }).executeTakeFirst())
        .numUpdatedRows,
      (await t.trx.deleteFrom('readiness_check').executeTakeFirst()).numDeletedRows,
    ]);
    expect(touched).toEqual([0n, 0n]);
  });

  test('pass on what the last look saw', async () => {
    const given: unknown[] = [];
    for (const sha256 of ['11', '22']) {
      await ask(ONE, 'o1');
      await checkWaiting(database.db, {
        check: async (_url, seen) => {
          given.push(seen?.sha256);
          return found({ sha256 });
        },
      });
      await database.db
        .updateTable('readiness_check')
        .set({ checked_at: new Date(Date.now() - 3_600_000) })
        .execute();
    }
    expect(given).toEqual([undefined, '11']);
  });

  test('by several servers at once: each link once, and never two of a host at once in one server', async () => {
    await ask(ONE);
    await ask(TWO);
    const looked: string[] = [];
    const server = () => {
      const busy = new Set<string>();
      return checkWaiting(database.db, {
        check: async (url) => {
          const { host } = new URL(url);
          expect(busy.has(host)).toBe(false);
          busy.add(host);
          looked.push(url);
          await new Promise((resolve) => setTimeout(resolve, 20));
          busy.delete(host);
          return found();
        },
      });
    };
    const counts = await Promise.all([server(), server(), server()]);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(4);
    expect(looked.toSorted()).toEqual([
      'https://a.example.org/o1',
      'https://a.example.org/o2',
      'https://a.example.org/o3',
      'https://b.example.org/o1',
    ]);
  });

  test('left by a server that stopped are taken up when its claim runs out', async () => {
    await ask(ONE, 'o1');
    const left = await as(province, (t) => CheckQueueRepository.claimNext(t, []));
    expect(left?.url).toBe('https://a.example.org/o1');
    const check = async () => found();
    expect(await checkWaiting(database.db, { check })).toBe(0);
    await database.db
      .updateTable('readiness_link')
      .set({ claimed_until: new Date(Date.now() - 1_000) })
      .where('claim_id', 'is not', null)
      .execute();
    expect(await checkWaiting(database.db, { check })).toBe(1);
    // The first server comes back late: its find is kept, and the link is not let go a second time.
    await ask(ONE, 'o1');
    if (left) await as(province, (t) => CheckQueueRepository.finishCheck(t, left, found()));
    expect(await as(province, (t) => ReadinessRepository.findHistory(t, ONE, 'o1'))).toHaveLength(2);
  });

  test('wait no more when taken back, given up, or asked of another address', async () => {
    const waiting = async () =>
      (await links()).filter(({ isWaiting }) => isWaiting).map(({ itemCode }) => itemCode);
    expect(await ask()).toBe(3);
    await save(ONE, 'o1', 1, 'https://a.example.org/other');
    await save(ONE, 'o2', 1, 'https://a.example.org/o2');
    expect((await waiting()).toSorted()).toEqual(['o2', 'o3']);
    await as(officer(ONE.agencyCode), (t) => CheckQueueRepository.cancelChecks(t, ONE));
    expect(await waiting()).toEqual([]);
    await ask();
    await database.db
      .updateTable('readiness_link')
      .set({ check_asked_at: new Date(Date.now() - 2 * 3_600_000) })
      .execute();
    expect(await checkWaiting(database.db, { check: async () => found() })).toBe(0);
    expect(await waiting()).toEqual([]);
  });

  test('are not made while they are switched off', async () => {
    await ask();
    const stop = startLinkChecks({
      db: database.db,
      config: { linkChecks: false },
      log: { error: () => undefined },
    });
    await stop();
    expect((await links()).filter(({ isWaiting }) => isWaiting)).toHaveLength(3);
  });

  test('due after a week are put into the queue once, behind what was asked for, of this year alone', async () => {
    const HOUR = 3_600_000;
    const saved = await database.db.selectFrom('readiness_link').select('updated_at').execute();
    const start = Math.max(...saved.map((row) => row.updated_at.getTime()));
    const later = (hours: number) => new Date(start + hours * HOUR);
    // 2568 ends with September 2025: in the year of the real clock no link of it is due.
    expect(await queueDueChecks(database.db, new Date('2027-01-01T00:00:00Z'))).toBe(0);
    await database.db.updateTable('readiness_link').set({ fiscal_year: 2600 }).execute();
    expect(await queueDueChecks(database.db, later(7 * 24 - 1))).toBe(0);
    await save({ ...ONE, fiscalYear: 2600 }, 'o3', 1, null);
    expect(await queueDueChecks(database.db, later(7 * 24 + 1))).toBe(3);
    expect(await queueDueChecks(database.db, later(7 * 24 + 1))).toBe(0);
    const year = { ...ONE, fiscalYear: 2600 };
    expect(await as(province, (t) => CheckQueueRepository.askForChecks(t, year, 'o2'))).toBe(1);
    const claimed = [];
    for (let n = 0; n < 4; n += 1)
      claimed.push((await as(province, (t) => CheckQueueRepository.claimNext(t, [])))?.itemCode ?? null);
    expect(claimed[0]).toBe('o2');
    expect(claimed.slice(1)).toEqual(['o1', 'o1', null]);
    const { events } = await database.db
      .selectFrom('audit_event')
      .select(({ fn }) => fn.countAll<number>().as('events'))
      .where('action', '=', 'readiness.recheck_queued')
      .executeTakeFirstOrThrow();
    expect(Number(events)).toBe(1);
  });

  test('of one web site by several servers have turns a pause apart, which only the queue sees', async () => {
    const turn = (host: string) => withLinkQueue(database.db, (trx) => takeTurn(trx, host, 60_000));
    expect(await turn('a.example.org')).toBe(0);
    const second = await turn('a.example.org');
    const third = await turn('a.example.org');
    expect(second).toBeGreaterThan(30_000);
    expect(second).toBeLessThanOrEqual(60_000);
    expect(third - second).toBeGreaterThan(30_000);
    expect(third).toBeLessThanOrEqual(120_000);
    expect(await turn('b.example.org')).toBe(0);
    const seen = await as(province, (t) => t.trx.selectFrom('link_host_turn').selectAll().execute());
    expect(seen).toEqual([]);
    await database.db.deleteFrom('link_host_turn').execute();
  });

  test('that wait are all the queue can see', async () => {
    await ask(ONE, 'o1');
    const queue = mintTenant({ provinceCode: '97', scope: 'link_queue' });
    const seen = await as(queue, async (t) => ({
      links: await t.trx.selectFrom('readiness_link').select('item_code').execute(),
      agencies: await t.trx.selectFrom('agency').select('agency_code').execute(),
      changed: (await t.trx.updateTable('readiness_link').set({ note: 'x' }).executeTakeFirst())
        .numUpdatedRows,
    }));
    expect(seen).toEqual({ links: [{ item_code: 'o1' }], agencies: [], changed: 0n });
  });
});
