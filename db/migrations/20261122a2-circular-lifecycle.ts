import { type Kysely, sql } from 'kysely';

const own = sql`province_code = current_setting('app.province_code', true)`;
const isProvince = sql`current_setting('app.scope', true) = 'province'`;

/**
 * A circular is drafted, checked by another pair of eyes, signed, then sent; who did what when is kept. A draft holds
 * the rule by which its recipients are found; the recipients themselves are written when it is sent, each with the
 * figures that put it on the list.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table circular
      drop constraint circular_state_check,
      add constraint circular_state_check check (state in ('draft', 'checked', 'signed', 'sent', 'removed')),
      add column recipient_rule jsonb,
      add column written_by_user_id text,
      add column written_by_office text`.execute(db);
  await sql`alter table circular_recipient add column basis_figures jsonb`.execute(db);
  await sql`
    create table circular_step (
      province_code text not null,
      circular_id text not null,
      step_no integer not null,
      act text not null,
      state text not null,
      at timestamptz not null default now(),
      by_user_id text,
      by_office text,
      comment text,
      primary key (province_code, circular_id, step_no),
      foreign key (province_code, circular_id) references circular
    )`.execute(db);
  await sql`alter table circular_step enable row level security`.execute(db);
  await sql`alter table circular_step force row level security`.execute(db);
  for (const [policy, rule] of [
    ['may_read', sql`for select using (${own} and ${isProvince})`],
    ['may_insert', sql`for insert with check (${own} and ${isProvince})`],
    ['may_update', sql`for update using (false)`],
    ['may_delete', sql`for delete using (${own} and ${isProvince})`],
  ] as const)
    await sql`create policy ${sql.ref(policy)} on circular_step ${rule}`.execute(db);

  // What drafts have written as their recipients becomes their rule: these, chosen one by one.
  // The owner is held to the policies too, and they show it nothing.
  const touched = ['circular', 'circular_recipient'];
  for (const table of touched)
    await sql`alter table ${sql.table(table)} no force row level security`.execute(db);
  await sql`
    update circular c set recipient_rule = jsonb_build_object('mode', 'chosen', 'trees', '[]'::jsonb, 'types', '[]'::jsonb,
      'districts', '[]'::jsonb, 'joined', 'and', 'conditions', '[]'::jsonb, 'agencies', coalesce((
        select jsonb_agg(r.agency_code order by r.agency_code) from circular_recipient r
        where r.province_code = c.province_code and r.circular_id = c.circular_id), '[]'))
    where c.state = 'draft'`.execute(db);
  await sql`
    delete from circular_recipient r using circular c
    where c.province_code = r.province_code and c.circular_id = r.circular_id and c.state = 'draft'`.execute(
    db,
  );
  for (const table of touched)
    await sql`alter table ${sql.table(table)} force row level security`.execute(db);
}
