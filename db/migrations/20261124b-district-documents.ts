import { type Kysely, sql } from 'kysely';

/**
 * A document about several bodies belongs to no agency. One that a district chief gives out tells of the own district
 * alone and belongs to it: the row security lets that district and the province read it, and no other district.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function fill_document_district() returns trigger language plpgsql as $$
    begin
      if new.agency_code is not null then
        new.district_code := (
          select a.district_code from agency a
          where a.province_code = new.province_code and a.agency_code = new.agency_code
        );
      elsif current_setting('app.scope', true) = 'district' then
        new.district_code := current_setting('app.district_code', true);
      else
        new.district_code := null;
      end if;
      return new;
    end $$`.execute(db);
  await sql`drop trigger fill_district_code on issued_document`.execute(db);
  await sql`
    create trigger fill_document_district before insert on issued_document
    for each row execute function fill_document_district()`.execute(db);
}
