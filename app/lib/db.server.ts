import type { DB } from 'db/tables/tables.ts';
import { CompiledQuery, type Kysely, type Transaction } from 'kysely';

export type Database = Kysely<DB>;

/**
 * How far a request sees. `public`: published results of one province. `agency`: one agency. `district`: the
 * agencies of one district. `province`: everything of one province. `publisher`: the publish step, which also
 * reads published rows of other provinces. `identity`: accounts and sessions, no tenant data. `link_queue`: which links wait for
 * a look, in any province, and nothing else. `job_queue`: which notifications wait to be mailed, likewise.
 * `verify`: the one document whose check code stands in the agency's place.
 */
export type ScopeKind =
  | 'public'
  | 'agency'
  | 'district'
  | 'province'
  | 'publisher'
  | 'identity'
  | 'link_queue'
  | 'job_queue'
  | 'verify';

declare const proven: unique symbol;

/** A proven tenant. Minted only by the session gate (and by seeds, command line and tests). */
export interface Tenant {
  readonly [proven]: true;
  readonly provinceCode: string;
  readonly scope: ScopeKind;
  readonly agencyCode: string | null;
  readonly districtCode: string | null;
  readonly userId: string | null;
  /** Whether results the province has not published yet are visible (province staff only). */
  readonly seesDrafts: boolean;
}

/** What every tenant repository function takes first: the transaction and the tenant it was opened for. */
export interface TenantDb {
  readonly trx: Transaction<DB>;
  readonly tenant: Tenant;
  /** First condition of every tenant query. */
  readonly provinceCode: string;
}

export interface TenantClaim {
  provinceCode: string;
  scope: ScopeKind;
  agencyCode?: string | null;
  districtCode?: string | null;
  userId?: string | null;
  seesDrafts?: boolean;
}

/** Mints a tenant. Call it where the right to it has just been proven, nowhere else. */
export function mintTenant(claim: TenantClaim): Tenant {
  if (claim.scope === 'agency' && !claim.agencyCode) throw new Error('An agency scope needs an agency.');
  if (claim.scope === 'district' && !claim.districtCode)
    throw new Error('A district scope needs a district.');
  return {
    provinceCode: claim.provinceCode,
    scope: claim.scope,
    agencyCode: claim.agencyCode ?? null,
    districtCode: claim.districtCode ?? null,
    userId: claim.userId ?? null,
    seesDrafts: claim.seesDrafts ?? claim.scope === 'province',
  } as Tenant;
}

/** Runs `fn` in one transaction that can see only what the tenant may see; all tenant queries go through here. */
export async function withTenant<T>(
  db: Database,
  tenant: Tenant,
  fn: (t: TenantDb) => Promise<T>,
): Promise<T> {
  return db.transaction().execute(async (trx) => {
    await setScope(trx, tenant);
    return fn({ trx, tenant, provinceCode: tenant.provinceCode });
  });
}

/** Accounts and sessions: `userId` null while nobody is signed in yet (sign-in itself). */
export async function withIdentity<T>(
  db: Database,
  userId: string | null,
  fn: (trx: Transaction<DB>) => Promise<T>,
): Promise<T> {
  return db.transaction().execute(async (trx) => {
    await setScope(trx, mintTenant({ provinceCode: '', scope: 'identity', userId }));
    return fn(trx);
  });
}

/**
 * A step of a tenant's act that touches accounts (ending sessions), in the same transaction; afterwards it sees what the
 * tenant sees again. When it fails, the whole act has failed.
 */
export async function asIdentity<T>(t: TenantDb, fn: (trx: Transaction<DB>) => Promise<T>): Promise<T> {
  await setScope(t.trx, mintTenant({ provinceCode: '', scope: 'identity', userId: t.tenant.userId }));
  const result = await fn(t.trx);
  await setScope(t.trx, t.tenant);
  return result;
}

/** Reference data and published aggregates, which belong to no tenant or to everybody. */
export async function withPublished<T>(db: Database, fn: (trx: Transaction<DB>) => Promise<T>): Promise<T> {
  return db.transaction().execute(async (trx) => {
    await setScope(trx, mintTenant({ provinceCode: '', scope: 'public' }));
    return fn(trx);
  });
}

/** Which provinces have links that wait for a look; the work itself is done as that province. */
export async function withLinkQueue<T>(db: Database, fn: (trx: Transaction<DB>) => Promise<T>): Promise<T> {
  return db.transaction().execute(async (trx) => {
    await setScope(trx, mintTenant({ provinceCode: '', scope: 'link_queue' }));
    return fn(trx);
  });
}

/** Which provinces have notifications that wait to be mailed; the work itself is done as that province. */
export async function withJobQueue<T>(db: Database, fn: (trx: Transaction<DB>) => Promise<T>): Promise<T> {
  return db.transaction().execute(async (trx) => {
    await setScope(trx, mintTenant({ provinceCode: '', scope: 'job_queue' }));
    return fn(trx);
  });
}

/** The one document that carries the check code, in whatever province it was made. */
export async function withCheckCode<T>(
  db: Database,
  checkCode: string,
  fn: (trx: Transaction<DB>) => Promise<T>,
): Promise<T> {
  return db.transaction().execute(async (trx) => {
    await setScope(trx, mintTenant({ provinceCode: '', scope: 'verify', agencyCode: checkCode }));
    return fn(trx);
  });
}

/** The role owns nothing and cannot bypass row security, whoever opened the connection. */
const SET_SCOPE = `/*ahead*/ select set_config('role', 'prongsai_app', true), set_config('app.scope', $1, true), set_config('app.province_code', $2, true),
  set_config('app.agency_code', $3, true), set_config('app.district_code', $4, true), set_config('app.user_id', $5, true),
  set_config('app.sees_drafts', $6, true)`;

/** The one place that tells the database who is asking; local to the transaction, sent ahead of its first query. */
async function setScope(trx: Transaction<DB>, tenant: Tenant): Promise<void> {
  await trx.executeQuery(
    CompiledQuery.raw(SET_SCOPE, [
      tenant.scope,
      tenant.provinceCode,
      tenant.agencyCode ?? '',
      tenant.districtCode ?? '',
      tenant.userId ?? '',
      tenant.seesDrafts ? 'on' : 'off',
    ]),
  );
}
