import type { AppLoadContext } from '@remix-run/node';
import type { Actor, Membership } from '~/lib/actor.ts';
import { mintTenant, type Tenant, withPublished, withTenant } from '~/lib/db.server.ts';
import { notFound, redirectToLogin } from '~/lib/http.server.ts';
import { type Action, can } from './core/permissions.ts';
import * as TenancyRepository from './TenancyRepository.server.ts';

/** What the gate needs of a loader's or action's arguments. */
export interface GateArgs {
  request: Request;
  context: AppLoadContext;
  params: { code?: string; agencyCode?: string };
}

export interface ProvinceAccess {
  actor: Actor;
  tenant: Tenant;
  province: TenancyRepository.Province;
}

export interface AgencyAccess {
  actor: Actor;
  tenant: Tenant;
  province: TenancyRepository.Province;
  agency: TenancyRepository.AgencyRef;
}

/** The signed-in person; anonymous visitors are sent to sign in. */
export async function requireActor({
  request,
  context,
}: Pick<GateArgs, 'request' | 'context'>): Promise<Actor> {
  const actor = await context.actor();
  if (!actor) throw redirectToLogin(request);
  return actor;
}

/**
 * Proves that the actor may do `action` in the province of the address (`params.code`) and mints its tenant.
 * An unknown province and a foreign one give the same 404.
 */
export async function requireProvince(args: GateArgs, action: Action): Promise<ProvinceAccess> {
  const actor = await requireActor(args);
  const provinceCode = args.params.code ?? '';
  if (!can(actor, action, { provinceCode })) throw notFound();
  const province = ownProvince(actor, provinceCode) ?? (await lookUpProvince(args.context, provinceCode));
  return { actor, province, tenant: mintTenant(provinceClaim(actor, provinceCode)) };
}

/**
 * Proves that the actor may do `action` to the agency of the address (`params.agencyCode`). The tenant it mints
 * sees that one agency's rows only, whoever asks.
 */
export async function requireAgency(args: GateArgs, action: Action): Promise<AgencyAccess> {
  const actor = await requireActor(args);
  const agencyCode = args.params.agencyCode ?? '';
  const directory = await withPublished(args.context.db, (trx) =>
    TenancyRepository.findProvinceByAgencyCode(trx, agencyCode),
  );
  if (!directory) throw notFound();
  const tenant = mintTenant({
    provinceCode: directory.provinceCode,
    scope: 'agency',
    agencyCode,
    userId: actor.userId,
    seesDrafts: !actor.membership?.agencyCode && !actor.membership?.districtCode,
  });
  const agency = await withTenant(args.context.db, tenant, (t) =>
    TenancyRepository.findAgencyByCode(t, agencyCode),
  );
  if (!agency || !can(actor, action, agency)) throw notFound();
  return { actor, tenant, province: directory, agency };
}

/**
 * For addresses without a province or agency (`/circulars/:id`): the tenant of the position the actor acts in.
 * The platform's administrator has none and gets the 404.
 */
export async function requireOwnTenant(
  args: Pick<GateArgs, 'request' | 'context'>,
  action: Action,
): Promise<{ actor: Actor; membership: Membership; tenant: Tenant }> {
  const actor = await requireActor(args);
  const membership = actor.membership;
  if (!membership || !can(actor, action, membership)) throw notFound();
  return { actor, membership, tenant: mintTenant(provinceClaim(actor, membership.provinceCode)) };
}

/** A member's province came with the sign-in; only the platform's administrator has to look one up. */
function ownProvince(actor: Actor, provinceCode: string): TenancyRepository.Province | null {
  const own = actor.membership;
  if (own?.provinceCode !== provinceCode) return null;
  return {
    provinceCode,
    nameTh: own.provinceNameTh,
    nameEn: own.provinceNameEn,
    isDemo: own.provinceIsDemo,
  };
}

async function lookUpProvince(
  context: AppLoadContext,
  provinceCode: string,
): Promise<TenancyRepository.Province> {
  const province = await withPublished(context.db, (trx) =>
    TenancyRepository.findProvinceByCode(trx, provinceCode),
  );
  if (!province) throw notFound();
  return province;
}

/** The widest claim this actor's membership allows in the province (already checked by `can`). */
export function provinceClaim(actor: Actor, provinceCode: string): Parameters<typeof mintTenant>[0] {
  const membership = actor.membership;
  if (membership?.agencyCode) {
    return { provinceCode, scope: 'agency', agencyCode: membership.agencyCode, userId: actor.userId };
  }
  if (membership?.districtCode) {
    return { provinceCode, scope: 'district', districtCode: membership.districtCode, userId: actor.userId };
  }
  return { provinceCode, scope: 'province', userId: actor.userId };
}
