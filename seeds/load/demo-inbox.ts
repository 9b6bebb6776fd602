import type { AuditSource } from '~/features/audit/AuditRepository.server.ts';
import { findWorkCalendar } from '~/features/calendar/CalendarRepository.server.ts';
import { changeDay } from '~/features/calendar/calendar-acts.server.ts';
import { addDays, isWorkingDay } from '~/features/calendar/core/working-days.ts';
import { tellOfReturn, tellOfSubmission } from '~/features/inbox/tell.server.ts';
import { remindersJob, weeklyDigestJob } from '~/features/reminders/reminder-jobs.server.ts';
import { latestWeeklySlot, openingOf } from '~/features/scheduler/core/slots.ts';
import type { TenantDb } from '~/lib/db.server.ts';
import { AS_OF } from '../demo/cycle/dates.ts';
import { type DemoProvince, demoProvinces } from '../demo/provinces.ts';
import type { Seed } from './seed.ts';
import { versionOf } from './sources.ts';
import { asProvince } from './store.ts';

/** From when on the invented people were reminded, and what of it they have read. */
const REMINDED_SINCE = '2026-09-28';
const READ_UP_TO = '2026-11-12';
/** Announced days of the running year that the invented provinces have compared with the announcement. */
const CONFIRMED = ['2026-03-03', '2026-05-13', '2026-06-01', '2026-07-29', '2026-07-30'];
const OWN_HOLIDAY = {
  day: '2026-11-27',
  nameTh: 'วันหยุดพิเศษของจังหวัด (ข้อมูลสมมติ)',
  nameEn: 'Invented local holiday',
};

/** What the product told everybody in the weeks up to now; nothing of it is mailed, most of it was read. */
export const demoInboxSeeds: readonly Seed[] = demoProvinces.map((province) => ({
  name: `demo/inbox/${province.code}`,
  title: `กล่องแจ้งเตือนและปฏิทินของจังหวัด${province.nameTh} / inboxes and calendar of ${province.nameEn}`,
  version: versionOf('seeds/demo', 'seeds/load/demo-inbox.ts'),
  load: (db) =>
    asProvince(db, province.code, async (t) => {
      await fillCalendar(t, province);
      const told = (await tellOfReports(t)) + (await remindSince(t, REMINDED_SINCE));
      await settleMail(t);
      return String(told);
    }),
}));

async function fillCalendar(t: TenantDb, province: DemoProvince): Promise<void> {
  const source: AuditSource = {
    userId: null,
    office: `สำนักงานจังหวัด${province.nameTh}`,
    role: null,
    clientAddress: null,
    requestId: null,
  };
  const by = { at: new Date(`${REMINDED_SINCE}T09:00:00+07:00`), source };
  for (const day of CONFIRMED)
    await changeDay(t, { intent: 'confirm', day, nameTh: '', nameEn: '', version: 0 }, by);
  await changeDay(t, { intent: 'add', ...OWN_HOLIDAY, version: 0 }, by);
}

/** Reports that wait for the province, and those it has given back. */
async function tellOfReports(t: TenantDb): Promise<number> {
  const reports = await t.trx
    .selectFrom('compliance_report')
    .select(['agency_code', 'fiscal_year', 'round', 'version', 'state', 'submitted_at', 'reviewed_at'])
    .where('province_code', '=', t.provinceCode)
    .where('state', 'in', ['submitted', 'returned'])
    .execute();
  let told = 0;
  for (const report of reports) {
    const at = report.state === 'returned' ? report.reviewed_at : report.submitted_at;
    if (!at) continue;
    const duty = report.round === '6m' ? ('report6m' as const) : ('report12m' as const);
    const paper = {
      agencyCode: report.agency_code,
      fiscalYear: report.fiscal_year,
      duty,
      version: report.version,
    };
    told += await (report.state === 'returned' ? tellOfReturn : tellOfSubmission)(t, paper, at);
  }
  return told;
}

/** Runs the jobs as they would have run each working morning. */
async function remindSince(t: TenantDb, from: string): Promise<number> {
  const calendar = await findWorkCalendar(t);
  let told = 0;
  for (let day = from; day <= AS_OF; day = addDays(day, 1)) {
    if (!isWorkingDay(calendar, day)) continue;
    const slot = openingOf(day);
    const turn = { slot, now: slot, calendar };
    told += (await remindersJob.run(t, turn)).told ?? 0;
    if (latestWeeklySlot(slot, calendar).getTime() === slot.getTime())
      told += (await weeklyDigestJob.run(t, turn)).told ?? 0;
  }
  return told;
}

async function settleMail(t: TenantDb): Promise<void> {
  const own = () => t.trx.updateTable('notification').where('province_code', '=', t.provinceCode);
  await own().set({ mail_state: 'none', is_demo: true }).execute();
  await own()
    .set((eb) => ({ read_at: eb.ref('created_at') }))
    .where('created_at', '<', new Date(`${READ_UP_TO}T00:00:00+07:00`))
    .where('read_at', 'is', null)
    .execute();
}
