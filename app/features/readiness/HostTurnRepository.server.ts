import type { DB } from 'db/tables/tables.ts';
import { sql, type Transaction } from 'kysely';

/**
 * Takes the next turn at a web site, for whichever server asks: each turn lies at least the pause after the one before.
 * Returns how many milliseconds from now the turn is. Asked as the queue of links.
 */
export async function takeTurn(trx: Transaction<DB>, host: string, pauseMs: number): Promise<number> {
  const pause = sql`${pauseMs}::float8 * interval '1 millisecond'`;
  const { rows } = await sql<{ waitMs: number }>`
    insert into link_host_turn as h (host, next_allowed_at) values (${host}, clock_timestamp() + ${pause})
    on conflict (host) do update set next_allowed_at = greatest(h.next_allowed_at, clock_timestamp()) + ${pause}
    returning (extract(epoch from next_allowed_at - ${pause} - clock_timestamp()) * 1000)::float8 as "waitMs"`.execute(
    trx,
  );
  return Math.max(0, Math.ceil(rows[0]?.waitMs ?? 0));
}

/** Forgets web sites that nobody has asked for a day. */
export async function forgetOldTurns(trx: Transaction<DB>): Promise<void> {
  await trx
    .deleteFrom('link_host_turn')
    .where('next_allowed_at', '<', sql<Date>`now() - interval '1 day'`)
    .execute();
}
