import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatHalfUp2, roundHalfUp2, Score } from '~/lib/decimal.ts';
import { useLevelName } from '~/ui/LevelBadge.tsx';
import { Notice } from '~/ui/marks.tsx';
import { inputsOf, type Model } from './core/model.ts';
import { writeMoves } from './core/moves.ts';
import { simulate } from './core/simulate.ts';
import { type Solution, sizeOf, solve } from './core/solve.ts';
import { type Wish, wishesOf } from './core/wishes.ts';
import { StateFields } from './StateFields.tsx';
import type { WhatIf } from './use-what-if.ts';

/** Asks for the least change that reaches the pass score or a better level, under what is locked and capped. */
export function GoalSolver({ model, whatIf }: { model: Model; whatIf: WhatIf }) {
  const { t } = useTranslation('whatIf');
  const levelName = useLevelName();
  const wishes = wishesOf(model);
  const { state } = whatIf;
  const chosen = wishes.find(({ key }) => key === state.goal) ?? wishes[0];
  const solveFor = (wish: Wish) => ({
    wish,
    solution: solve(model, wish, {
      locked: whatIf.locked,
      caps: whatIf.caps,
      stepPrice: new Score(state.price),
    }),
  });
  // Looked for by the plain form: what came of it stands here from the first.
  const [answer, setAnswer] = useState(() => (state.find && chosen ? solveFor(chosen) : null));
  if (!chosen) return <p>{t('goal.none')}</p>;
  const nameOf = (wish: Wish) =>
    wish.key === 'overall'
      ? t('goal.overall', { least: wish.needs[0]?.least.toFixed() })
      : t('goal.level', { level: levelName(wish.key), least: wish.needs[0]?.least.toFixed() });
  const find = () => {
    const found = solveFor(chosen);
    setAnswer(found);
    const { solution } = found;
    if (solution.kind === 'found') whatIf.change({ set: writeMoves(solution.moves), goal: chosen.key }, '');
  };
  return (
    <div className="stack">
      <form
        className="filter-bar"
        onSubmit={(event) => {
          event.preventDefault();
          find();
        }}
      >
        <StateFields whatIf={whatIf} names={['year', 'set', 'lock', 'cap', 'compare']} />
        <label className="field">
          <span className="field-label">{t('goal.target')}</span>
          <select
            name="goal"
            value={chosen.key}
            onChange={(event) => whatIf.change({ goal: event.target.value }, 'goal')}
          >
            {wishes.map((wish) => (
              <option key={wish.key} value={wish.key}>
                {nameOf(wish)}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          <span className="field-label">{t('goal.price')}</span>
          <input
            type="number"
            name="price"
            min={0}
            max={1000}
            value={state.price}
            onChange={(event) => {
              const price = Math.trunc(Number(event.target.value));
              if (price >= 0 && price <= 1000) whatIf.change({ price }, 'price');
            }}
          />
        </label>
        <button type="submit" name="solve" value="1" className="button button-primary">
          {t('goal.find')}
        </button>
      </form>
      <p className="small muted">{t('goal.how', { price: state.price })}</p>
      <div aria-live="polite">
        {answer && (
          <Answer model={model} wish={answer.wish} solution={answer.solution} name={nameOf(answer.wish)} />
        )}
      </div>
    </div>
  );
}

function Answer(props: { model: Model; wish: Wish; solution: Solution; name: string }): ReactNode {
  const { t } = useTranslation('whatIf');
  const { t: common } = useTranslation('common');
  const { model, wish, solution, name } = props;
  if (solution.kind === 'unknown') return <Notice kind="warn">{t('goal.unknown', { name })}</Notice>;
  if (solution.kind === 'reached')
    return <Notice>{t(solution.isMetAsPrinted ? 'goal.reached' : 'goal.reachedComputed', { name })}</Notice>;
  if (solution.kind === 'found') {
    const { figures } = sizeOf(model, solution.moves);
    const steps = inputsOf(model).filter(({ node, inSteps }) => inSteps && solution.moves.has(node)).length;
    return (
      <Notice kind="done" title={t('goal.found', { name })}>
        {t('goal.size', { figures, steps, smooth: figures - steps, price: formatHalfUp2(solution.price) })}
      </Notice>
    );
  }
  const { nodes } = simulate(model, solution.moves);
  return (
    <Notice kind="warn" title={t('goal.outOfReach', { name })}>
      <p>{t('goal.nearest')}</p>
      <ul>
        {wish.needs.map(({ node, least }) => {
          const most = nodes.get(node)?.value;
          const isMet = most != null && roundHalfUp2(most).gte(least);
          return (
            <li key={node}>
              <span aria-hidden="true">{isMet ? '✓' : '✗'}</span>{' '}
              {t('goal.most', {
                figure: node === 'overall' ? common('overall') : common(`instrumentsShort.${node as 'oit'}`),
                most: most ? formatHalfUp2(most) : common('absent'),
                least: least.toFixed(),
              })}
            </li>
          );
        })}
      </ul>
    </Notice>
  );
}
