import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Role } from '~/lib/actor.ts';
import { formatDate } from '~/lib/format.ts';
import { isFinal, type Machine, nextMovers, stripOf } from '~/lib/state-machine.ts';
import { Notice, StatusStrip } from './marks.tsx';
import { useLanguage } from './use-language.ts';

/**
 * A process as a strip: where it stands, who acts next and by when; above it a banner that says why it is locked.
 * `dueOn` and `today` are dates `YYYY-MM-DD`; `lockedWhy` is left out where the person may still write.
 */
export function StateStrip<State extends string, Act extends string>(props: {
  machine: Machine<State, Act>;
  state: State;
  labelOf: (state: State) => string;
  dueOn?: string | null;
  today?: string;
  /** What the next one has to do, in words; without it only who. */
  nextStep?: ReactNode;
  lockedWhy?: ReactNode;
  /** Facts of what has happened: submitted when, by which office. */
  facts?: ReactNode;
}) {
  const { machine, state } = props;
  return (
    <div className="state-strip">
      {props.lockedWhy && (
        <Notice>
          <Lock /> {props.lockedWhy}
        </Notice>
      )}
      <StatusStrip
        current={state}
        steps={stripOf(machine, state).map((key) => ({ key, label: props.labelOf(key) }))}
        next={
          <>
            <WhoNext {...props} />
            {props.facts && <span> · {props.facts}</span>}
          </>
        }
      />
    </div>
  );
}

/** Drawn, not written: few fonts have the sign. */
function Lock() {
  return (
    <svg aria-hidden="true" width="1em" height="1em" viewBox="0 0 16 16" style={{ verticalAlign: '-0.12em' }}>
      <rect x="2.5" y="7" width="11" height="8" rx="1.5" fill="currentColor" />
      <path d="M5 7V4.5a3 3 0 0 1 6 0V7" fill="none" stroke="currentColor" strokeWidth="1.8" />
    </svg>
  );
}

function WhoNext<State extends string, Act extends string>(props: {
  machine: Machine<State, Act>;
  state: State;
  dueOn?: string | null;
  today?: string;
  nextStep?: ReactNode;
}) {
  const { t } = useTranslation('common');
  const shell = useTranslation('shell').t;
  const lang = useLanguage();
  const { machine, state, dueOn } = props;
  if (isFinal(machine, state)) return <>{t('strip.finished')}</>;
  const roles = nextMovers(machine, state).filter((mover): mover is Role => mover !== 'system');
  const isLate = dueOn != null && props.today !== undefined && props.today > dueOn;
  return (
    <>
      {roles.length > 0 && t('strip.next', { who: roles.map((role) => shell(`roles.${role}`)).join(' / ') })}
      {props.nextStep && <> — {props.nextStep}</>}
      {dueOn && (
        <>
          {' · '}
          <span style={isLate ? { color: 'var(--bad)' } : undefined}>
            {isLate && <span aria-hidden="true">⚠ </span>}
            {t(isLate ? 'strip.late' : 'strip.due', { date: formatDate(dueOn, lang) })}
          </span>
        </>
      )}
    </>
  );
}
