import { useTranslation } from 'react-i18next';
import type { Gate, LevelOutcome } from '~/features/scores/core/assessment.ts';
import { formatHalfUp2 } from '~/lib/decimal.ts';
import { ChangeText, ScoreText } from '~/ui/figures.tsx';
import { LevelBadge } from '~/ui/LevelBadge.tsx';
import type { Model } from './core/model.ts';
import { NO_MOVES } from './core/moves.ts';
import { simulate } from './core/simulate.ts';
import type { WhatIf } from './use-what-if.ts';
import { whatIfSearch } from './what-if-search-params.ts';

/** Overall, level and conditions as they would be, in view while figures are moved. */
export function ResultStrip({ model, whatIf }: { model: Model; whatIf: WhatIf }) {
  const { t } = useTranslation('whatIf');
  const { t: common } = useTranslation('common');
  const { outcome, moves } = whatIf;
  const today = simulate(model, NO_MOVES);
  const overall = outcome.nodes.get('overall');
  const step = today.target?.met === false ? -1 : aimedAt(today.level, whatIf.state.goal);
  const gates = outcome.level.steps[step]?.gates ?? outcome.target?.gates ?? [];
  const before = today.level.steps[step]?.gates ?? today.target?.gates ?? [];
  return (
    <section className="what-if-strip" aria-label={t('strip.title')}>
      <div className="what-if-strip-head" aria-live="polite">
        <span>
          <span className="small">{t(moves.size > 0 ? 'strip.would' : 'strip.today')}</span>{' '}
          <strong className="what-if-overall">
            <ScoreText value={overall?.value?.toFixed()} />
          </strong>{' '}
          {moves.size > 0 && <ChangeText value={overall?.change.toFixed()} />}
        </span>
        <span>
          {moves.size > 0 && today.level.key !== outcome.level.key && (
            <>
              <LevelBadge level={today.level.key} /> <span aria-hidden="true">→</span>{' '}
            </>
          )}
          <LevelBadge level={outcome.level.key} />
        </span>
        {moves.size > 0 && (
          <a className="only-without-js" href={whatIfSearch.toSearch({ year: model.fiscalYear })}>
            {t('strip.reset')}
          </a>
        )}
        <span className="what-if-buttons only-with-js">
          <button
            type="button"
            className="button button-small"
            disabled={!whatIf.undo}
            onClick={() => whatIf.undo?.()}
          >
            <span aria-hidden="true">↶</span> <span className="what-if-word">{t('strip.undo')}</span>
          </button>
          <button
            type="button"
            className="button button-small"
            disabled={!whatIf.redo}
            onClick={() => whatIf.redo?.()}
          >
            <span aria-hidden="true">↷</span> <span className="what-if-word">{t('strip.redo')}</span>
          </button>
          <button
            type="button"
            className="button button-small"
            disabled={moves.size === 0 && whatIf.locked.size === 0 && whatIf.caps.size === 0}
            onClick={whatIf.reset}
          >
            {t('strip.reset')}
          </button>
        </span>
      </div>
      <ul className="what-if-gates">
        {gates.map((gate) => (
          <li key={gate.node} data-met={gate.met}>
            <GateSign gate={gate} was={before.find(({ node }) => node === gate.node) ?? null} />{' '}
            {gate.node === 'overall' ? common('overall') : common(`instrumentsShort.${gate.node}`)}{' '}
            {gate.score ? formatHalfUp2(gate.score) : common('absent')}{' '}
            {t('strip.least', { least: gate.needed.toFixed() })}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Place of the level whose conditions are shown: the one aimed at, else the next better one. */
function aimedAt({ steps, key }: LevelOutcome, goal: string): number {
  const at = steps.findIndex((step) => step.key === goal);
  return at >= 0 ? at : steps.findIndex((step) => step.key === key) - 1;
}

function GateSign({ gate, was }: { gate: Gate; was: Gate | null }) {
  const { t } = useTranslation('whatIf');
  const sign = gate.met === null ? '?' : gate.met ? '✓' : '✗';
  const words = t(gate.met === null ? 'strip.unknown' : gate.met ? 'strip.met' : 'strip.notMet');
  return (
    <>
      <strong aria-hidden="true">{sign}</strong>
      <span className="visually-hidden">{words}</span>
      {was && was.met !== gate.met && <span className="small"> {t('strip.changed')}</span>}
    </>
  );
}
