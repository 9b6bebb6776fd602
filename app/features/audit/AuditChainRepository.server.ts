import { sql } from 'kysely';
import type { Database } from '~/lib/db.server.ts';
import type { ChainedEvent } from './core/verify-chain.ts';

/** Provinces with a chain, with the head as it is remembered. Reads past row security: for the database's owner. */
export async function findAllHeads(db: Database) {
  return db
    .selectFrom('audit_head')
    .select(['province_code as provinceCode', 'seq', 'hash'])
    .orderBy('province_code')
    .execute();
}

/** The province's events in order, each with the text its hash is made from. Also for the owner only. */
export async function findChain(db: Database, provinceCode: string): Promise<ChainedEvent[]> {
  const { rows } = await sql<ChainedEvent>`
    select seq, previous_hash as "previousHash", hash,
      jsonb_build_array(previous_hash, province_code, seq,
        to_char(occurred_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
        actor_user_id, actor_office, actor_role, client_address, request_id,
        action, agency_code, subject, before, after)::text as canonical
    from audit_event where province_code = ${provinceCode} order by seq`.execute(db);
  return rows;
}
