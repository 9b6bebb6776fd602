import { randomUUID } from 'node:crypto';
import { type AuditSource, insertEvent } from '~/features/audit/AuditRepository.server.ts';
import { ImportRefusal } from '~/features/imports/core/source-file.ts';
import { readSource } from '~/features/imports/read/read-source.ts';
import { readUpload } from '~/features/imports/read-upload.server.ts';
import type { TenantDb } from '~/lib/db.server.ts';
import * as CalendarRepository from './CalendarRepository.server.ts';
import { type LineFault, readCalendarTable } from './core/calendar-table.ts';
import { readDay } from './core/read-day.ts';

export interface By {
  at: Date;
  source: AuditSource;
}

export type DayIntent = 'add' | 'rename' | 'confirm' | 'remove' | 'restore';
export const DAY_INTENTS: readonly DayIntent[] = ['add', 'rename', 'confirm', 'remove', 'restore'];

export interface DayForm {
  intent: DayIntent;
  day: string;
  nameTh: string;
  nameEn: string;
  version: number;
}
export type DayProblem = 'date' | 'name' | 'too_long' | 'exists' | 'gone';
export type DayResult =
  | { kind: 'done'; editId: string; day: string }
  | { kind: 'wrong'; problem: DayProblem }
  | { kind: 'conflict'; present: string };

/** Changes what a day is in the province's calendar. */
export async function changeDay(t: TenantDb, form: DayForm, by: By): Promise<DayResult> {
  const day = readDay(form.day);
  if (!day) return { kind: 'wrong', problem: 'date' };
  const [present] = await CalendarRepository.findAllDays(t, { from: day, to: day });
  const isHoliday = present !== undefined && present.state !== 'working';
  if (form.intent === 'add' && isHoliday) return { kind: 'wrong', problem: 'exists' };
  if (form.intent !== 'add' && !present) return { kind: 'wrong', problem: 'gone' };
  const needsName = form.intent === 'add' || form.intent === 'rename';
  if (needsName && form.nameTh === '') return { kind: 'wrong', problem: 'name' };
  if (form.nameTh.length > 200 || form.nameEn.length > 200) return { kind: 'wrong', problem: 'too_long' };
  const own = { nameTh: present?.nameTh ?? null, nameEn: present?.nameEn ?? null };
  const change = {
    add: { state: 'holiday' as const, nameTh: form.nameTh, nameEn: form.nameEn || null },
    rename: { state: 'holiday' as const, nameTh: form.nameTh, nameEn: form.nameEn || null },
    confirm: {
      state: 'holiday' as const,
      nameTh: present?.countryNameTh ?? '',
      nameEn: present?.countryNameEn ?? null,
    },
    remove: { state: 'working' as const, ...own },
    restore: { state: 'as_country' as const, nameTh: null, nameEn: null },
  }[form.intent];
  const editId = randomUUID();
  // A day that was added anew has the version it was left with.
  const version = form.intent === 'add' ? null : form.version;
  const isKept = await CalendarRepository.upsertDay(
    t,
    { day, ...change },
    { editId, office: by.source.office, at: by.at, version },
  );
  if (!isKept) return { kind: 'conflict', present: present?.nameTh ?? present?.countryNameTh ?? '' };
  await record(t, by, 'calendar.day_changed', day, {
    before: present && { state: present.state, nameTh: present.nameTh ?? present.countryNameTh },
    after: change,
  });
  return { kind: 'done', editId, day };
}

export type ImportResult =
  | { kind: 'done'; editId: string; days: number }
  | { kind: 'nothing' | 'no_head' | 'too_large' | 'unreadable' }
  | { kind: 'faults'; faults: LineFault[] };

/** Reads days from a file or from pasted lines and takes all of them over, or none. */
export async function importDays(t: TenantDb, form: FormData, by: By): Promise<ImportResult> {
  const upload = await readUpload(form);
  if (upload === null) return { kind: 'nothing' };
  if (upload === 'too_large') return { kind: 'too_large' };
  let read: ReturnType<typeof readCalendarTable>;
  try {
    // Pasted lines have the name of a text; as a table they need no more than a head.
    const fileName = upload.fileName.replace(/\.txt$/, '.csv');
    const source = await readSource({ bytes: upload.content, fileName });
    read = readCalendarTable(source.tables.flatMap(({ rows }) => rows));
  } catch (error) {
    if (error instanceof ImportRefusal) return { kind: 'unreadable' };
    throw error;
  }
  if ('problem' in read) return { kind: read.problem };
  if ('faults' in read) return { kind: 'faults', faults: read.faults };
  if (read.lines.length === 0) return { kind: 'nothing' };
  const editId = randomUUID();
  for (const line of read.lines) {
    await CalendarRepository.upsertDay(t, line, {
      editId,
      office: by.source.office,
      at: by.at,
      version: null,
    });
  }
  await record(t, by, 'calendar.imported', editId, { after: { days: read.lines } });
  return { kind: 'done', editId, days: read.lines.length };
}

/** Takes an act back; days changed again since stay. Returns how many days are as before. */
export async function undoEdit(t: TenantDb, editId: string, by: By): Promise<number> {
  const newEditId = randomUUID();
  const days = await CalendarRepository.restoreEdit(t, editId, {
    newEditId,
    office: by.source.office,
    at: by.at,
  });
  if (days > 0) await record(t, by, 'calendar.undone', editId, { after: { days } });
  return days;
}

async function record(
  t: TenantDb,
  by: By,
  action: 'calendar.day_changed' | 'calendar.imported' | 'calendar.undone',
  subject: string,
  change: { before?: unknown; after?: unknown },
): Promise<void> {
  await insertEvent(t.trx, by.source, {
    provinceCode: t.provinceCode,
    action,
    subject: `calendar:${subject}`,
    ...change,
  });
}
