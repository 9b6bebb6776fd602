import type { AppLoadContext } from '@remix-run/node';
import { seedsFor } from 'seeds/load/all-seeds.ts';
import { loadSeeds } from 'seeds/load/seed.ts';
import { testDatabase } from 'tests/setup/database.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import type { AuditSource } from '~/features/audit/AuditRepository.server.ts';
import { findAllStoredFigures } from '~/features/imports/StoredFiguresRepository.server.ts';
import { publishResults, unpublishResults } from '~/features/publishing/publish.server.ts';
import * as RankingRepository from '~/features/rankings/RankingRepository.server.ts';
import * as SchemeRepository from '~/features/schemes/SchemeRepository.server.ts';
import * as ScoreRepository from '~/features/scores/ScoreRepository.server.ts';
import type { Actor, Membership } from '~/lib/actor.ts';
import { mintTenant, type TenantDb, withTenant } from '~/lib/db.server.ts';
import { withPublished } from './core/corrected-figures.ts';
import type { LedgerChoice } from './core/select-rows.ts';
import { loader as exportLoader } from './findings-export.ts';
import * as LedgerRepository from './LedgerRepository.server.ts';
import { readRow, readRows, scopeOf } from './read-ledger.server.ts';
import { type SettleRequest, settle } from './settle.server.ts';

const database = testDatabase();
const pathumThani = mintTenant({ provinceCode: '13', scope: 'province', userId: 'u1' });
const tak = mintTenant({ provinceCode: '63', scope: 'province', userId: 'u2' });
const asPathumThani = <T>(fn: (t: TenantDb) => Promise<T>) => withTenant(database.db, pathumThani, fn);
const key = { fiscalYear: 2562, agencyCode: '13-province', node: '9.2', kind: 'disagreement' };
const source: AuditSource = {
  userId: null,
  office: 'กลุ่มงานอำนวยการ',
  role: 'province_officer',
  clientAddress: null,
  requestId: null,
};
const request = (given: Partial<SettleRequest> = {}): SettleRequest => ({
  decision: 'accept_printed',
  corrected: '',
  reason: '',
  version: 0,
  figure: '98.75',
  ...given,
});
const correction = { decision: 'correct', corrected: '87.50', reason: 'ตรวจกับต้นฉบับ' };
const settleAs = (given: Partial<SettleRequest>, of = key) =>
  asPathumThani((t) => settle(t, source, of, request(given)));

const read = (t: TenantDb, choice: Partial<LedgerChoice>, fiscalYear = 2562, words = '') =>
  scopeOf(t, fiscalYear, words).then((scope) =>
    readRows(t, scope, { class: '', state: 'open', ...choice }, { offset: 0, limit: 1000 }),
  );

/** The printed figure of 9.2 as another import would bring it. */
const reprint = (score: string) =>
  asPathumThani(async (t) => {
    const scheme = await SchemeRepository.findByFiscalYear(t.trx, 2562);
    const [figures] = await findAllStoredFigures(t, 2562, ['13-province']);
    if (!scheme || !figures) throw new Error('not loaded');
    await ScoreRepository.saveProvinceYear(t, scheme, [withPublished(figures, '9.2', score)]);
  });
const stateNow = () => asPathumThani(async (t) => (await readRow(t, key))?.state ?? null);
const countNow = () =>
  asPathumThani((t) => LedgerRepository.countAll(t, { fiscalYear: 2562, agencyCodes: null }));
const openInRankings = () =>
  asPathumThani(async (t) => {
    const [row] = await RankingRepository.findAllByFiscalYear(t, {
      fiscalYear: 2562,
      type: '',
      district: '',
      size: '',
    });
    return row?.openFindingCount;
  });

beforeAll(async () => {
  await loadSeeds(database.db, seedsFor({ documents: true, demo: false }));
}, 120_000);

describe('the ledger of the five documents', () => {
  test('holds the 98.75 of sub-indicator 9.2 and nothing else that is wrong', async () => {
    const { rows } = await asPathumThani((t) => read(t, {}));
    expect(rows).toMatchObject([
      {
        agencyCode: '13-province',
        node: '9.2',
        class: 'copied_from_other_cell',
        state: 'open',
        printed: '98.75',
        required: '87.50',
        difference: '11.25',
        likelyCopyOf: 'oit',
        shownBy: ['9'],
      },
    ]);
    expect(await withTenant(database.db, tak, (t) => read(t, { state: 'all' }, 2566))).toMatchObject({
      rows: [{ class: 'match', node: 'overall', printed: '97.14', computed: '97.14' }],
    });
  });

  test('takes 81.32 of indicator 7 for rounding, and every other figure for right', async () => {
    const { rows } = await asPathumThani((t) => read(t, { state: 'agrees' }));
    const ofClass = (name: string) => rows.filter((row) => row.class === name).map((row) => row.node);
    expect(ofClass('rounding')).toEqual(['7']);
    expect(rows.find((row) => row.node === '7')).toMatchObject({
      printed: '81.32',
      computed: '81.33',
      difference: '-0.01',
    });
    const inTreeOrder = ['overall', 'iit', 'eit', 'oit', '1', '2', '3', '4', '5', '6', '8', '10'];
    expect(ofClass('match')).toEqual(inTreeOrder);
    expect(await countNow()).toEqual({ open: 1, settled: 0, matched: 12, rounded: 1 });
  });

  test('both ways of asking for figures that agree give the same rows', async () => {
    const agreeing = (choice: Partial<LedgerChoice>) => asPathumThani((t) => read(t, choice));
    expect((await agreeing({ class: 'match' })).rows).toHaveLength(12);
    expect((await agreeing({ class: 'rounding' })).rows).toHaveLength(1);
    expect((await agreeing({ state: 'all' })).rows).toHaveLength(14);
  });

  test('pages without losing or repeating a row', async () => {
    const pages = await asPathumThani(async (t) => {
      const scope = await scopeOf(t, 2562, '');
      return Promise.all(
        [0, 3, 6, 9, 12].map((offset) =>
          readRows(t, scope, { class: '', state: 'all' }, { offset, limit: 3 }),
        ),
      );
    });
    expect(pages.map((page) => [page.rows.length, page.hasMore])).toEqual([
      [3, true],
      [3, true],
      [3, true],
      [3, true],
      [2, false],
    ]);
    expect(new Set(pages.flatMap((page) => page.rows.map((row) => row.node))).size).toBe(14);
  });

  test('is searched by name and code', async () => {
    const found = (words: string) => asPathumThani(async (t) => (await read(t, {}, 2562, words)).rows.length);
    expect(await found('ปทุมธานี')).toBe(1);
    expect(await found('13-province')).toBe(1);
    expect(await found('อบต.')).toBe(0);
  });

  test('is not there for another province, a district or the public', async () => {
    for (const tenant of [
      tak,
      mintTenant({ provinceCode: '63', scope: 'agency', agencyCode: '63-pao' }),
      mintTenant({ provinceCode: '13', scope: 'district', districtCode: '1301' }),
    ]) {
      const { rows } = await withTenant(database.db, tenant, (t) => read(t, { state: 'all' }));
      expect(rows).toEqual([]);
    }
    expect(await withTenant(database.db, tak, (t) => settle(t, source, key, request()))).toEqual({
      kind: 'unknown',
    });
  });
});

describe('settling', () => {
  test('unknown rows, unfinished forms and stale figures are refused, and nothing is kept', async () => {
    expect(await settleAs({}, { ...key, node: '9.3' })).toEqual({ kind: 'unknown' });
    expect(await settleAs({ decision: '' })).toMatchObject({ kind: 'invalid', fault: 'decision' });
    expect(await settleAs({ ...correction, reason: '' })).toMatchObject({ kind: 'invalid', fault: 'reason' });
    expect(await settleAs({ ...correction, corrected: '100.5' })).toMatchObject({ fault: 'corrected' });
    expect(await settleAs({ figure: '98.70' })).toMatchObject({ kind: 'conflict' });
    expect(await settleAs({ version: 1 })).toMatchObject({ kind: 'conflict' });
    expect(await stateNow()).toBe('open');
    expect(await openInRankings()).toBe(1);
  });

  test('a published year takes decisions but no corrections', async () => {
    await publishResults(database.db, pathumThani, 2562);
    expect(await settleAs(correction)).toMatchObject({ kind: 'invalid', fault: 'published' });
    expect(await stateNow()).toBe('open');
    expect(await settleAs({ decision: 'ask_agency' })).toEqual({ kind: 'done' });
    expect(await stateNow()).toBe('settled');
    expect(await openInRankings()).toBe(0);
    await unpublishResults(database.db, pathumThani, 2562);
  });

  test('who decides second learns of the first, and may decide again from there', async () => {
    const late = await settleAs({});
    expect(late).toMatchObject({
      kind: 'conflict',
      row: { settlement: { decision: 'ask_agency', version: 1, settledByOffice: 'กลุ่มงานอำนวยการ' } },
    });
    expect(await settleAs({ version: 1, reason: 'ยืนยันตามต้นฉบับ' })).toEqual({ kind: 'done' });
    expect(await countNow()).toMatchObject({ open: 0, settled: 1 });
  });

  test('two at once: one decision is kept', async () => {
    const results = await Promise.all([settleAs({ version: 2 }), settleAs({ version: 2 })]);
    expect(results.map((result) => result.kind).sort()).toEqual(['conflict', 'done']);
  });

  test('stays settled when the same figure is stored again, and opens when another one is', async () => {
    await reprint('98.75');
    expect(await stateNow()).toBe('settled');
    await reprint('98.70');
    expect(await stateNow()).toBe('reopened');
    expect(await countNow()).toMatchObject({ open: 1, settled: 0 });
    expect(await openInRankings()).toBe(1);
    await reprint('98.75');
    expect(await stateNow()).toBe('settled');
  });

  test('a correction takes the place of the printed figure, which stays with the decision', async () => {
    expect(await settleAs({ ...correction, version: 3 })).toEqual({ kind: 'done' });
    const stored = await asPathumThani((t) =>
      t.trx
        .selectFrom('node_score')
        .select(['node', 'published', 'computed'])
        .where('province_code', '=', '13')
        .where('fiscal_year', '=', 2562)
        .where('node', 'in', ['9', '9.2', 'overall', '7'])
        .orderBy('node')
        .execute(),
    );
    expect(stored.map((row) => [row.node, Number(row.published), Number(row.computed)])).toEqual([
      ['7', 81.32, 81.326],
      ['9', 97.5, 97.5],
      ['9.2', 87.5, 0],
      ['overall', 92.69, 92.6916],
    ]);
    const { rows } = await asPathumThani((t) => read(t, { state: 'settled' }));
    expect(rows).toMatchObject([
      {
        node: '9.2',
        printed: '98.75',
        difference: '11.25',
        settlement: { decision: 'correct', published: '98.75', corrected: '87.5', reason: 'ตรวจกับต้นฉบับ' },
      },
    ]);
    expect(await openInRankings()).toBe(0);
    const level = await asPathumThani((t) =>
      t.trx.selectFrom('agency_year').select('level').where('agency_code', '=', '13-province').execute(),
    );
    expect(level).toEqual([{ level: 'A' }]);
  });

  test('the wrong figure printed once more opens it again', async () => {
    await reprint('98.75');
    expect(await stateNow()).toBe('reopened');
  });

  test('every decision stands in the audit trail with what was there before', async () => {
    const events = await asPathumThani((t) =>
      t.trx
        .selectFrom('audit_event')
        .select(['agency_code', 'subject', 'before', 'after'])
        .where('province_code', '=', '13')
        .where('action', '=', 'finding.settled')
        .orderBy('seq')
        .execute(),
    );
    expect(events).toHaveLength(4);
    expect(events[0]).toMatchObject({
      agency_code: '13-province',
      subject: 'finding:2562/9.2/disagreement',
      before: { figure: '98.75', decision: null },
      after: { figure: '98.75', decision: 'ask_agency' },
    });
    expect(events[3]).toMatchObject({
      before: { figure: '98.75', decision: 'accept_printed' },
      after: { figure: '87.5', decision: 'correct', reason: 'ตรวจกับต้นฉบับ' },
    });
  });
});

describe('the place in the source', () => {
  const cell = (batch: string, state: 'committed' | 'undone', row: number) =>
    asPathumThani(async (t) => {
      await t.trx
        .insertInto('import_batch')
        .values({
          province_code: '13',
          batch_id: batch,
          state,
          file_name: `${batch}.xlsx`,
          byte_size: 1,
          sha256: batch,
          content: Buffer.from('x'),
          committed_at: new Date(Date.UTC(2026, 0, row)),
        } as never)
        .execute();
      await t.trx
        .insertInto('import_row')
        .values({
          province_code: '13',
          batch_id: batch,
          row_no: 1,
          kind: 'figure',
          agency_code: '13-province',
          fiscal_year: 2562,
          node: '9.2',
          score: '98.75',
          printed: '98.75',
          record: '{}',
          sheet: 'OIT',
          source_row: row,
          source_column: 4,
          action: 'new',
        } as never)
        .execute();
    });

  test('is the cell of the last import that stands', async () => {
    expect(await asPathumThani((t) => readRow(t, key))).toMatchObject({ source: null });
    await cell('first', 'committed', 7);
    await cell('taken-back', 'undone', 9);
    expect(await asPathumThani((t) => readRow(t, key))).toMatchObject({
      source: { fileName: 'first.xlsx', sheet: 'OIT', row: 7, column: 4 },
    });
  });
});

describe('the export', () => {
  const membership: Membership = {
    membershipId: 'm1',
    role: 'province_officer',
    provinceCode: '13',
    provinceNameTh: 'ปทุมธานี',
    provinceNameEn: 'Pathum Thani',
    provinceIsDemo: false,
    agencyCode: null,
    agencyNameTh: null,
    districtCode: null,
    districtNameTh: null,
  };
  const officer: Actor = {
    userId: 'u1',
    displayName: 'สำนักงานจังหวัด',
    email: 'office@example.go.th',
    role: 'province_officer',
    membership,
    memberships: [membership],
  };

  test('holds the rows of the filters, opens in Thai and is recorded', async () => {
    const response = await exportLoader({
      request: new Request('http://localhost/provinces/13/findings.csv?state=all'),
      params: { code: '13' },
      context: {
        db: database.db,
        lang: 'th',
        actor: async () => officer,
        clientAddress: null,
        requestId: null,
      } as unknown as AppLoadContext,
    });
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = new TextDecoder().decode(bytes).trim().split('\r\n');
    expect(lines).toHaveLength(9 + 14);
    expect(lines[9]).toContain('ตัวชี้วัดย่อย 9.2');
    expect(lines[9]).toContain(',98.75,,87.5,11.25,น่าจะพิมพ์สลับช่อง,ต้องชี้ขาดใหม่,');
    expect(lines[9]).toContain('first.xlsx,OIT!D7');
    const [event] = await asPathumThani((t) =>
      t.trx
        .selectFrom('audit_event')
        .select(['subject', 'after'])
        .where('province_code', '=', '13')
        .where('action', '=', 'data.exported')
        .execute(),
    );
    expect(event).toMatchObject({ subject: 'findings', after: { rows: 14 } });
  });
});
