import { sql } from 'kysely';
import type { TenantDb } from '~/lib/db.server.ts';
import type { ForwardPlan } from '../demo/cycle/forwards.ts';
import { insertNewRows } from './BulkRepository.server.ts';

/*
 * What invented bodies did with a letter after they had it: answers to a later version, and units it was handed on to.
 * Written in bulk and with their own dates; what is there already stays as people have left it.
 */

export interface Answer {
  agencyCode: string;
  /** `seen`: acknowledged, the measure not answered. */
  answer: 'seen' | 'take' | 'keep';
  office: string | null;
  at: string;
}

/** Receipts of a later version, and what its recipients answered about the one measure that changed. */
export async function insertAnswers(
  t: TenantDb,
  about: { circularId: string; versionNo: number; measureNo: number },
  answers: readonly Answer[],
): Promise<void> {
  const { circularId, versionNo, measureNo } = about;
  await insertNewRows(
    t.trx,
    'circular_version_receipt',
    answers.map(({ agencyCode, office, at }) => ({
      province_code: t.provinceCode,
      circular_id: circularId,
      version_no: versionNo,
      agency_code: agencyCode,
      opened_at: at,
      acknowledged_at: at,
      acknowledged_by_office: office,
    })),
  );
  const given = JSON.stringify(answers.filter(({ answer }) => answer !== 'seen'));
  const record = (row: 'a' | 'n') => {
    const of = (column: string) => sql.ref(`${row}.${column}`);
    return sql`jsonb_build_object('decision', ${of('decision')}, 'reason', ${of('reason')}, 'adaptedText', ${of('adapted_text')},
      'adapted', ${of('adapted')}, 'letterVersion', ${of('letter_version')}, 'answeredVersion', ${of('answered_version')},
      'endedIn', ${of('ended_in')})`;
  };
  await sql`
    with given as (select * from jsonb_to_recordset(${given}::jsonb) as g ("agencyCode" text, answer text, office text, at timestamptz)),
    asked as (
      select a.*, g.answer, g.office, g.at from adoption a join given g on g."agencyCode" = a.agency_code
      where a.province_code = ${t.provinceCode} and a.circular_id = ${circularId} and a.measure_no = ${measureNo}
        and a.decision <> 'declined' and a.answered_version < ${versionNo}
    ),
    answered as (
      update adoption n set answered_version = ${versionNo}, version = n.version + 1, decided_at = a.at,
        letter_version = case when a.answer = 'take' then ${versionNo} else n.letter_version end,
        decision = case when a.answer = 'take' then 'adopted' else n.decision end,
        adapted = case when a.answer = 'take' then null else n.adapted end,
        adapted_text = case when a.answer = 'take' then null else n.adapted_text end
      from asked a
      where n.province_code = a.province_code and n.circular_id = a.circular_id and n.measure_no = a.measure_no
        and n.agency_code = a.agency_code
      returning n.*
    )
    insert into adoption_change (province_code, circular_id, agency_code, change_no, batch_no, measure_no, act, before, after,
      changed_at, changed_by_office)
    select a.province_code, a.circular_id, a.agency_code, 1, 1, a.measure_no, a.answer, ${record('a')}, ${record('n')},
      a.at, a.office
    from asked a join answered n using (agency_code)`.execute(t.trx);
}

/** Forwards a circular to the first units in the list of each body. */
export async function insertForwards(
  t: TenantDb,
  circularId: string,
  forwards: readonly (ForwardPlan & { office: string | null; takenBackAt: string })[],
): Promise<void> {
  await sql`
    insert into circular_forward (province_code, circular_id, agency_code, forward_id, unit_id, unit_name, note, due_on,
      forwarded_at, forwarded_by_office, withdrawn_at, withdrawn_by_office)
    select u.province_code, ${circularId}, u.agency_code, 'demo-' || u.unit_id, u.unit_id, u.name, f.note, f."dueOn", f.at,
      f.office, case when f."takesOneBack" and u.place = f.units then f."takenBackAt" end,
      case when f."takesOneBack" and u.place = f.units then f.office end
    from jsonb_to_recordset(${JSON.stringify(forwards)}::jsonb) as f ("agencyCode" text, units int, note text, "dueOn" date,
      at timestamptz, office text, "takesOneBack" boolean, "takenBackAt" timestamptz)
    join (
      select *, row_number() over (partition by agency_code order by position_no, unit_id) as place from agency_unit
      where province_code = ${t.provinceCode} and not is_retired
    ) u on u.agency_code = f."agencyCode" and u.place <= f.units
    on conflict do nothing`.execute(t.trx);
}
