/**
 * Public holidays of government offices. Fixed days follow from standing cabinet resolutions and are certain. Days of the
 * moon, of the royal ploughing, special days and days in lieu are as announced or derived and count as not verified until a
 * province has compared them with the announcement of the year.
 */
export interface PublicHoliday {
  /** `YYYY-MM-DD` */
  day: string;
  nameTh: string;
  nameEn: string;
  kind: 'fixed' | 'moon' | 'substitution' | 'special';
  isVerified: boolean;
}

/** Buddhist years that have days of the moon here. */
export const HOLIDAY_YEARS = [2566, 2567, 2568, 2569, 2570] as const;

type Names = readonly [th: string, en: string];

/** The same day every year. */
const FIXED: readonly (readonly [monthDay: string, ...names: Names])[] = [
  ['01-01', 'วันขึ้นปีใหม่', 'New Year’s Day'],
  ['04-06', 'วันจักรี', 'Chakri Memorial Day'],
  ['04-13', 'วันสงกรานต์', 'Songkran'],
  ['04-14', 'วันสงกรานต์', 'Songkran'],
  ['04-15', 'วันสงกรานต์', 'Songkran'],
  ['05-04', 'วันฉัตรมงคล', 'Coronation Day'],
  ['06-03', 'วันเฉลิมพระชนมพรรษาสมเด็จพระนางเจ้าฯ พระบรมราชินี', 'Birthday of the Queen'],
  ['07-28', 'วันเฉลิมพระชนมพรรษาพระบาทสมเด็จพระเจ้าอยู่หัว', 'Birthday of the King'],
  ['08-12', 'วันแม่แห่งชาติ', 'National Mother’s Day'],
  ['10-13', 'วันนวมินทรมหาราช', 'Navamindra Maharaj Day'],
  ['10-23', 'วันปิยมหาราช', 'Chulalongkorn Day'],
  ['12-05', 'วันพ่อแห่งชาติ', 'National Father’s Day'],
  ['12-10', 'วันรัฐธรรมนูญ', 'Constitution Day'],
  ['12-31', 'วันสิ้นปี', 'New Year’s Eve'],
];

const MAKHA: Names = ['วันมาฆบูชา', 'Makha Bucha Day'];
const VISAKHA: Names = ['วันวิสาขบูชา', 'Visakha Bucha Day'];
const ASALHA: Names = ['วันอาสาฬหบูชา', 'Asalha Bucha Day'];
const LENT: Names = ['วันเข้าพรรษา', 'Buddhist Lent Day'];
const PLOUGHING: Names = ['วันพืชมงคล', 'Royal Ploughing Ceremony Day'];

const MOON: readonly (readonly [day: string, names: Names])[] = [
  ['2023-03-06', MAKHA],
  ['2023-05-17', PLOUGHING],
  ['2023-06-03', VISAKHA],
  ['2023-08-01', ASALHA],
  ['2023-08-02', LENT],
  ['2024-02-24', MAKHA],
  ['2024-05-10', PLOUGHING],
  ['2024-05-22', VISAKHA],
  ['2024-07-20', ASALHA],
  ['2024-07-21', LENT],
  ['2025-02-12', MAKHA],
  ['2025-05-09', PLOUGHING],
  ['2025-05-11', VISAKHA],
  ['2025-07-10', ASALHA],
  ['2025-07-11', LENT],
  ['2026-03-03', MAKHA],
  ['2026-05-13', PLOUGHING],
  ['2026-05-31', VISAKHA],
  ['2026-07-29', ASALHA],
  ['2026-07-30', LENT],
  ['2027-02-21', MAKHA],
  ['2027-05-20', VISAKHA],
  ['2027-07-18', ASALHA],
  ['2027-07-19', LENT],
];

const SPECIAL_DAYS = [
  '2023-05-05',
  '2023-07-31',
  '2023-12-29',
  '2024-04-12',
  '2024-12-30',
  '2025-06-02',
  '2025-08-11',
];
const SPECIAL: Names = ['วันหยุดราชการเพิ่มเป็นกรณีพิเศษ', 'Special holiday'];

/** All of them in order; a day that is two holidays carries both names. */
export const publicHolidays: readonly PublicHoliday[] = collect();

function collect(): PublicHoliday[] {
  const named = new Map<string, PublicHoliday>();
  const add = (holiday: PublicHoliday) => {
    const other = named.get(holiday.day);
    if (!other) named.set(holiday.day, holiday);
    else
      named.set(holiday.day, {
        ...other,
        nameTh: `${other.nameTh} และ${holiday.nameTh}`,
        nameEn: `${other.nameEn}, ${holiday.nameEn}`,
      });
  };
  for (const year of HOLIDAY_YEARS)
    for (const [monthDay, nameTh, nameEn] of FIXED)
      add({ day: `${year - 543}-${monthDay}`, nameTh, nameEn, kind: 'fixed', isVerified: true });
  for (const [day, [nameTh, nameEn]] of MOON) add({ day, nameTh, nameEn, kind: 'moon', isVerified: false });
  const inLieu = daysInLieu([...named.values()]);
  for (const day of SPECIAL_DAYS)
    add({ day, nameTh: SPECIAL[0], nameEn: SPECIAL[1], kind: 'special', isVerified: false });
  for (const holiday of inLieu) if (!named.has(holiday.day)) named.set(holiday.day, holiday);
  return [...named.values()].sort((a, b) => a.day.localeCompare(b.day));
}

/**
 * Days in lieu of holidays on a Saturday or Sunday: the next working day after it; one for a run of holidays on days that
 * follow each other, as the cabinet's rule has it.
 */
export function daysInLieu(holidays: readonly PublicHoliday[]): PublicHoliday[] {
  const days = new Map(holidays.map((holiday) => [holiday.day, holiday]));
  const taken = new Set(days.keys());
  const found: PublicHoliday[] = [];
  for (const holiday of [...holidays].sort((a, b) => a.day.localeCompare(b.day))) {
    if (days.has(shift(holiday.day, -1))) continue;
    const run = [holiday];
    for (let next = days.get(shift(holiday.day, 1)); next; next = days.get(shift(next.day, 1)))
      run.push(next);
    const lost = run.find(({ day }) => isWeekend(day));
    if (!lost) continue;
    let day = shift(run.at(-1)?.day ?? holiday.day, 1);
    while (isWeekend(day) || taken.has(day)) day = shift(day, 1);
    taken.add(day);
    found.push({
      day,
      nameTh: `วันหยุดชดเชย${lost.nameTh}`,
      nameEn: `In lieu of ${lost.nameEn}`,
      kind: 'substitution',
      isVerified: false,
    });
  }
  return found;
}

function shift(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

function isWeekend(day: string): boolean {
  return new Date(`${day}T00:00:00Z`).getUTCDay() % 6 === 0;
}
