import { createWorld } from 'tests/isolation/world.ts';
import { testDatabase } from 'tests/setup/database.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import * as ReceiptRepository from '~/features/adoption/ReceiptRepository.server.ts';
import * as MeasureRepository from '~/features/measures/MeasureRepository.server.ts';
import { mintTenant, type TenantDb, withTenant } from '~/lib/db.server.ts';
import { everyMove } from '~/lib/state-machine.ts';
import * as CircularRepository from './CircularRepository.server.ts';
import { changeDraft, digestOf, draftCircular } from './circular-acts.server.ts';
import { AT, aCircularIn, aForm, asProvince97, move, officer } from './circulars.fixture.ts';
import { CIRCULAR } from './core/circular-process.ts';
import * as ProcessRepository from './ProcessRepository.server.ts';
import * as RecipientRepository from './RecipientRepository.server.ts';

const database = testDatabase();
const province = <T>(fn: (t: TenantDb) => Promise<T>) => asProvince97(database.db, fn);
const agency = <T>(agencyCode: string, fn: (t: TenantDb) => Promise<T>) =>
  withTenant(database.db, mintTenant({ provinceCode: '97', scope: 'agency', agencyCode, userId: 'u9' }), fn);
const stateOf = async (id: string) => (await province((t) => CircularRepository.findById(t, id)))?.state;
const versionOf = async (id: string) =>
  (await province((t) => CircularRepository.findById(t, id)))?.version ?? 0;
const recipientsOf = (id: string) => province((t) => RecipientRepository.findAll(t, id));

beforeAll(async () => {
  await createWorld(database.db);
  for (const userId of ['u1', 'u2']) {
    await database.db
      .insertInto('app_user')
      .values({ user_id: userId, email: `${userId}@x.example`, display_name: userId, password_hash: null })
      .execute();
    await database.db
      .insertInto('membership')
      .values({
        province_code: '97',
        membership_id: userId,
        user_id: userId,
        role: 'province_officer',
        agency_code: null,
        district_code: null,
      })
      .execute();
  }
});

describe('drafting', () => {
  test('measures of another province are not carried', async () => {
    const id = await aCircularIn(database.db, 'draft', { measureIds: ['measure-mk98'] });
    expect(await province((t) => CircularRepository.findAllMeasures(t, id))).toEqual([]);
  });

  test('a lost update is refused and changes nothing', async () => {
    const id = await aCircularIn(database.db, 'draft');
    const change = (subject: string) =>
      province((t) => changeDraft(t, id, 1, aForm({ subject }), officer('u1')));
    expect(await change('หนึ่ง')).toBe(true);
    expect(await change('สอง')).toBe(false);
    expect((await province((t) => CircularRepository.findById(t, id)))?.subject).toBe('หนึ่ง');
  });

  test('an agency sees nothing of a circular before it is sent', async () => {
    for (const state of ['draft', 'checked', 'signed', 'removed'] as const) {
      const id = await aCircularIn(database.db, state);
      expect(await agency('mk97a1', (t) => ReceiptRepository.findReceipt(t, id, 'mk97a1'))).toBeUndefined();
      expect(await agency('mk97a1', (t) => CircularRepository.findById(t, id))).toBeUndefined();
      expect(await agency('mk97a1', (t) => ProcessRepository.findAllSteps(t, id))).toEqual([]);
    }
  });
});

describe('every state x act x role', () => {
  test.each(everyMove(CIRCULAR).filter(({ act }) => act !== 'change'))(
    '$by does $act in $state',
    async ({ state, act, by, to }) => {
      if (act === 'change') return;
      const id = await aCircularIn(database.db, state);
      const before = await versionOf(id);
      const result = await move(database.db, id, act, { by, comment: 'แก้ข้อ 2' });
      expect(await stateOf(id)).toBe(to ?? state);
      expect(await versionOf(id)).toBe(to === null ? before : before + 1);
      expect(result.kind === 'done').toBe(to !== null);
      const steps = await province((t) => ProcessRepository.findAllSteps(t, id));
      expect(steps.filter((step) => step.act === act && step.comment === 'แก้ข้อ 2')).toHaveLength(
        to === null ? 0 : 1,
      );
    },
  );

  test.each(CIRCULAR.states)(
    'the text is changed in %s only where that leads back to a draft',
    async (state) => {
      const id = await aCircularIn(database.db, state);
      const version = await versionOf(id);
      const isOpen = ['draft', 'checked', 'signed'].includes(state);
      const changed = await province((t) =>
        changeDraft(t, id, version, aForm({ subject: 'ใหม่' }), officer('u1')),
      );
      expect(changed).toBe(isOpen);
      expect(await stateOf(id)).toBe(isOpen ? 'draft' : state);
    },
  );
});

describe('checking and signing', () => {
  test('the writer does not check their own text, a change makes a new writer', async () => {
    const id = await aCircularIn(database.db, 'draft');
    const own = { source: officer('u1') };
    expect(await move(database.db, id, 'check', own)).toEqual({ kind: 'fault', fault: 'own_text' });
    await province((t) => changeDraft(t, id, 1, aForm(), officer('u2')));
    expect(await move(database.db, id, 'check')).toEqual({ kind: 'fault', fault: 'own_text' });
    expect(await move(database.db, id, 'check', own)).toMatchObject({ kind: 'done' });
  });

  test('a library that changed since the draft is shown before anybody has checked it; later changes stay out', async () => {
    const text = (title: string) => ({
      title,
      steps: ['ก'],
      responsiblePattern: 'ข',
      timeframeKind: 'whole_year' as const,
      timeframeText: '',
      followUp: 'ค',
      topicNos: [1],
      tiedItems: [],
    });
    const measureId = await province((t) => MeasureRepository.insertMeasure(t, text('เดิม')));
    const change = (title: string) =>
      province(async (t) => {
        const now = await MeasureRepository.findById(t, measureId);
        return MeasureRepository.updateMeasure(t, measureId, now?.version ?? 0, text(title));
      });
    const id = await aCircularIn(database.db, 'draft', { measureIds: [measureId] });
    await change('ก่อนตรวจ');
    expect(await move(database.db, id, 'check')).toEqual({ kind: 'fault', fault: 'measures_changed' });
    expect(await move(database.db, id, 'check')).toMatchObject({ kind: 'done' });
    await change('หลังตรวจ');
    await move(database.db, id, 'sign');
    await move(database.db, id, 'send');
    await change('หลังส่ง');
    const carried = await province((t) => CircularRepository.findAllMeasures(t, id));
    expect(carried.map((measure) => [measure.title, measure.measureVersion])).toEqual([['ก่อนตรวจ', 2]]);
  });

  test('nothing is signed without number, date and office; the signature is written with them', async () => {
    const id = await aCircularIn(database.db, 'checked', { number: null, signedRole: null });
    expect(await move(database.db, id, 'sign')).toEqual({ kind: 'fault', fault: 'incomplete' });
    const signature = { number: 'มค 1/ว 9', datedOn: '2024-10-18', signedRole: 'รองผู้ว่าราชการจังหวัด' };
    expect(await move(database.db, id, 'sign', { signature })).toMatchObject({ kind: 'done' });
    expect(await province((t) => CircularRepository.findById(t, id))).toMatchObject({
      state: 'signed',
      ...signature,
    });
  });

  test('who did what is kept, and a return says why', async () => {
    const id = await aCircularIn(database.db, 'signed');
    expect(await move(database.db, id, 'return', { comment: ' ' })).toEqual({
      kind: 'fault',
      fault: 'comment_required',
    });
    await move(database.db, id, 'return', { comment: 'วันครบกำหนดสั้นไป' });
    const steps = await province((t) => ProcessRepository.findAllSteps(t, id));
    expect(steps.map((step) => [step.act, step.state, step.byOffice, step.comment])).toEqual([
      ['create', 'draft', 'สำนักงานจังหวัด u1', null],
      ['check', 'checked', 'สำนักงานจังหวัด u2', null],
      ['sign', 'signed', 'สำนักงานจังหวัด u2', null],
      ['return', 'draft', 'สำนักงานจังหวัด u2', 'วันครบกำหนดสั้นไป'],
    ]);
  });

  test('an act on an older version changes nothing', async () => {
    const id = await aCircularIn(database.db, 'draft');
    await province((t) => changeDraft(t, id, 1, aForm({ subject: 'ใหม่' }), officer('u1')));
    expect(await move(database.db, id, 'check', { version: 1 })).toEqual({ kind: 'conflict' });
    expect(await stateOf(id)).toBe('draft');
  });

  test('a removed draft comes back whole', async () => {
    const id = await aCircularIn(database.db, 'draft', { subject: 'ของเดิม' });
    await move(database.db, id, 'remove');
    expect((await province((t) => CircularRepository.findAll(t))).map((row) => row.circularId)).not.toContain(
      id,
    );
    await move(database.db, id, 'restore');
    expect(await province((t) => CircularRepository.findById(t, id))).toMatchObject({
      subject: 'ของเดิม',
      state: 'draft',
    });
    expect(await province((t) => CircularRepository.findAllMeasures(t, id))).toHaveLength(1);
  });
});

describe('sending', () => {
  test('reaches every recipient once, however often and at once it is pressed', async () => {
    const id = await aCircularIn(database.db, 'signed', { mode: 'all' });
    const version = await versionOf(id);
    const sent = await Promise.all(
      Array.from({ length: 5 }, () => move(database.db, id, 'send', { version })),
    );
    expect(sent.map(({ kind }) => kind).toSorted()).toEqual([
      'already',
      'already',
      'already',
      'already',
      'done',
    ]);
    expect((await recipientsOf(id)).map((row) => row.agencyCode).toSorted()).toEqual([
      'mk97a1',
      'mk97a2',
      'mk97a3',
    ]);
    const events = await database.db
      .selectFrom('audit_event')
      .select('seq')
      .where('action', '=', 'circular.sent')
      .where('subject', '=', `circular:${id}`)
      .execute();
    expect(events).toHaveLength(1);
    const steps = await province((t) => ProcessRepository.findAllSteps(t, id));
    expect(steps.filter((step) => step.act === 'send')).toHaveLength(1);
  });

  test('goes to the list that was seen, and to no other', async () => {
    const id = await aCircularIn(database.db, 'signed', { mode: 'all' });
    const seen = digestOf([{ agencyCode: 'mk97a1' }, { agencyCode: 'mk97a2' }]);
    expect(await move(database.db, id, 'send', { expected: seen })).toEqual({
      kind: 'fault',
      fault: 'recipients_changed',
    });
    expect(await stateOf(id)).toBe('signed');
    expect(await recipientsOf(id)).toEqual([]);
    const now = digestOf(['mk97a3', 'mk97a1', 'mk97a2'].map((agencyCode) => ({ agencyCode })));
    expect(await move(database.db, id, 'send', { expected: now })).toEqual({ kind: 'done', recipients: 3 });
  });

  test('a circular without recipients is not sent', async () => {
    const id = await aCircularIn(database.db, 'signed', { mode: 'types', types: ['pao'] });
    expect(await move(database.db, id, 'send')).toEqual({ kind: 'fault', fault: 'nothing_to_send' });
    expect(await stateOf(id)).toBe('signed');
  });

  test('keeps the rule in words beside the frozen list, and the moment', async () => {
    const id = await aCircularIn(database.db, 'sent', { mode: 'all', trees: ['scored'] });
    expect(await province((t) => CircularRepository.findById(t, id))).toMatchObject({
      recipientsText: 'หน่วยงานที่รับการประเมินทุกแห่ง',
      sentAt: AT,
    });
  });

  test('the rule and the writer stay the province’s own', async () => {
    const id = await aCircularIn(database.db, 'sent', { mode: 'chosen', agencies: ['mk97a1', 'mk97a2'] });
    const circular = await agency('mk97a1', (t) => CircularRepository.findById(t, id));
    expect(JSON.stringify(circular)).not.toContain('mk97a2');
    expect(await draftOfAgency(id)).toEqual([]);
  });

  const draftOfAgency = (id: string) => agency('mk97a1', (t) => ProcessRepository.findAllSteps(t, id));
});

test('a draft from a file is taken back with its steps, one that went on is not', async () => {
  const id = await province((t) => draftCircular(t, aForm(), officer('u1')));
  await province((t) => CircularRepository.deleteDraft(t, id));
  expect(await stateOf(id)).toBeUndefined();
  const sent = await aCircularIn(database.db, 'sent');
  await province((t) => CircularRepository.deleteDraft(t, sent));
  expect(await stateOf(sent)).toBe('sent');
});
