import { type Database, mintTenant, type TenantDb, withTenant } from '~/lib/db.server.ts';
import * as CircularRepository from './CircularRepository.server.ts';
import { draftCircular, type Move, type MoveResult, moveCircular } from './circular-acts.server.ts';
import type { CircularForm } from './core/circular-form.ts';
import { NOBODY } from './core/recipient-rule.ts';

export const AT = new Date('2024-10-20T02:00:00Z');

/** An officer of the province; `u1` writes, `u2` checks. */
export const officer = (userId: string) => ({
  userId,
  office: `สำนักงานจังหวัด ${userId}`,
  role: 'province_officer',
  clientAddress: null,
  requestId: null,
});

let letters = 0;
const nextNumber = () => {
  letters += 1;
  return `ว ${letters}`;
};

/** A whole letter with a number of its own to district 9701 of province 97 of the isolation world. */
export const aForm = (changes: Partial<CircularForm> = {}): CircularForm => ({
  number: nextNumber(),
  datedOn: '2024-10-15',
  subject: 'เรื่อง',
  body: 'เนื้อความ',
  signedRole: 'ผู้ว่าราชการจังหวัด',
  resultsFiscalYear: 2567,
  acknowledgeDueOn: null,
  planDueOn: null,
  report6mDueOn: null,
  report12mDueOn: null,
  measureIds: ['measure-mk97'],
  ...NOBODY,
  mode: 'districts',
  trees: ['scored'],
  districts: ['9701'],
  ...changes,
});

export const asProvince97 = <T>(db: Database, fn: (t: TenantDb) => Promise<T>): Promise<T> =>
  withTenant(db, mintTenant({ provinceCode: '97', scope: 'province', userId: 'u1' }), fn);

/** One act on the version that is there, by the officer `u2` unless said otherwise. */
export async function move(
  db: Database,
  circularId: string,
  act: Move['act'],
  changes: Partial<Move> = {},
): Promise<MoveResult> {
  return asProvince97(db, async (t) => {
    const { version = 0 } = (await CircularRepository.findById(t, circularId)) ?? {};
    const asked: Move = { act, by: 'province_officer', version, at: AT, source: officer('u2'), ...changes };
    return moveCircular(t, circularId, asked);
  });
}

/** A letter that has come so far. */
export async function aCircularIn(
  db: Database,
  state: 'draft' | 'checked' | 'signed' | 'sent' | 'removed',
  changes: Partial<CircularForm> = {},
): Promise<string> {
  const circularId = await asProvince97(db, (t) => draftCircular(t, aForm(changes), officer('u1')));
  const way = { draft: [], checked: ['check'], signed: ['check', 'sign'], removed: ['remove'] } as const;
  const acts: readonly Move['act'][] = state === 'sent' ? ['check', 'sign', 'send'] : way[state];
  for (const act of acts) {
    const result = await move(db, circularId, act);
    if (result.kind !== 'done') throw new Error(`${act}: ${JSON.stringify(result)}`);
  }
  return circularId;
}
