import { addDays, type WorkCalendar, workingDaysBetween } from '~/features/calendar/core/working-days.ts';
import { type AgencyNotice, notifyAgencies, notifyProvinceStaff } from '~/features/inbox/notify.server.ts';
import { latestDailySlot, latestWeeklySlot } from '~/features/scheduler/core/slots.ts';
import type { Job } from '~/features/scheduler/run-jobs.server.ts';
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
  run: async (t, { now, calendar }) => {
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
    return { duties: duties.length, told: await notifyAgencies(t, notices) };
  },
};

/** The first working morning of a week: what stays overdue, to each agency and to the staff of the province. */
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
    if (overdue.length + coming.length > 0) {
      const names = [...new Set(overdue.map(({ nameTh }) => nameTh))];
      const facts = {
        agencies: names.length,
        duties: overdue.length,
        coming: coming.length,
        names: names.slice(0, MOST_NAMES).join(', '),
        more: Math.max(0, names.length - MOST_NAMES),
      };
      const isDemo = [...overdue, ...coming].every((duty) => duty.isDemo);
      told += await notifyProvinceStaff(t, {
        kind: 'province_digest',
        dedupeKey,
        facts,
        createdAt: now,
        isDemo,
      });
    }
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
