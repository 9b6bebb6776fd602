import { CIRCULARS, createWorld } from 'tests/isolation/world.ts';
import { testDatabase } from 'tests/setup/database.ts';
import { beforeAll, expect, test } from 'vitest';
import { decideMeasure } from '~/features/adoption/decision-acts.server.ts';
import * as CircularRepository from '~/features/circulars/CircularRepository.server.ts';
import * as MeasureRepository from '~/features/measures/MeasureRepository.server.ts';
import { mintTenant, type TenantDb, withTenant } from '~/lib/db.server.ts';
import { textOf } from '~/lib/measure-text.ts';
import * as AdaptationRepository from './AdaptationRepository.server.ts';
import { entriesOf } from './core/entries.ts';
import { spread, takeBack } from './spread.server.ts';

const database = testDatabase();
const { id } = CIRCULARS['97'];
const source = {
  ...{ userId: 'u1', office: 'สำนักงานจังหวัด', role: 'province_officer' },
  ...{ clientAddress: null, requestId: null },
};
const at = new Date('2025-01-20T02:00:00Z');
const province = <T>(fn: (t: TenantDb) => Promise<T>, code = '97') =>
  withTenant(database.db, mintTenant({ provinceCode: code, scope: 'province', userId: 'u1' }), fn);
const key = { circularId: id, measureNo: 1, agencyCode: 'mk97a1' };
const note = (agency: string, letter: string) => `${agency} ${letter}`;
const read = (filter: { type?: string; measure?: string } = {}, code = '97') =>
  province(async (t) => {
    const [fiscalYear] = await AdaptationRepository.findAllYears(t);
    const whole = { measure: '', type: '', district: '' };
    return AdaptationRepository.findAll(t, { fiscalYear: fiscalYear ?? 0, ...whole, ...filter });
  }, code);
const library = () => province((t) => MeasureRepository.findAll(t));

beforeAll(async () => {
  await createWorld(database.db);
  for (const agencyCode of ['mk97a1', 'mk97a3']) {
    const tenant = mintTenant({ provinceCode: '97', scope: 'agency', agencyCode, userId: 'u2' });
    await withTenant(database.db, tenant, async (t) => {
      const [measure] = await CircularRepository.findAllMeasures(t, id);
      if (!measure) throw new Error('The circular has no measure.');
      const adapted = { ...textOf(measure), steps: ['จัดเวทีชี้แจงทุกหมู่บ้านเป็นภาษาถิ่น'] };
      const decision = { measureNo: 1, version: 1, decision: 'adapted' as const, reason: null, adapted };
      expect(await decideMeasure(t, { circularId: id, agencyCode, at, source }, decision)).toBe(true);
    });
  }
});

test('texts that two agencies adapted alike are one entry with both, beside the standard text', async () => {
  const rows = await read();
  expect(entriesOf(rows)).toMatchObject([
    { kind: 'copied', agencies: 2, isIdentical: true, isMarked: false },
  ]);
  expect(rows.map(({ agencyCode }) => agencyCode)).toEqual(['mk97a1', 'mk97a3']);
  expect(rows[0]?.standard.steps).not.toEqual(rows[0]?.adapted?.steps);
  expect(await read({ type: 'no_such_type' })).toEqual([]);
  expect(await read({ measure: 'no-such-measure' })).toEqual([]);
  expect(await read({}, '98')).toEqual([]);
});

test('of another province nothing can be taken, nor what was adopted as it is', async () => {
  const ask = { note, at, source };
  expect(await province((t) => spread(t, key, ask), '98')).toBe('gone');
  expect(await province((t) => spread(t, { ...key, measureNo: 9 }, ask))).toBe('gone');
});

test('a change worth spreading becomes one measure of the library, by however many at once, and can go again', async () => {
  const before = await library();
  const ask = { note, at, source };
  const results = await Promise.all([1, 2, 3].map(() => province((t) => spread(t, key, ask))));
  expect(results.toSorted()).toEqual(['already', 'already', 'done']);
  const added = (await library()).filter((each) => !before.some((old) => old.measureId === each.measureId));
  expect(added).toMatchObject([{ steps: ['จัดเวทีชี้แจงทุกหมู่บ้านเป็นภาษาถิ่น'], version: 1, isRetired: false }]);
  expect(entriesOf(await read())).toMatchObject([
    { isMarked: true, members: [{ agencyCode: 'mk97a1' }, {}] },
  ]);
  const events = await database.db
    .selectFrom('audit_event')
    .select(['action', 'agency_code'])
    .where('action', '=', 'adaptation.spread')
    .execute();
  expect(events).toEqual([{ action: 'adaptation.spread', agency_code: 'mk97a1' }]);
  expect(await province((t) => takeBack(t, key, source))).toBe('done');
  expect(await province((t) => takeBack(t, key, source))).toBe('gone');
  expect(await library()).toEqual(before);
  expect(entriesOf(await read())).toMatchObject([{ isMarked: false }]);
});

test('a measure that somebody has worked on since stays in the library', async () => {
  expect(await province((t) => spread(t, key, { note, at, source }))).toBe('done');
  const marked = (await read()).find(({ agencyCode }) => agencyCode === 'mk97a1')?.markedAs ?? '';
  await province((t) => MeasureRepository.updateIsRetired(t, marked, true));
  expect(await province((t) => takeBack(t, key, source))).toBe('changed');
  expect((await library()).some(({ measureId }) => measureId === marked)).toBe(true);
});
