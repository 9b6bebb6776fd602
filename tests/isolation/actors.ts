import type { DB } from 'db/tables/tables.ts';
import type { Kysely } from 'kysely';
import { hashToken, newToken } from '~/features/accounts/session-token.server.ts';
import type { Role } from '~/lib/actor.ts';

interface ActorSpec {
  role: Role | null;
  province?: string;
  agency?: string;
  district?: string;
  isExpired?: boolean;
}

/** Everyone who asks. `null` role = nobody signed in. */
export const ACTORS = {
  anonymous: { role: null },
  expired: { role: 'province_admin', province: '97', isExpired: true },
  platformAdmin: { role: 'platform_admin' },
  admin97: { role: 'province_admin', province: '97' },
  officer97: { role: 'province_officer', province: '97' },
  viewer97: { role: 'province_viewer', province: '97' },
  district9701: { role: 'province_viewer', province: '97', district: '9701' },
  headA1: { role: 'agency_head', province: '97', agency: 'mk97a1' },
  officerA1: { role: 'agency_officer', province: '97', agency: 'mk97a1' },
  viewerA1: { role: 'agency_viewer', province: '97', agency: 'mk97a1' },
  officerA2: { role: 'agency_officer', province: '97', agency: 'mk97a2' },
  officerA3: { role: 'agency_officer', province: '97', agency: 'mk97a3' },
  admin98: { role: 'province_admin', province: '98' },
  officer98: { role: 'province_officer', province: '98' },
  officerB1: { role: 'agency_officer', province: '98', agency: 'mk98b1' },
} as const satisfies Record<string, ActorSpec>;

export type ActorName = keyof typeof ACTORS;
export const ACTOR_NAMES = Object.keys(ACTORS) as ActorName[];

/** Marks (see world.ts) that must not stand in any page this actor is given; `drafts`: the same for draft figures. */
export function forbiddenMarks(name: ActorName): { marks: RegExp; drafts: boolean } {
  const spec: ActorSpec = ACTORS[name];
  if (spec.role === null || spec.isExpired) return { marks: /mk9[78]/, drafts: true };
  if (spec.role === 'platform_admin') return { marks: /(?!)/, drafts: false };
  const foreign = spec.province === '97' ? '98' : '97';
  if (spec.agency) {
    const others = ['mk97a1', 'mk97a2', 'mk97a3', 'mk98b1', 'mk98b2'].filter((code) => code !== spec.agency);
    return { marks: new RegExp(`mk${foreign}|${others.join('|')}`), drafts: true };
  }
  if (spec.district) return { marks: /mk98|mk97a3/, drafts: true };
  return { marks: new RegExp(`mk${foreign}`), drafts: false };
}

/** Signs everyone in and returns their cookies. */
export async function signEveryoneIn(db: Kysely<DB>): Promise<Record<ActorName, string>> {
  const cookies: Partial<Record<ActorName, string>> = {};
  for (const name of ACTOR_NAMES) {
    const spec: ActorSpec = ACTORS[name];
    if (spec.role === null) {
      cookies[name] = '';
      continue;
    }
    await db
      .insertInto('app_user')
      .values({
        user_id: name,
        email: `${name}@prongsai.example`,
        display_name: `สำนักงาน ${name}`,
        password_hash: null,
        is_platform_admin: spec.role === 'platform_admin',
      })
      .execute();
    if (spec.province) {
      await db
        .insertInto('membership')
        .values({
          province_code: spec.province,
          membership_id: `membership-${name}`,
          user_id: name,
          role: spec.role,
          agency_code: spec.agency ?? null,
          district_code: spec.district ?? null,
        })
        .execute();
    }
    const token = newToken();
    await db
      .insertInto('session')
      .values({
        token_hash: hashToken(token),
        user_id: name,
        expires_at: new Date(Date.now() + (spec.isExpired ? -1000 : 3_600_000)),
      })
      .execute();
    cookies[name] = `prongsai_session=${token}`;
  }
  return cookies as Record<ActorName, string>;
}
