import { useTranslation } from 'react-i18next';
import type { Decision } from './core/decision-form.ts';
import type { DecisionState } from './core/decision-machine.ts';

const SIGNS: Record<Exclude<DecisionState, 'none'>, string> = {
  adopted: '●',
  adapted: '◐',
  declined: '▽',
  pending: '?',
  kept: '◆',
  ended: '×',
};
const STEPS: Record<Exclude<DecisionState, 'none'>, string> = {
  adopted: 'step-1',
  adapted: 'step-2',
  declined: 'step-4',
  pending: 'step-5',
  kept: 'step-2',
  ended: 'step-3',
};

/** What the agency decided, in a sign and words; beside it what it had decided where a newer version came since. */
export function DecisionMark({ state, decision }: { state: DecisionState; decision: Decision }) {
  const { t } = useTranslation('adoption');
  const { t: circulars } = useTranslation('circulars');
  if (state === 'none') return null;
  const isPlain = state === decision;
  return (
    <>
      <span className={`badge ${STEPS[state]}`}>
        <span aria-hidden="true">{SIGNS[state]}</span>{' '}
        {isPlain ? circulars(`decisions.${decision}`) : t(`decisionStates.${state as 'pending'}`)}
      </span>
      {!isPlain && <span className="small"> ({circulars(`decisions.${decision}`)})</span>}
    </>
  );
}
