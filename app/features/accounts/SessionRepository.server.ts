import type { DB } from 'db/tables/tables.ts';
import type { Transaction } from 'kysely';

/** The living session with this token hash and its person, or undefined. */
export async function findByTokenHash(trx: Transaction<DB>, tokenHash: string, idleSince: Date) {
  return trx
    .selectFrom('session')
    .innerJoin('app_user', 'app_user.user_id', 'session.user_id')
    .select([
      'session.user_id as userId',
      'session.membership_province_code as membershipProvinceCode',
      'session.membership_id as membershipId',
      'session.last_seen_at as lastSeenAt',
      'app_user.email',
      'app_user.display_name as displayName',
      'app_user.is_platform_admin as isPlatformAdmin',
    ])
    .where('session.token_hash', '=', tokenHash)
    .where('session.expires_at', '>', new Date())
    .where('session.last_seen_at', '>', idleSince)
    .where('app_user.deactivated_at', 'is', null)
    .executeTakeFirst();
}

export async function insertSession(
  trx: Transaction<DB>,
  session: {
    tokenHash: string;
    userId: string;
    expiresAt: Date;
    userAgent: string | null;
    address: string | null;
  },
): Promise<void> {
  await trx
    .insertInto('session')
    .values({
      token_hash: session.tokenHash,
      user_id: session.userId,
      expires_at: session.expiresAt,
      user_agent: session.userAgent,
      address: session.address,
    })
    .execute();
}

/** The living sessions of a person, the one used last first. */
export async function findAllOfUser(trx: Transaction<DB>, userId: string, idleSince: Date) {
  return trx
    .selectFrom('session')
    .select([
      'session_id as sessionId',
      'token_hash as tokenHash',
      'user_agent as userAgent',
      'address',
      'created_at as createdAt',
      'last_seen_at as lastSeenAt',
      'expires_at as expiresAt',
    ])
    .where('user_id', '=', userId)
    .where('expires_at', '>', new Date())
    .where('last_seen_at', '>', idleSince)
    .orderBy('last_seen_at', 'desc')
    .orderBy('created_at', 'desc')
    .execute();
}

/** Ends other sessions of the person, named by their ids; another person's id ends nothing. Returns how many. */
export async function deleteOthersOfUserByIds(
  trx: Transaction<DB>,
  userId: string,
  sessionIds: readonly string[],
  ownTokenHash: string,
): Promise<number> {
  const result = await trx
    .deleteFrom('session')
    .where('user_id', '=', userId)
    .where('session_id', 'in', [...sessionIds])
    .where('token_hash', '<>', ownTokenHash)
    .executeTakeFirst();
  return Number(result.numDeletedRows);
}

export async function touchSession(trx: Transaction<DB>, tokenHash: string): Promise<void> {
  await trx
    .updateTable('session')
    .set({ last_seen_at: new Date() })
    .where('token_hash', '=', tokenHash)
    .execute();
}

/** The position chosen in this session, or null for the person's first one. */
export async function findMembership(trx: Transaction<DB>, tokenHash: string) {
  const row = await trx
    .selectFrom('session')
    .select(['membership_province_code as provinceCode', 'membership_id as membershipId'])
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst();
  return row?.provinceCode && row.membershipId
    ? { provinceCode: row.provinceCode, membershipId: row.membershipId }
    : null;
}

/** Remembers in which position the person acts from now on. */
export async function updateMembership(
  trx: Transaction<DB>,
  tokenHash: string,
  membership: { provinceCode: string; membershipId: string },
): Promise<void> {
  await trx
    .updateTable('session')
    .set({ membership_province_code: membership.provinceCode, membership_id: membership.membershipId })
    .where('token_hash', '=', tokenHash)
    .execute();
}

export async function deleteByTokenHash(trx: Transaction<DB>, tokenHash: string): Promise<void> {
  await trx.deleteFrom('session').where('token_hash', '=', tokenHash).execute();
}

export async function deleteAllOfUser(trx: Transaction<DB>, userId: string): Promise<void> {
  await trx.deleteFrom('session').where('user_id', '=', userId).execute();
}

/** Clears away what has expired. */
export async function deleteExpired(trx: Transaction<DB>, idleSince: Date): Promise<void> {
  await trx
    .deleteFrom('session')
    .where((eb) => eb.or([eb('expires_at', '<=', new Date()), eb('last_seen_at', '<=', idleSince)]))
    .execute();
}

/** Ends every session of a person but one. */
export async function deleteOthersOfUser(
  trx: Transaction<DB>,
  userId: string,
  keptTokenHash: string,
): Promise<void> {
  await trx
    .deleteFrom('session')
    .where('user_id', '=', userId)
    .where('token_hash', '<>', keptTokenHash)
    .execute();
}
