import { createWorld } from 'tests/isolation/world.ts';
import { testDatabase } from 'tests/setup/database.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import * as ReceiptRepository from '~/features/adoption/ReceiptRepository.server.ts';
import * as MeasureRepository from '~/features/measures/MeasureRepository.server.ts';
import { mintTenant, type TenantDb, withTenant } from '~/lib/db.server.ts';
import * as CircularRepository from './CircularRepository.server.ts';
import { changeDraft, draftCircular, sendCircular } from './circular-acts.server.ts';
import type { CircularForm } from './core/circular-form.ts';
import * as RecipientRepository from './RecipientRepository.server.ts';

const database = testDatabase();
const source = {
  userId: 'u1',
  office: 'สำนักงานจังหวัด',
  role: 'province_officer',
  clientAddress: null,
  requestId: null,
};
const at = new Date('2024-10-20T02:00:00Z');
const province = <T>(fn: (t: TenantDb) => Promise<T>, code = '97') =>
  withTenant(database.db, mintTenant({ provinceCode: code, scope: 'province', userId: 'u1' }), fn);
const agency = <T>(agencyCode: string, fn: (t: TenantDb) => Promise<T>) =>
  withTenant(database.db, mintTenant({ provinceCode: '97', scope: 'agency', agencyCode, userId: 'u2' }), fn);

const form = (changes: Partial<CircularForm> = {}): CircularForm => ({
  number: 'ว 1',
  datedOn: '2024-10-15',
  subject: 'เรื่อง',
  body: 'เนื้อความ',
  signedRole: null,
  resultsFiscalYear: 2567,
  acknowledgeDueOn: null,
  planDueOn: null,
  report6mDueOn: null,
  report12mDueOn: null,
  measureIds: ['measure-mk97'],
  mode: 'districts',
  types: [],
  districts: ['9701'],
  agencies: [],
  ...changes,
});

beforeAll(() => createWorld(database.db));

describe('drafting', () => {
  test('addresses exactly the chosen agencies; codes of another province count for nothing', async () => {
    const addressed = async (changes: Partial<CircularForm>) => {
      const id = await province((t) => draftCircular(t, form(changes), source));
      return (await province((t) => RecipientRepository.findAll(t, id))).map((row) => row.agencyCode).sort();
    };
    expect(await addressed({})).toEqual(['mk97a1', 'mk97a2']);
    expect(await addressed({ mode: 'all' })).toEqual(['mk97a1', 'mk97a2', 'mk97a3']);
    expect(await addressed({ mode: 'types', types: ['pao'] })).toEqual([]);
    expect(await addressed({ mode: 'chosen', agencies: ['mk97a3', 'mk98b1'] })).toEqual(['mk97a3']);
  });

  test('measures of another province are not carried', async () => {
    const id = await province((t) => draftCircular(t, form({ measureIds: ['measure-mk98'] }), source));
    expect(await province((t) => CircularRepository.findAllMeasures(t, id))).toEqual([]);
  });

  test('a lost update is refused and changes nothing', async () => {
    const id = await province((t) => draftCircular(t, form(), source));
    expect(await province((t) => changeDraft(t, id, 1, form({ subject: 'หนึ่ง' }), source))).toBe(true);
    expect(await province((t) => changeDraft(t, id, 1, form({ subject: 'สอง' }), source))).toBe(false);
    expect((await province((t) => CircularRepository.findById(t, id)))?.subject).toBe('หนึ่ง');
  });

  test('an agency does not see a draft addressed to it', async () => {
    const id = await province((t) => draftCircular(t, form(), source));
    expect(await agency('mk97a1', (t) => ReceiptRepository.findReceipt(t, id, 'mk97a1'))).toBeUndefined();
    expect(await agency('mk97a1', (t) => CircularRepository.findById(t, id))).toBeUndefined();
  });
});

describe('sending', () => {
  test('reaches every recipient once, however often and at once it is pressed', async () => {
    const id = await province((t) => draftCircular(t, form({ mode: 'all' }), source));
    const sent = await Promise.all(
      Array.from({ length: 5 }, () => province((t) => sendCircular(t, id, at, source))),
    );
    expect(sent.filter(Boolean)).toHaveLength(1);
    expect(await province((t) => RecipientRepository.findAll(t, id))).toHaveLength(3);
    const events = await database.db
      .selectFrom('audit_event')
      .select('seq')
      .where('action', '=', 'circular.sent')
      .where('subject', '=', `circular:${id}`)
      .execute();
    expect(events).toHaveLength(1);
  });

  test('freezes the measures: a later change of the library does not change what was sent', async () => {
    const measureId = await province((t) =>
      MeasureRepository.insertMeasure(t, {
        title: 'เดิม',
        steps: ['ก'],
        responsiblePattern: 'ข',
        timeframeKind: 'whole_year',
        timeframeText: '',
        followUp: 'ค',
        topicNos: [1],
        tiedItems: [],
      }),
    );
    const id = await province((t) => draftCircular(t, form({ measureIds: [measureId] }), source));
    const change = (title: string) =>
      province(async (t) => {
        const now = await MeasureRepository.findById(t, measureId);
        return MeasureRepository.updateMeasure(t, measureId, now?.version ?? 0, {
          title,
          steps: ['ก'],
          responsiblePattern: 'ข',
          timeframeKind: 'whole_year',
          timeframeText: '',
          followUp: 'ค',
          topicNos: [1],
          tiedItems: [],
        });
      });
    await change('ก่อนส่ง');
    await province((t) => sendCircular(t, id, at, source));
    await change('หลังส่ง');
    const carried = await province((t) => CircularRepository.findAllMeasures(t, id));
    expect(carried.map((measure) => [measure.title, measure.measureVersion])).toEqual([['ก่อนส่ง', 2]]);
  });

  test('a circular without recipients is not sent, and stays a draft', async () => {
    const id = await province((t) => draftCircular(t, form({ mode: 'types', types: ['pao'] }), source));
    await expect(province((t) => sendCircular(t, id, at, source))).rejects.toThrow();
    expect((await province((t) => CircularRepository.findById(t, id)))?.state).toBe('draft');
  });
});
