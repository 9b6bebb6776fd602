import type { DB } from 'db/tables/tables.ts';
import { sql, type Transaction } from 'kysely';
import * as AccountRepository from '~/features/accounts/AccountRepository.server.ts';

/** Gives a position; one the person held for the same place before comes back with the new role. */
export async function upsertMembership(
  trx: Transaction<DB>,
  membership: AccountRepository.NewMembership,
): Promise<void> {
  const agencyCode = membership.agencyCode ?? null;
  const result = await trx
    .updateTable('membership')
    .set({
      role: membership.role,
      district_code: membership.districtCode ?? null,
      deactivated_at: null,
      version: sql`version + 1`,
    })
    .where('province_code', '=', membership.provinceCode)
    .where('user_id', '=', membership.userId)
    .where('agency_code', agencyCode === null ? 'is' : '=', agencyCode)
    .executeTakeFirst();
  if (result.numUpdatedRows === 0n) await AccountRepository.insertMembership(trx, membership);
}
