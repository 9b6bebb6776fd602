import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { kindOfNode } from '~/features/schemes/core/nodes.ts';
import { formatHalfUp2, HUNDRED, Score, ZERO } from '~/lib/decimal.ts';
import type { ModelNode } from './core/model.ts';
import { asPoints, readPoints } from './core/moves.ts';
import type { WhatIf } from './use-what-if.ts';

/** One figure to be moved: a tick for what scores 0 or 100, else a slider beside the figure typed; lock and cap. */
export function MoveRow({ input, name, whatIf }: { input: ModelNode; name: string; whatIf: WhatIf }) {
  const { t } = useTranslation('whatIf');
  const { node } = input;
  const today = new Score(input.official ?? 0);
  const now = whatIf.moves.get(node) ?? today;
  const isLocked = whatIf.locked.has(node);
  const cap = whatIf.caps.get(node) ?? null;
  const label = kindOfNode(node) === 'item' ? `${node} ${name}` : name;
  const canTick = input.inSteps && (today.isZero() || today.eq(HUNDRED));
  return (
    <li className="what-if-row" data-moved={whatIf.moves.has(node)}>
      <span className="what-if-name">
        {label}
        <span className="small muted"> {t('moves.today', { score: formatHalfUp2(today) })}</span>
      </span>
      {canTick ? (
        <label className="check">
          <input
            type="checkbox"
            checked={now.eq(HUNDRED)}
            onChange={(event) => whatIf.move(node, event.target.checked ? HUNDRED : ZERO)}
          />
          <span>
            {t('moves.passes')}
            <span className="visually-hidden"> {label}</span>
          </span>
        </label>
      ) : (
        <span className="what-if-slide">
          <input
            type="range"
            min={0}
            max={100}
            step={1}
            value={now.toNumber()}
            aria-label={t('moves.slide', { name: label })}
            aria-valuetext={formatHalfUp2(now)}
            onChange={(event) => whatIf.move(node, asPoints(new Score(event.target.value)))}
          />
          <PointsInput
            value={now}
            label={t('moves.type', { name: label })}
            onPut={(score) => score && whatIf.move(node, score)}
          />
        </span>
      )}
      <span className="what-if-limits">
        <button
          type="button"
          className="button button-small"
          aria-pressed={isLocked}
          onClick={() => whatIf.lock(node, !isLocked)}
        >
          {t(isLocked ? 'moves.unlock' : 'moves.lock')}
          <span className="visually-hidden"> {label}</span>
        </button>
        {!input.inSteps && (
          <span className="what-if-cap">
            <span className="small" aria-hidden="true">
              {t('moves.cap')}
            </span>
            <PointsInput
              value={cap}
              label={t('moves.capOf', { name: label })}
              onPut={(score) => whatIf.cap(node, score?.lt(HUNDRED) ? score : null)}
            />
          </span>
        )}
      </span>
    </li>
  );
}

/** A score typed in; taken over when it is one, and put back as it stands when left otherwise. */
function PointsInput(props: { value: Score | null; label: string; onPut: (score: Score | null) => void }) {
  const { value, label, onPut } = props;
  const text = value?.toFixed() ?? '';
  const [typed, setTyped] = useState(text);
  useEffect(() => setTyped(text), [text]);
  return (
    <input
      type="text"
      inputMode="decimal"
      className="what-if-points"
      aria-label={label}
      value={typed}
      placeholder="100"
      onChange={(event) => {
        setTyped(event.target.value);
        const score = readPoints(event.target.value);
        if (score || event.target.value.trim() === '') onPut(score);
      }}
      onBlur={() => setTyped(text)}
    />
  );
}
