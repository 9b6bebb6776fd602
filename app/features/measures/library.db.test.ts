import { seedScheme } from 'seeds/schemes/index.ts';
import { testDatabase } from 'tests/setup/database.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import * as SchemeRepository from '~/features/schemes/SchemeRepository.server.ts';
import { mintTenant, type TenantDb, withTenant } from '~/lib/db.server.ts';
import { translator } from '~/messages/i18n.server.ts';
import { toFileMeasure } from './core/library-file.ts';
import type { MeasureForm } from './core/measure-form.ts';
import type { ReadLibrary } from './core/read-library.ts';
import { applyImport, copyForward, LibraryMoved, undoBatch } from './library-acts.server.ts';
import { libraryWorkbook } from './library-workbook.ts';
import * as MeasureBatchRepository from './MeasureBatchRepository.server.ts';
import * as MeasureRepository from './MeasureRepository.server.ts';
import * as MeasureVersionRepository from './MeasureVersionRepository.server.ts';
import { previewImport, readLibraryFile } from './preview-import.server.ts';
import { restoreVersion } from './restore-version.server.ts';
import { saveMeasure } from './save-measure.server.ts';

const database = testDatabase();
const SOURCE = {
  userId: null,
  office: 'สำนักงานจังหวัด',
  role: 'province_officer',
  clientAddress: null,
  requestId: null,
};
const measure = (title: string, overrides: Partial<MeasureForm> = {}): MeasureForm => ({
  title,
  steps: ['จัดทำคู่มือ', 'เผยแพร่บนเว็บไซต์'],
  responsiblePattern: 'สำนักปลัด',
  timeframeKind: 'quarter_1',
  timeframeText: '',
  timeframeFrom: null,
  timeframeTo: null,
  followUp: 'รายงานผล',
  topicNos: [1],
  tiedItems: [],
  tiedIndicators: [],
  ...overrides,
});
const inProvince = <T>(code: string, fn: (t: TenantDb) => Promise<T>) =>
  withTenant(database.db, mintTenant({ provinceCode: code, scope: 'province' }), fn);

beforeAll(async () => {
  for (const year of [2566, 2567, 2568]) await SchemeRepository.upsertScheme(database.db, seedScheme(year));
  await database.db
    .insertInto('province')
    .values(
      ['95', '96', '97', '98'].map((code) => ({
        province_code: code,
        name_th: code,
        name_en: code,
        is_demo: true,
      })),
    )
    .execute();
});

describe('versions', () => {
  test('every change is one, with office and reason; an old one comes back as a new one', async () => {
    const versions = await inProvince('97', async (t) => {
      const id = await MeasureRepository.insertMeasure(t, measure('คู่มือ'), { fiscalYear: 2568 });
      const change = { kind: 'changed' as const, note: 'ตามข้อสังเกต', office: 'สำนักงานจังหวัด', role: null };
      await MeasureRepository.updateMeasure(t, id, 1, measure('คู่มือใหม่'), change);
      await MeasureRepository.updateIsRetired(t, id, true);
      expect(await restoreVersion(t, id, { current: 2, restored: 1 }, SOURCE)).toBe(false);
      expect(await restoreVersion(t, id, { current: 3, restored: 1 }, SOURCE)).toBe(true);
      expect(await MeasureRepository.findById(t, id)).toMatchObject({
        title: 'คู่มือ',
        isRetired: false,
        version: 4,
      });
      return MeasureVersionRepository.findAllVersions(t, id);
    });
    expect(versions.map(({ version, kind, note }) => [version, kind, note])).toEqual([
      [4, 'version_restored', '1'],
      [3, 'retired', null],
      [2, 'changed', 'ตามข้อสังเกต'],
      [1, 'created', null],
    ]);
    expect(versions[3]?.content).toEqual({ ...measure('คู่มือ'), isRetired: false });
    expect(versions[0]?.content).toEqual(versions[3]?.content);
  });

  test('saving the form keeps the main topic first', async () => {
    const topics = await inProvince('97', async (t) => {
      const id = await MeasureRepository.insertMeasure(t, measure('ประเด็น', { topicNos: [7, 1] }));
      const save = { measureId: id, fiscalYear: null, version: 1, note: '' };
      expect(await saveMeasure(t, save, measure('ประเด็น', { topicNos: [1, 3, 7] }), SOURCE)).toBeNull();
      return (await MeasureRepository.findById(t, id))?.topicNos;
    });
    expect(topics).toEqual([7, 1, 3]);
  });

  test('they are the province’s own, and no agency reads them', async () => {
    const tenant = mintTenant({ provinceCode: '97', scope: 'agency', agencyCode: 'x' });
    const count = (t: TenantDb) => t.trx.selectFrom('measure_version').select('version').execute();
    expect(await withTenant(database.db, tenant, count)).toEqual([]);
    expect(await inProvince('98', count)).toEqual([]);
    expect(await withTenant(database.db, mintTenant({ provinceCode: '97', scope: 'public' }), count)).toEqual(
      [],
    );
    expect((await inProvince('97', count)).length).toBeGreaterThan(0);
  });
});

test('the library of a year is copied into the next once, with its ties carried, and taken back', async () => {
  const copied = await inProvince('98', async (t) => {
    const tiedItems = [
      { fiscalYear: 2566, itemCode: 'o18' },
      { fiscalYear: 2567, itemCode: 'e9' },
    ];
    const id = await MeasureRepository.insertMeasure(t, measure('E-Service', { tiedItems }), {
      fiscalYear: 2568,
    });
    await MeasureRepository.insertMeasure(t, measure('อื่น'), { fiscalYear: 2568 });
    expect(await copyForward(t, { from: 2568, to: 2569 }, [id, 'of another'], SOURCE)).toBe(1);
    expect(await copyForward(t, { from: 2568, to: 2569 }, [id], SOURCE)).toBe(0);
    expect(await MeasureRepository.findAllYears(t)).toEqual([2569, 2568]);
    return MeasureRepository.findAll(t);
  });
  const e9 = seedScheme(2568).crosswalk?.links.find(({ before }) => before.includes('e9'))?.now ?? [];
  expect(copied.map(({ title, fiscalYear }) => [title, fiscalYear])).toEqual([['E-Service', 2569]]);
  expect(copied[0]?.tiedItems).toEqual(['o10', ...e9].map((itemCode) => ({ fiscalYear: 2568, itemCode })));

  await inProvince('98', async (t) => {
    const [batch] = await MeasureBatchRepository.findAllDone(t, 2569);
    expect(batch).toMatchObject({ kind: 'copied', measures: 1, state: 'done' });
    expect(await undoBatch(t, batch?.batchId ?? '', SOURCE)).toBe(0);
    expect(await undoBatch(t, batch?.batchId ?? '', SOURCE)).toBeNull();
    expect(await MeasureRepository.findAllYears(t)).toEqual([2568]);
    expect(await MeasureRepository.findAll(t, 2568)).toHaveLength(2);
  });
});

describe('the open file', () => {
  const library = [
    measure('ก "มาตรการ", <หนึ่ง>', {
      topicNos: [7, 1],
      tiedItems: [{ fiscalYear: 2567, itemCode: 'e9' }],
      tiedIndicators: [{ fiscalYear: 2567, indicator: 9 }],
      timeframeKind: 'date_range',
      timeframeFrom: '2024-10-01',
      timeframeTo: '2025-01-31',
      timeframeText: '๑ ต.ค. - ๓๑ ม.ค.',
    }),
    measure('=1+1', { timeframeKind: 'first_6_months', steps: ['-ขั้น', '๑. สอง', '+สาม'] }),
    measure('ข', { timeframeKind: 'every_quarter', followUp: '' }),
  ];
  const fileOf = (t: TenantDb) =>
    MeasureRepository.findAll(t, 2568).then((all) => ({
      format: 'prongsai-measure-library' as const,
      formatVersion: 1 as const,
      fiscalYear: 2568,
      measures: all.map(toFileMeasure),
    }));
  const forms = {
    json: async (t: TenantDb) => new TextEncoder().encode(JSON.stringify(await fileOf(t))),
    xlsx: async (t: TenantDb) =>
      libraryWorkbook(await fileOf(t), translator('th').getFixedT(null, 'measures')),
  };
  const read = async (bytes: Uint8Array) => {
    const found = await readLibraryFile({ bytes, fileName: 'x' });
    if ('refusal' in found) throw new Error(found.refusal);
    return found;
  };
  const importInto = (code: string, file: ReadLibrary) =>
    inProvince(code, async (t) => {
      const batch = { fiscalYear: file.fiscalYear, fileName: 'x.json', content: file, office: null };
      const batchId = await MeasureBatchRepository.insertPreview(t, batch);
      const { rows } = await previewImport(t, file);
      await applyImport(t, { ...batch, batchId }, rows, SOURCE);
      return { batchId, rows };
    });

  beforeAll(() =>
    inProvince('95', async (t) => {
      for (const each of library)
        await MeasureRepository.insertMeasure(t, each, {
          fiscalYear: 2568,
          isRetired: each.title === 'ข',
          source: 'OPS-01',
        });
    }),
  );

  test.each(['json', 'xlsx'] as const)('%s read back into its own library changes nothing', async (form) => {
    const bytes = await inProvince('95', forms[form]);
    const { rows, refused } = await inProvince('95', async (t) => previewImport(t, await read(bytes)));
    expect(refused).toEqual([]);
    expect(rows.map(({ kind, changes }) => [kind, changes])).toEqual(library.map(() => ['same', []]));
  });

  test('in another province it becomes the same library, whose export is the same file; and goes again', async () => {
    const bytes = await inProvince('95', forms.json);
    const { batchId, rows } = await importInto('96', await read(bytes));
    expect(rows.map(({ kind }) => kind)).toEqual(['new', 'new', 'new']);
    const { measures } = await inProvince('96', fileOf);
    expect(measures).toEqual((await inProvince('95', fileOf)).measures);
    await inProvince('96', (t) => undoBatch(t, batchId, SOURCE));
    expect((await inProvince('96', fileOf)).measures).toEqual([]);
    // What was taken back once can come in again.
    const again = await importInto('96', await read(bytes));
    expect(again.rows.map(({ kind }) => kind)).toEqual(['new', 'new', 'new']);
    expect((await inProvince('96', fileOf)).measures).toHaveLength(3);
  });

  test('a changed row changes its measure, and undoing gives the text before; later changes stay', async () => {
    const file = await inProvince('95', fileOf);
    const changed = file.measures.map((each) => ({ ...each, followUp: `${each.followUp} ใหม่` }));
    const text = JSON.stringify({ ...file, measures: changed });
    const before = await inProvince('95', fileOf);
    const { batchId, rows } = await importInto('95', await read(new TextEncoder().encode(text)));
    expect(rows.map(({ changes }) => changes.map(({ field }) => field))).toEqual(
      library.map(() => ['followUp']),
    );
    const kept = await inProvince('95', async (t) => {
      const touched = (await MeasureRepository.findAll(t, 2568)).find(({ title }) => title === '=1+1');
      if (!touched) throw new Error('not there');
      await MeasureRepository.updateMeasure(t, touched.measureId, touched.version, measure('=1+1 แก้'));
      return undoBatch(t, batchId, SOURCE);
    });
    expect(kept).toBe(1);
    const after = await inProvince('95', fileOf);
    const others = (measures: typeof before.measures) =>
      measures.filter(({ title }) => !title.startsWith('=1+1'));
    expect(others(after.measures)).toEqual(others(before.measures));
    expect(after.measures.map(({ title }) => title)).toContain('=1+1 แก้');
  });

  test('a batch is done once, and all of it or nothing', async () => {
    const file = await read(await inProvince('95', forms.json));
    const { batchId, rows } = await importInto('98', file);
    const again = inProvince('98', (t) =>
      applyImport(
        t,
        { batchId, fiscalYear: 2568, fileName: null },
        rows.map((row) => ({ ...row, key: `${row.key}x` })),
        SOURCE,
      ),
    );
    await expect(again).rejects.toBeInstanceOf(LibraryMoved);
    const titles = (await inProvince('98', fileOf)).measures.map(({ title }) => title);
    expect(titles.filter((title) => title.startsWith('ก "'))).toHaveLength(1);
  });

  test('an item that its year does not have is refused with its place', async () => {
    const file = await inProvince('95', fileOf);
    const [first] = file.measures;
    const measures = [
      {
        ...first,
        items: [
          { fiscalYear: 2567, item: 'o43' },
          { fiscalYear: 2567, item: 'o35' },
        ],
      },
    ];
    const sound = await read(new TextEncoder().encode(JSON.stringify({ ...file, measures })));
    const { rows, refused } = await inProvince('95', (t) => previewImport(t, sound));
    expect(rows).toEqual([]);
    expect(refused).toMatchObject([{ row: 1, field: 'items.0', reason: 'no_item' }]);
  });
});
