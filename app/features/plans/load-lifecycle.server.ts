import { can } from '~/features/tenancy/core/permissions.ts';
import type { Actor } from '~/lib/actor.ts';
import type { TenantDb } from '~/lib/db.server.ts';
import { todayInThailand } from '~/lib/fiscal-year.ts';
import { actsOf } from '~/lib/state-machine.ts';
import type { PlanState } from './core/lifecycle.ts';
import { isOpen, machineOf, PERMISSION_OF } from './core/lifecycle.ts';
import * as PlanLifecycleRepository from './PlanLifecycleRepository.server.ts';
import type { PlanKey } from './PlanRepository.server.ts';
import * as PlanSourceRepository from './PlanSourceRepository.server.ts';

type Subject = Parameters<typeof can>[2];

/** Where the plan stands, what this person can do about it, by when, and every submission so far. */
export async function loadLifecycle(
  t: TenantDb,
  key: PlanKey,
  given: { actor: Actor; agency: Subject; state: PlanState; editionNo: number; edition: string },
) {
  const { actor, agency, state } = given;
  const hasHead = await PlanLifecycleRepository.existsHead(t, key.agencyCode);
  const editions = await PlanLifecycleRepository.findAllEditions(t, key);
  const asked = editions.find(({ editionNo }) => String(editionNo) === given.edition) ?? null;
  const content = asked ? await PlanLifecycleRepository.findEditionContent(t, key, asked.editionNo) : null;
  return {
    hasHead,
    acts: actsOf(machineOf({ hasHead }), state, actor.role).filter((act) =>
      can(actor, PERMISSION_OF[act], agency),
    ),
    isOpen: isOpen(state),
    dueOn: await PlanSourceRepository.findPlanDueOn(t, key),
    today: todayInThailand(),
    editions,
    /** The submission that is read, as it was. */
    asked: asked && content ? { ...asked, content } : null,
    /** What the last return asked for, while it is being mended. */
    returned: state === 'returned' ? (editions[0] ?? null) : null,
  };
}
