import type { AppLoadContext } from '@remix-run/node';
import { writeXlsx } from 'hucre/xlsx';
import { createWorld } from 'tests/isolation/world.ts';
import { testDatabase } from 'tests/setup/database.ts';
import { beforeAll, expect, test } from 'vitest';
import { findAllSchemes } from '~/features/imports/check-batch.server.ts';
import { undoBatch } from '~/features/imports/commit-batch.server.ts';
import * as ImportRepository from '~/features/imports/ImportRepository.server.ts';
import { beginImport, commitImport } from '~/features/imports/run-imports.server.ts';
import { publishResults, unpublishResults } from '~/features/publishing/publish.server.ts';
import type { Actor, Membership } from '~/lib/actor.ts';
import { mintTenant, withTenant } from '~/lib/db.server.ts';
import { loadAgencyFigure } from './load-agency-figure.server.ts';

const database = testDatabase();
const tenant = mintTenant({ provinceCode: '97', scope: 'province', userId: 'u1' });
const source = {
  userId: 'u1',
  office: 'สำนักงานจังหวัด',
  role: 'province_officer',
  clientAddress: null,
  requestId: null,
};
/** The world's draft year. */
const YEAR = 2568;

beforeAll(() => createWorld(database.db));

function member(role: Membership['role'], more: Partial<Membership> = {}): Actor {
  const membership: Membership = {
    membershipId: 'm1',
    role,
    provinceCode: '97',
    provinceNameTh: '-',
    provinceNameEn: '-',
    provinceIsDemo: true,
    agencyCode: null,
    agencyNameTh: null,
    districtCode: null,
    districtNameTh: null,
    ...more,
  };
  return {
    userId: 'u1',
    displayName: '-',
    email: 'u1@example.org',
    role,
    membership,
    memberships: [membership],
  };
}
const officer = member('province_officer');

async function sourcesOf(node: string, actor = officer) {
  const context = { db: database.db, lang: 'th', actor: async () => actor } as AppLoadContext;
  const params = { agencyCode: 'mk97a1', fiscalYear: String(YEAR), node };
  const { sources } = await loadAgencyFigure({ request: new Request('http://localhost/'), params, context });
  return sources;
}

/** Imports a workbook to the end: the committed batch. */
async function importSheet(fileName: string, rows: string[][]): Promise<string> {
  const content = await writeXlsx({
    sheets: [{ name: 'ผล ITA', rows: [['ผลการประเมิน ITA 2568'], ...rows] }],
  });
  const file = { fileName, content, agencyCode: null, fiscalYear: YEAR, isDemo: true };
  const batchId = await beginImport(database.db, tenant, file, 'สำนักงานจังหวัด');
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const batch = await withTenant(database.db, tenant, (t) => ImportRepository.findById(t, batchId));
    if (batch?.state === 'ready') break;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  expect(await commitImport(database.db, tenant, batchId, source)).toBe(true);
  return batchId;
}

const undo = (batchId: string) =>
  withTenant(database.db, tenant, async (t) => {
    const batch = await ImportRepository.findById(t, batchId);
    if (!batch) throw new Error('No batch');
    await undoBatch(t, batch, await findAllSchemes(t), { reason: 'ผิดไฟล์', source });
  });

test('file, sheet and cell of a figure, through a correction by a second file and its undoing', async () => {
  expect(await sourcesOf('iit')).toMatchObject({ isStored: true, isDemo: true, inForce: null, earlier: [] });

  const head = ['หน่วยงาน', 'คะแนนรวม', 'IIT', 'EIT', 'OIT'];
  const first = await importSheet('ผลรอบแรก.xlsx', [
    head,
    ['อบต. mk97a1', '91.25', '๙๒.๐๐', '90.50', '91.10'],
  ]);
  expect(await sourcesOf('iit')).toMatchObject({
    rights: 'full',
    inForce: {
      kind: 'import',
      batchId: first,
      fileName: 'ผลรอบแรก.xlsx',
      sheet: 'ผล ITA',
      row: 3,
      column: 3,
      printed: '๙๒.๐๐',
      value: '92.00',
      office: 'สำนักงานจังหวัด',
    },
    earlier: [],
  });

  const second = await importSheet('ผลแก้ไข.xlsx', [
    head,
    ['อบต. mk97a2', '88.00', '88.00', '88.00', '88.00'],
    ['อบต. mk97a1', '91.25', '93.50', '90.50', '91.10'],
  ]);
  const replaced = await sourcesOf('iit');
  expect(replaced?.inForce).toMatchObject({
    batchId: second,
    sheet: 'ผล ITA',
    row: 4,
    column: 3,
    value: '93.50',
  });
  expect(replaced?.earlier).toMatchObject([{ batchId: first, stands: true, wrote: true, undone: null }]);
  // The second file held the same overall: the first one wrote it.
  const same = await sourcesOf('overall');
  expect(same?.inForce).toMatchObject({ batchId: first, row: 3, column: 2 });
  expect(same?.earlier).toMatchObject([{ batchId: second, wrote: false }]);

  await undo(second);
  const back = await sourcesOf('iit');
  expect(back?.inForce).toMatchObject({ batchId: first, value: '92.00' });
  expect(back?.earlier).toMatchObject([
    { batchId: second, stands: false, undone: { office: 'สำนักงานจังหวัด', reason: 'ผิดไฟล์' } },
  ]);
});

test('the agency is told file and cell, the governor only that it was imported, nobody else anything', async () => {
  await publishResults(database.db, tenant, YEAR);
  const own = await sourcesOf('iit', member('agency_officer', { agencyCode: 'mk97a1' }));
  expect(own).toMatchObject({
    rights: 'own',
    inForce: { fileName: 'ผลรอบแรก.xlsx', row: 3, column: 3, office: null, batchId: '' },
  });
  const readers = [member('province_viewer'), member('province_viewer', { districtCode: '9701' })];
  for (const reader of readers) {
    const seen = await sourcesOf('iit', reader);
    expect(seen).toMatchObject({ rights: 'none', inForce: { kind: 'import_withheld', stands: true } });
    expect(JSON.stringify(seen)).not.toMatch(/xlsx|สำนักงานจังหวัด/);
  }
  const strangers = [
    member('agency_officer', { agencyCode: 'mk97a2' }),
    member('province_viewer', { districtCode: '9702' }),
    member('province_officer', { provinceCode: '98' }),
  ];
  for (const stranger of strangers)
    await expect(sourcesOf('iit', stranger)).rejects.toMatchObject({ status: 404 });
  await unpublishResults(database.db, tenant, YEAR);
});
