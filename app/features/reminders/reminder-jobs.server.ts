import {
  addDays,
  addWorkingDays,
  type WorkCalendar,
  workingDaysBetween,
} from '~/features/calendar/core/working-days.ts';
import {
  type AgencyNotice,
  notifyAgencies,
  notifyDistrictChiefs,
  notifyProvinceStaff,
} from '~/features/inbox/notify.server.ts';
import { latestDailySlot, latestWeeklySlot } from '~/features/scheduler/core/slots.ts';
import type { Job, JobTurn } from '~/features/scheduler/run-jobs.server.ts';
import type { TenantDb } from '~/lib/db.server.ts';
import { todayInThailand } from '~/lib/fiscal-year.ts';
import { groupBy } from '~/lib/group-by.ts';
import { distinctDuties, dutyKey } from './core/distinct-duties.ts';
import { isForWeekly, reachedStage, WEEKS_REMEMBERED } from './core/stages.ts';
import * as DutyRepository from './DutyRepository.server.ts';
import * as SettingRepository from './SettingRepository.server.ts';

/** Names of bodies in the letter to the province; the rest is counted. */
const MOST_NAMES = 10;
/** How far the weekly letter looks ahead, in days. */
const AHEAD_DAYS = 14;

/** Every working morning: what falls due, falls due today or is late, to the agencies whose duty it is. */
export const remindersJob: Job = {
  name: 'reminders',
  latestSlot: latestDailySlot,
  run: async (t, turn) => {
    const { now, calendar } = turn;
    const today = todayInThailand(now);
    const plan = await SettingRepository.findSetting(t);
    const duties = distinctDuties(await DutyRepository.findAllOpen(t));
    const notices = duties.flatMap((duty): AgencyNotice[] => {
      const stage = reachedStage(calendar, plan, duty, today);
      if (!stage || isOld(duty.dueOn, today)) return [];
      return [
        {
          ...noticeOf(duty, calendar, today),
          // A due date that was moved is a due date of its own.
          dedupeKey: `due:${dutyKey(duty)}:${duty.dueOn}:${stage.key}`,
          createdAt: now,
        },
      ];
    });
    const told = await notifyAgencies(t, notices);
    return { duties: duties.length, told: told + (await tellChiefsOfOverdue(t, duties, turn)) };
  },
};

/** To each district chief: which duties of bodies of the district ran out since the last working day. */
async function tellChiefsOfOverdue(
  t: TenantDb,
  duties: readonly DutyRepository.OpenDuty[],
  { now, calendar }: JobTurn,
): Promise<number> {
  const today = todayInThailand(now);
  const before = addWorkingDays(calendar, today, -1);
  const fresh = groupBy(
    duties.filter(({ dueOn }) => dueOn >= before && dueOn < today),
    ({ districtCode }) => districtCode,
  );
  return notifyDistrictChiefs(t, (districtCode) => {
    const own = fresh.get(districtCode) ?? [];
    if (own.length === 0) return null;
    const isDemo = own.every((duty) => duty.isDemo);
    return {
      kind: 'district_overdue',
      dedupeKey: `overdue:${today}`,
      facts: { ...countsOf(own), coming: 0 },
      createdAt: now,
      isDemo,
    };
  });
}

/** How many bodies and duties, with the names of the first bodies. */
function countsOf(overdue: readonly DutyRepository.OpenDuty[]) {
  const names = [...new Set(overdue.map(({ nameTh }) => nameTh))];
  return {
    agencies: names.length,
    duties: overdue.length,
    names: names.slice(0, MOST_NAMES).join(', '),
    more: Math.max(0, names.length - MOST_NAMES),
  };
}

/** The first working morning of a week: what stays overdue, to each agency, district chief and the staff of the province. */
export const weeklyDigestJob: Job = {
  name: 'weekly-digest',
  latestSlot: latestWeeklySlot,
  run: async (t, { slot, now, calendar }) => {
    const today = todayInThailand(now);
    const plan = await SettingRepository.findSetting(t);
    if (!plan.weekly) return { overdue: 0, told: 0 };
    const duties = distinctDuties(await DutyRepository.findAllOpen(t));
    const isComing = ({ dueOn }: { dueOn: string }) => dueOn >= today && dueOn <= addDays(today, AHEAD_DAYS);
    const overdue = duties.filter(({ dueOn }) => dueOn < today && !isOld(dueOn, today));
    const dedupeKey = `weekly:${todayInThailand(slot)}`;
    const notices = [...groupBy(duties, ({ agencyCode }) => agencyCode)].flatMap(
      ([agencyCode, own]): AgencyNotice[] => {
        const late = own.filter(({ dueOn }) => dueOn < today && !isOld(dueOn, today));
        const isLate = late.some(({ dueOn }) => isForWeekly(calendar, plan, dueOn, today));
        const facts = { overdue: isLate ? late.length : 0, coming: own.filter(isComing).length };
        if (!isLate && facts.coming === 0) return [];
        const isDemo = own[0]?.isDemo ?? false;
        return [{ agencyCode, kind: 'agency_digest', dedupeKey, facts, createdAt: now, isDemo }];
      },
    );
    let told = await notifyAgencies(t, notices);
    const coming = duties.filter(isComing);
    const digest = (about: typeof duties) => {
      const late = overdue.filter((duty) => about.includes(duty));
      const soon = coming.filter((duty) => about.includes(duty));
      if (late.length + soon.length === 0) return null;
      const isDemo = [...late, ...soon].every((duty) => duty.isDemo);
      return { dedupeKey, facts: { ...countsOf(late), coming: soon.length }, createdAt: now, isDemo };
    };
    const ofProvince = digest(duties);
    if (ofProvince) told += await notifyProvinceStaff(t, { kind: 'province_digest', ...ofProvince });
    const byDistrict = groupBy(duties, ({ districtCode }) => districtCode);
    told += await notifyDistrictChiefs(t, (districtCode) => {
      const ofDistrict = digest(byDistrict.get(districtCode) ?? []);
      return ofDistrict && { kind: 'district_digest', ...ofDistrict };
    });
    return { overdue: overdue.length, told };
  },
};

/** The jobs of the product. */
export const JOBS: readonly Job[] = [remindersJob, weeklyDigestJob];

/** What is said about a duty on the day: before, on or after its due date, and by how many working days. */
export function noticeOf(
  duty: DutyRepository.OpenDuty,
  calendar: WorkCalendar,
  today: string,
): Omit<AgencyNotice, 'dedupeKey' | 'createdAt'> {
  const { agencyCode, circularId, dueOn, fiscalYear, subject, number } = duty;
  const kind = today < dueOn ? 'due_before' : today === dueOn ? 'due_today' : 'due_after';
  const days = Math.abs(workingDaysBetween(calendar, today, dueOn));
  return {
    agencyCode,
    kind,
    circularId,
    duty: duty.duty,
    fiscalYear,
    dueOn,
    facts: { subject, number, days },
    isDemo: duty.isDemo,
  };
}

/** Overdue for so long that no reminder helps any more; the pages still show it. */
function isOld(dueOn: string, today: string): boolean {
  return dueOn < addDays(today, -7 * WEEKS_REMEMBERED);
}
