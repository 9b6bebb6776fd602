import { testDatabase } from 'tests/setup/database.ts';
import { insertProvince } from 'tests/setup/people.ts';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { mintTenant, type TenantDb, withTenant } from '~/lib/db.server.ts';
import { findAllDays, findWorkCalendar } from './CalendarRepository.server.ts';
import { changeDay, type DayForm, importDays, undoEdit } from './calendar-acts.server.ts';

const database = testDatabase();
const tenant = mintTenant({ provinceCode: '97', scope: 'province' });
const source = { userId: null, office: 'จังหวัด', role: null, clientAddress: null, requestId: null };
const by = { at: new Date('2026-03-02T03:00:00Z'), source };

beforeAll(async () => {
  await insertProvince(database.db, '97');
  await insertProvince(database.db, '98');
  const day = (date: string, isVerified: boolean) => ({
    day: date,
    name_th: `วันหยุด ${date}`,
    name_en: date,
    kind: isVerified ? ('fixed' as const) : ('moon' as const),
    is_verified: isVerified,
  });
  await database.db
    .insertInto('public_holiday')
    .values([day('2026-04-06', true), day('2026-05-13', false)])
    .execute();
});
beforeEach(async () => {
  await database.db.deleteFrom('calendar_day').execute();
});

const act = <T>(fn: (t: TenantDb) => Promise<T>) => withTenant(database.db, tenant, fn);
const change = (form: Partial<DayForm> & Pick<DayForm, 'intent' | 'day'>) =>
  act((t) => changeDay(t, { nameTh: '', nameEn: '', version: 0, ...form }, by));
const closed = async (provinceCode = '97') => {
  const other = mintTenant({ provinceCode, scope: 'province' });
  const { holidays } = await withTenant(database.db, other, findWorkCalendar);
  return [...holidays].toSorted();
};
const editOf = (result: { kind: string }) => ('editId' in result ? String(result.editId) : '');

describe('a province’s calendar', () => {
  test('is the country’s until it says otherwise, and its changes are its own', async () => {
    expect(await closed()).toEqual(['2026-04-06', '2026-05-13']);
    expect((await change({ intent: 'add', day: '2/1/2569', nameTh: 'วันหยุดพิเศษ' })).kind).toBe('done');
    expect((await change({ intent: 'remove', day: '2026-05-13' })).kind).toBe('done');
    expect(await closed()).toEqual(['2026-01-02', '2026-04-06']);
    expect(await closed('98')).toEqual(['2026-04-06', '2026-05-13']);
  });

  test('takes an act back, whatever it was', async () => {
    const added = await change({ intent: 'add', day: '2026-01-02', nameTh: 'ก' });
    const renamed = await change({ intent: 'rename', day: '2026-01-02', nameTh: 'ข', version: 1 });
    const removed = await change({ intent: 'remove', day: '2026-04-06' });
    const name = async () => {
      const range = { from: '2026-01-02', to: '2026-01-02' };
      return (await act((t) => findAllDays(t, range)))[0]?.nameTh;
    };
    expect(await name()).toBe('ข');
    expect(await act((t) => undoEdit(t, editOf(renamed), by))).toBe(1);
    expect(await name()).toBe('ก');
    // Changed since: the older act is no longer there to be taken back.
    expect(await act((t) => undoEdit(t, editOf(added), by))).toBe(0);
    expect(await act((t) => undoEdit(t, editOf(removed), by))).toBe(1);
    expect(await closed()).toEqual(['2026-01-02', '2026-04-06', '2026-05-13']);
  });

  test('refuses a change made from an older version', async () => {
    await change({ intent: 'rename', day: '2026-04-06', nameTh: 'หนึ่ง' });
    expect(await change({ intent: 'rename', day: '2026-04-06', nameTh: 'สอง' })).toEqual({
      kind: 'conflict',
      present: 'หนึ่ง',
    });
    expect((await change({ intent: 'rename', day: '2026-04-06', nameTh: 'สอง', version: 1 })).kind).toBe(
      'done',
    );
  });

  test('names what is wrong', async () => {
    const problem = async (form: Parameters<typeof change>[0]) => await change(form);
    expect(await problem({ intent: 'add', day: '31/2/2569', nameTh: 'ก' })).toMatchObject({
      problem: 'date',
    });
    expect(await problem({ intent: 'add', day: '2/1/2569' })).toMatchObject({ problem: 'name' });
    expect(await problem({ intent: 'add', day: '6/4/2569', nameTh: 'ก' })).toMatchObject({
      problem: 'exists',
    });
    expect(await problem({ intent: 'remove', day: '7/4/2569' })).toMatchObject({ problem: 'gone' });
  });

  test('is imported whole or not at all, and that is one act to take back', async () => {
    const form = (text: string) => {
      const data = new FormData();
      data.set('text', text);
      return data;
    };
    const wrong = form('วันที่,ชื่อวันหยุด\n2/1/2569,ก\n32/1/2569,ข');
    expect(await act((t) => importDays(t, wrong, by))).toMatchObject({
      kind: 'faults',
      faults: [{ row: 3 }],
    });
    expect(await closed()).toEqual(['2026-04-06', '2026-05-13']);
    const right = form('date,state,name_th\n2026-01-02,holiday,ก\n2026-04-06,working,\n2026-12-30,,ค');
    const result = await act((t) => importDays(t, right, by));
    expect(result).toMatchObject({ kind: 'done', days: 3 });
    expect(await closed()).toEqual(['2026-01-02', '2026-05-13', '2026-12-30']);
    await act((t) => undoEdit(t, editOf(result), by));
    expect(await closed()).toEqual(['2026-04-06', '2026-05-13']);
    expect(await act((t) => importDays(t, form(''), by))).toEqual({ kind: 'nothing' });
    expect(await act((t) => importDays(t, form('ไม่ใช่ตาราง'), by))).toEqual({ kind: 'no_head' });
  });

  test('records each change', async () => {
    await change({ intent: 'remove', day: '2026-05-13' });
    const events = await database.db
      .selectFrom('audit_event')
      .select(['action', 'subject', 'actor_office'])
      .orderBy('seq', 'desc')
      .executeTakeFirst();
    expect(events).toEqual({
      action: 'calendar.day_changed',
      subject: 'calendar:2026-05-13',
      actor_office: 'จังหวัด',
    });
  });
});
