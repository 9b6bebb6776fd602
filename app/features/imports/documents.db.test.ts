import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { seedsFor } from 'seeds/load/all-seeds.ts';
import { loadSeeds } from 'seeds/load/seed.ts';
import { testDatabase } from 'tests/setup/database.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import { unpublishResults } from '~/features/publishing/publish.server.ts';
import { mintTenant, type TenantDb, withTenant } from '~/lib/db.server.ts';
import { findAllSchemes } from './check-batch.server.ts';
import { undoBatch } from './commit-batch.server.ts';
import * as ImportRepository from './ImportRepository.server.ts';
import * as ImportRowRepository from './ImportRowRepository.server.ts';
import { checkImport, commitImport } from './run-imports.server.ts';

/** The published documents as they were found; the product works without them. */
const folder = path.resolve(import.meta.dirname, '../../../../shared/domain/documents');
const source = { userId: null, office: 'จังหวัด', role: null, clientAddress: null, requestId: null };

describe.skipIf(!existsSync(folder))('a published document, imported over its hand-checked record', () => {
  const database = testDatabase();
  const tenantOf = (provinceCode: string) => mintTenant({ provinceCode, scope: 'province', userId: 'u1' });
  const tenant = tenantOf('13');
  const province = <T>(fn: (t: TenantDb) => Promise<T>, of = tenant) => withTenant(database.db, of, fn);

  beforeAll(async () => {
    await loadSeeds(database.db, seedsFor({ documents: true, demo: false }));
    await unpublishResults(database.db, tenant, 2562);
    await unpublishResults(database.db, tenantOf('63'), 2566);
  }, 60_000);

  const importDocument = async (number: string, of = tenant) => {
    const name = readdirSync(folder).find((each) => each.startsWith(number)) ?? '';
    const batchId = `document-${number}-${Math.random()}`;
    const content = readFileSync(path.join(folder, name));
    await province(
      (t) =>
        ImportRepository.insertBatch(t, {
          batchId,
          fileName: name,
          content,
          sha256: number,
          agencyCode: null,
          fiscalYear: null,
          office: null,
          isDemo: false,
        }),
      of,
    );
    await checkImport(database.db, of, batchId);
    return batchId;
  };

  test('every figure, level and rank of Pathum Thani reads back as it is stored', async () => {
    const batchId = await importDocument('004');
    const rows = await province((t) => ImportRowRepository.findAllRows(t, batchId));
    const results = rows.filter((row) => ['figure', 'level', 'rank'].includes(row.kind));
    const other = results.filter((row) => row.action !== 'unchanged');
    expect(
      other.map(({ node, printed, stored, action, problems }) => ({
        node,
        printed,
        stored,
        action,
        problems,
      })),
    ).toEqual([]);
    expect(results.length).toBeGreaterThanOrEqual(45 + 7 + 10 + 3 + 1 + 1 + 1);
    expect(rows.filter((row) => row.kind === 'measure')).toHaveLength(9);
    expect(rows.filter((row) => row.kind === 'circular')).toHaveLength(1);
  });

  test('its circular becomes a draft with its nine measures, and goes again when the import is taken back', async () => {
    const batchId = await importDocument('004');
    expect(await commitImport(database.db, tenant, batchId, source)).toBe(true);
    expect(await province((t) => ImportRepository.findById(t, batchId))).toMatchObject({
      state: 'committed',
    });
    const drafts = () =>
      database.db
        .selectFrom('circular')
        .innerJoin('circular_measure', 'circular_measure.circular_id', 'circular.circular_id')
        .select(['circular.number', 'circular.results_fiscal_year', 'circular_measure.title'])
        .where('circular.province_code', '=', '13')
        .where('circular.state', '=', 'draft')
        .execute();
    expect(await drafts()).toHaveLength(9);
    expect((await drafts())[0]).toMatchObject({ results_fiscal_year: 2562 });
    await province(async (t) => {
      const batch = await ImportRepository.findById(t, batchId);
      if (batch) await undoBatch(t, batch, await findAllSchemes(t), { reason: 'ทดสอบ', source });
    });
    expect(await drafts()).toEqual([]);
  });

  test('every figure, level and rank of the PAO of Tak reads back as it is stored', async () => {
    const batchId = await importDocument('001', tenantOf('63'));
    const rows = await province((t) => ImportRowRepository.findAllRows(t, batchId), tenantOf('63'));
    const results = rows.filter((row) => ['figure', 'level', 'rank'].includes(row.kind));
    expect(results.filter((row) => row.action !== 'unchanged')).toEqual([]);
    expect(results.length).toBeGreaterThanOrEqual(10 + 1 + 1 + 2);
    expect(rows.filter((row) => row.kind === 'comment')).toHaveLength(10);
    expect(rows.filter((row) => row.kind === 'failed_item')).toHaveLength(1);
  });

  test('a printed six-month report is taken for its agency, year and round, stored as sent and taken back', async () => {
    const of = tenantOf('30');
    const clear = ['document_text', 'compliance_report_row', 'compliance_report'] as const;
    for (const table of clear)
      await database.db.deleteFrom(table).where('province_code', '=', '30').execute();
    const batchId = await importDocument('002', of);
    const rows = await province((t) => ImportRowRepository.findAllRows(t, batchId), of);
    const reported = rows.filter((row) => row.kind === 'report_row');
    expect(reported.map((row) => row.action)).toEqual(Array.from({ length: 17 }, () => 'new'));
    await commitImport(database.db, of, batchId, source);
    const texts = () =>
      database.db
        .selectFrom('document_text')
        .select(['part', 'fiscal_year', 'round'])
        .where('province_code', '=', '30')
        .orderBy('part')
        .execute();
    expect((await texts()).map(({ part, fiscal_year, round }) => `${fiscal_year} ${round} ${part}`)).toEqual(
      [10, 4, 5, 7].map((number) => `2566 6m reason.${number}`),
    );
    const stored = () =>
      database.db
        .selectFrom('compliance_report_row')
        .select(['fiscal_year', 'round', 'status'])
        .where('province_code', '=', '30')
        .execute();
    const count = (status: string, all: Awaited<ReturnType<typeof stored>>) =>
      all.filter((row) => row.status === status).length;
    const after = await stored();
    expect(after).toHaveLength(17);
    expect([count('done', after), count('in_progress', after), count('not_started', after)]).toEqual([
      13, 4, 0,
    ]);
    expect(new Set(after.map((row) => `${row.fiscal_year} ${row.round}`))).toEqual(new Set(['2566 6m']));
    await province(async (t) => {
      const batch = await ImportRepository.findById(t, batchId);
      if (batch) await undoBatch(t, batch, await findAllSchemes(t), { reason: 'ทดสอบ', source });
    }, of);
    expect(await stored()).toEqual([]);
    expect(await texts()).toEqual([]);
  });
});
