import type { Role } from '~/lib/actor.ts';
import type { TenantDb } from '~/lib/db.server.ts';
import { todayInThailand } from '~/lib/fiscal-year.ts';
import { readWholeNumber } from '~/lib/form.ts';
import type { PlanAct } from './core/lifecycle.ts';
import { isDay } from './core/plan-form.ts';
import { approvePlan, returnPlan, type StepResult, submitPlan } from './lifecycle-acts.server.ts';
import { type Act, addressOf, type PlanAnswer, type StepAnswer, type StepTexts } from './plan-answer.ts';
import { missingIn, readPlan } from './read-plan.server.ts';

type StepAct = Exclude<PlanAct, 'edit'>;
const MOST = 4000;

/** A step of the plan's way: handed in, approved, or given back with what is to be mended. */
export async function actOnStep(
  t: TenantDb,
  { key, form, scheme, by }: Act,
  intent: StepAct,
  role: Role,
): Promise<PlanAnswer> {
  const typed = typedStep(form);
  const refuse = (problem: StepAnswer['problem'], missing: StepAnswer['missing'] = []): StepAnswer => ({
    kind: 'step',
    intent,
    problem,
    missing,
    typed,
  });
  const step = { ...by, role, stateVersion: readWholeNumber(form, 'stateVersion') };
  const answer = (result: StepResult, done: 'submitted' | 'approved' | 'returned'): PlanAnswer => {
    if (result.kind === 'done') return { kind: 'done', to: addressOf(key, { done }, 'state') };
    return refuse(result.kind, result.kind === 'incomplete' ? result.missing : []);
  };
  switch (intent) {
    case 'submit':
      return answer(
        await submitPlan(t, key, async () => missingIn(scheme, await readPlan(t, key)), step),
        'submitted',
      );
    case 'approve':
      return answer(await approvePlan(t, key, null, step), 'approved');
    case 'record_approval': {
      const { on, office } = typed;
      if (!isDay(on) || office === '') return refuse('no_paper');
      if (on > todayInThailand(by.at)) return refuse('paper_later');
      return answer(await approvePlan(t, key, { on, office }, step), 'approved');
    }
    default: {
      const { comment, rowComments } = typed;
      if (comment === '') return refuse('no_comment');
      return answer(await returnPlan(t, key, { act: intent, comment, rowComments }, step), 'returned');
    }
  }
}

function typedStep(form: FormData): StepTexts {
  const text = (name: string, most: number) =>
    String(form.get(name) ?? '')
      .trim()
      .slice(0, most);
  const rowComments = [...form.keys()]
    .filter((name) => name.startsWith('comment-'))
    .map((name) => ({ rowId: name.slice('comment-'.length), comment: text(name, MOST) }))
    .filter(({ comment }) => comment !== '');
  return { comment: text('comment', MOST), rowComments, on: text('on', 10), office: text('office', 200) };
}
