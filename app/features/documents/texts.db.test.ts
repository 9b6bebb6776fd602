import { testDatabase } from 'tests/setup/database.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import { mintTenant, withTenant } from '~/lib/db.server.ts';
import type { TextOwner } from './core/own-texts.ts';
import * as DocumentTextRepository from './DocumentTextRepository.server.ts';
import { progressReport } from './kinds/progress-report.ts';
import { loadPublished, recordOf, remakeOf } from './remake.fixture.ts';

const database = testDatabase();
const AGENCY = '30-tao-khamsakaesaeng';
const province = (provinceCode: string) => mintTenant({ provinceCode, scope: 'province', userId: 'u1' });
const agency = (agencyCode: string) =>
  mintTenant({ provinceCode: '30', scope: 'agency', agencyCode, userId: 'u2' });
const owner = (changes: Partial<TextOwner> = {}): TextOwner => ({
  kind: 'progress-report',
  agencyCode: AGENCY,
  circularId: null,
  fiscalYear: 2566,
  round: '6m',
  ...changes,
});
const as = <T>(
  tenant: ReturnType<typeof mintTenant>,
  fn: (t: Parameters<Parameters<typeof withTenant>[2]>[0]) => Promise<T>,
) => withTenant(database.db, tenant, fn);
const write = (
  tenant: ReturnType<typeof mintTenant>,
  of: TextOwner,
  part: string,
  text: string,
  version: number,
) => as(tenant, (t) => DocumentTextRepository.upsert(t, of, { part, text, version, office: 'สำนักปลัด' }));

beforeAll(() => loadPublished(database.db), 120_000);

describe('the texts of a document', () => {
  test('are kept once by two who write at the same time, and the second sees the first', async () => {
    const of = owner({ fiscalYear: 2570 });
    expect(await write(agency(AGENCY), of, 'title', 'หนึ่ง', 0)).toBe(true);
    expect(await write(agency(AGENCY), of, 'title', 'สอง', 0)).toBe(false);
    expect(await write(agency(AGENCY), of, 'title', 'สอง', 1)).toBe(true);
    expect(await write(agency(AGENCY), of, 'title', 'สาม', 1)).toBe(false);
    const [kept] = await as(agency(AGENCY), (t) => DocumentTextRepository.findAll(t, of));
    expect(kept).toMatchObject({ text: 'สอง', version: 2, office: 'สำนักปลัด' });
    expect(
      await as(agency(AGENCY), (t) => DocumentTextRepository.remove(t, of, { part: 'title', version: 1 })),
    ).toBe(false);
    expect(
      await as(agency(AGENCY), (t) => DocumentTextRepository.remove(t, of, { part: 'title', version: 2 })),
    ).toBe(true);
  });

  test('are nobody else’s: another agency and another province read and write none', async () => {
    const read = (tenant: ReturnType<typeof mintTenant>) =>
      as(tenant, (t) => DocumentTextRepository.findTexts(t, owner()));
    expect(Object.keys(await read(agency(AGENCY)))).toHaveLength(4);
    expect(await read(agency('30-other'))).toEqual({});
    expect(await read(province('13'))).toEqual({});
    await expect(write(agency('30-other'), owner(), 'title', 'ของผู้อื่น', 0)).rejects.toThrow();
  });

  test('are carried over from the six months to the twelve, and to the year after', async () => {
    const earlier = (of: TextOwner) => as(agency(AGENCY), (t) => DocumentTextRepository.findBefore(t, of));
    const [{ reason } = { reason: '' }] = recordOf(2).complianceReport?.groups ?? [];
    expect((await earlier(owner({ round: '12m' })))['reason.4']).toBe(reason);
    expect((await earlier(owner({ fiscalYear: 2567 })))['reason.4']).toBe(reason);
    expect(await earlier(owner())).toEqual({});
    expect(await earlier(owner({ kind: 'analysis-report', round: null }))).toEqual({});
  });

  test('change what the document prints, and the document says when they can be changed no more', async () => {
    await as(province('30'), (t) =>
      DocumentTextRepository.upsert(t, owner(), {
        part: 'title',
        text: 'ชื่อเรื่องของหน่วยงาน',
        version: 0,
        office: null,
      }),
    );
    const { text } = await remakeOf(
      database.db,
      progressReport,
      { province: '30', agency: AGENCY },
      'round=6m',
    );
    expect(text.startsWith('ชื่อเรื่องของหน่วยงาน')).toBe(true);
    expect(text).not.toContain('รอบ 6 เดือน (ตั้งแต่');
  });
});
