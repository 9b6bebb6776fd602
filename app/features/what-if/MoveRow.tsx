import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { kindOfNode } from '~/features/schemes/core/nodes.ts';
import { formatHalfUp2, HUNDRED, Score, ZERO } from '~/lib/decimal.ts';
import { TermMark } from '~/ui/TermMark.tsx';
import type { ModelNode } from './core/model.ts';
import { asPoints, readPoints } from './core/moves.ts';
import { capField, isTicked, LOCK_FIELD, pointsField } from './core/typed-moves.ts';
import type { WhatIf } from './use-what-if.ts';

interface Props {
  input: ModelNode;
  name: string;
  whatIf: WhatIf;
  /** What was typed into the plain form and is no score, by field. */
  unreadable: Readonly<Record<string, string>>;
}

/** One figure to be moved: a tick for what scores 0 or 100, else a slider beside the figure typed; lock and cap. */
export function MoveRow({ input, name, whatIf, unreadable }: Props) {
  const { t } = useTranslation('whatIf');
  const { node } = input;
  const today = new Score(input.official ?? 0);
  const now = whatIf.moves.get(node) ?? today;
  const isLocked = whatIf.locked.has(node);
  const cap = whatIf.caps.get(node) ?? null;
  const label = kindOfNode(node) === 'item' ? `${node} ${name}` : name;
  return (
    <li className="what-if-row" data-moved={whatIf.moves.has(node)}>
      <span className="what-if-name">
        {label} <TermMark id={node} name={label} fiscalYear={whatIf.fiscalYear} />
        <span className="small muted"> {t('moves.today', { score: formatHalfUp2(today) })}</span>
      </span>
      {isTicked(input) ? (
        <label className="check">
          <input
            type="checkbox"
            name={pointsField(node)}
            value="100"
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
            className="only-with-js"
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
            field={pointsField(node)}
            unreadable={unreadable}
            label={t('moves.type', { name: label })}
            onPut={(score) => score && whatIf.move(node, score)}
          />
        </span>
      )}
      <span className="what-if-limits">
        <label className="check">
          <input
            type="checkbox"
            name={LOCK_FIELD}
            value={node}
            checked={isLocked}
            onChange={(event) => whatIf.lock(node, event.target.checked)}
          />
          <span>
            {t('moves.lock')}
            <span className="visually-hidden"> {label}</span>
          </span>
        </label>
        {!input.inSteps && (
          <span className="what-if-cap">
            <span className="small" aria-hidden="true">
              {t('moves.cap')}
            </span>
            <PointsInput
              value={cap}
              field={capField(node)}
              unreadable={unreadable}
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
function PointsInput(props: {
  value: Score | null;
  field: string;
  unreadable: Readonly<Record<string, string>>;
  label: string;
  onPut: (score: Score | null) => void;
}) {
  const { t } = useTranslation('whatIf');
  const { value, field, label, onPut } = props;
  const text = value?.toFixed() ?? '';
  const refused = props.unreadable[field];
  const [typed, setTyped] = useState(refused ?? text);
  const isRefused = refused !== undefined && typed === refused;
  const known = useRef(text);
  useEffect(() => {
    if (known.current !== text) setTyped(text);
    known.current = text;
  }, [text]);
  const input = (
    <input
      type="text"
      name={field}
      aria-invalid={isRefused || undefined}
      aria-describedby={isRefused ? `${field}-error` : undefined}
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
  if (!isRefused) return input;
  return (
    <span>
      {input}
      <span className="field-error" id={`${field}-error`} role="alert">
        {t('moves.unreadable')}
      </span>
    </span>
  );
}
