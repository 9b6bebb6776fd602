import { randomUUID } from 'node:crypto';
import * as AccountRepository from '~/features/accounts/AccountRepository.server.ts';
import { completeSignIn } from '~/features/accounts/complete-sign-in.server.ts';
import { hashPassword } from '~/features/accounts/password.server.ts';
import type { Role } from '~/lib/actor.ts';
import { type Database, withIdentity } from '~/lib/db.server.ts';

/** Every test account's password. */
export const PASSWORD = 'a long test password';
let passwordHash: Promise<string> | undefined;

/** An invented province with one district (`<code>01`) and two agencies (`<code>-tao-1` in it, `<code>-tao-2`). */
export async function insertProvince(db: Database, provinceCode: string): Promise<void> {
  await db
    .insertInto('province')
    .values({
      province_code: provinceCode,
      name_th: `จังหวัดทดสอบ ${provinceCode}`,
      name_en: `Test ${provinceCode}`,
      is_demo: true,
    })
    .execute();
  const districtCode = `${provinceCode}01`;
  await db
    .insertInto('district')
    .values({
      province_code: provinceCode,
      district_code: districtCode,
      name_th: 'อำเภอทดสอบ',
      name_en: 'Test',
    })
    .execute();
  for (const no of [1, 2]) {
    const agencyCode = `${provinceCode}-tao-${no}`;
    await db
      .insertInto('agency')
      .values({
        province_code: provinceCode,
        agency_code: agencyCode,
        name_th: `อบต. ทดสอบ ${no}`,
        agency_type: 'tao',
        district_code: no === 1 ? districtCode : null,
        is_demo: true,
      })
      .execute();
    await db
      .insertInto('agency_directory')
      .values({ agency_code: agencyCode, province_code: provinceCode })
      .execute();
  }
}

export interface Position {
  provinceCode: string;
  role: Role;
  agencyCode?: string;
  districtCode?: string;
}

export interface TestAccount {
  userId: string;
  email: string;
  membershipIds: string[];
}

/** An active account with these positions; an office as its name, `PASSWORD` as its password. */
export async function insertAccount(
  db: Database,
  positions: Position[],
  options: { isPlatformAdmin?: boolean; isDemo?: boolean } = {},
): Promise<TestAccount> {
  passwordHash ??= hashPassword(PASSWORD);
  const hash = await passwordHash;
  const userId = randomUUID();
  const email = `office-${userId.slice(0, 8)}@example.go.th`;
  const membershipIds = positions.map(() => randomUUID());
  await withIdentity(db, userId, async (trx) => {
    const account = { userId, email, displayName: 'สำนักงานทดสอบ', passwordHash: hash, ...options };
    await AccountRepository.insertAccount(trx, account);
    for (const [index, position] of positions.entries()) {
      const membershipId = membershipIds[index] ?? '';
      await AccountRepository.insertMembership(trx, { membershipId, userId, ...position });
    }
  });
  return { userId, email, membershipIds };
}

/** A living session of the account; its token. */
export async function startTestSession(db: Database, userId: string): Promise<string> {
  const origin = { clientAddress: '203.0.113.1', requestId: 'test', userAgent: 'test browser' };
  const account = { userId, displayName: 'สำนักงานทดสอบ', isPlatformAdmin: false };
  return withIdentity(db, userId, (trx) => completeSignIn(trx, account, origin, null));
}
