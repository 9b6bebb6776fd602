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
import { checkImport, commitImport } from './run-imports.server.ts';

/** The published documents as they were found; the product works without them. */
const folder = path.resolve(import.meta.dirname, '../../../../shared/domain/documents');
const source = { userId: null, office: 'จังหวัด', role: null, clientAddress: null, requestId: null };

describe.skipIf(!existsSync(folder))('a published document, imported over its hand-checked record', () => {
  const database = testDatabase();
  const tenant = mintTenant({ provinceCode: '13', scope: 'province', userId: 'u1' });
  const province = <T>(fn: (t: TenantDb) => Promise<T>) => withTenant(database.db, tenant, fn);

  beforeAll(async () => {
    await loadSeeds(database.db, seedsFor({ documents: true, demo: false }));
    await unpublishResults(database.db, tenant, 2562);
  }, 60_000);

  const importDocument = async (number: string) => {
    const name = readdirSync(folder).find((each) => each.startsWith(number)) ?? '';
    const batchId = `document-${number}-${Math.random()}`;
    const content = readFileSync(path.join(folder, name));
    await province((t) =>
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
    );
    await checkImport(database.db, tenant, batchId);
    return batchId;
  };

  test('every figure, level and rank of Pathum Thani reads back as it is stored', async () => {
    const batchId = await importDocument('004');
    const rows = await province((t) => ImportRepository.findAllRows(t, batchId));
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
});
