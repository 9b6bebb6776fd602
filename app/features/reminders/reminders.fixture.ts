import { insertAccount, insertProvince } from 'tests/setup/people.ts';
import { type Database, mintTenant } from '~/lib/db.server.ts';

export const PROVINCE = '97';
export const AGENCY_1 = '97-tao-1';
export const AGENCY_2 = '97-tao-2';
export const provinceTenant = mintTenant({ provinceCode: PROVINCE, scope: 'province' });

/** A moment in Thailand. */
export const at = (text: string) => new Date(`${text}+07:00`);

/** An invented province with an officer of its own, an officer and a head at the first agency, an officer at the second. */
export async function createPeople(db: Database) {
  await insertProvince(db, PROVINCE);
  const agency = (role: 'agency_officer' | 'agency_head' | 'agency_viewer', agencyCode: string) =>
    insertAccount(db, [{ provinceCode: PROVINCE, role, agencyCode }]);
  return {
    staff: await insertAccount(db, [{ provinceCode: PROVINCE, role: 'province_officer' }]),
    viewer: await insertAccount(db, [{ provinceCode: PROVINCE, role: 'province_viewer' }]),
    officer1: await agency('agency_officer', AGENCY_1),
    head1: await agency('agency_head', AGENCY_1),
    reader1: await agency('agency_viewer', AGENCY_1),
    officer2: await agency('agency_officer', AGENCY_2),
  };
}

interface Dues {
  acknowledge?: string;
  plan?: string;
  report6m?: string;
  report12m?: string;
}

/** A circular that was sent to both agencies, written past the pages. */
export async function insertSentCircular(
  db: Database,
  {
    circularId = 'c1',
    sentAt = at('2026-03-02T10:00:00'),
    dues,
  }: { circularId?: string; sentAt?: Date; dues: Dues },
): Promise<void> {
  const key = { province_code: PROVINCE, circular_id: circularId };
  await db
    .insertInto('circular')
    .values({
      ...key,
      number: 'ทด 1/ว 1',
      dated_on: '2026-03-02',
      subject: `มาตรการทดสอบ ${circularId}`,
      body: 'ข้อความ',
      signed_role: null,
      results_fiscal_year: 2568,
      measures_fiscal_year: 2569,
      acknowledge_due_on: dues.acknowledge ?? null,
      plan_due_on: dues.plan ?? null,
      report_6m_due_on: dues.report6m ?? null,
      report_12m_due_on: dues.report12m ?? null,
      state: 'sent',
      sent_at: sentAt,
      recipients_text: null,
    })
    .execute();
  for (const agency_code of [AGENCY_1, AGENCY_2])
    await db
      .insertInto('circular_recipient')
      .values({ ...key, agency_code, acknowledged_by_user_id: null, acknowledged_by_office: null })
      .execute();
}

/** The agency acknowledges, written past the pages. */
export async function acknowledge(db: Database, agencyCode: string, circularId = 'c1'): Promise<void> {
  await db
    .updateTable('circular_recipient')
    .set({ acknowledged_at: new Date() })
    .where('circular_id', '=', circularId)
    .where('agency_code', '=', agencyCode)
    .execute();
}
