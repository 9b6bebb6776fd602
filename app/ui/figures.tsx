import { useTranslation } from 'react-i18next';
import { directionOf, LEAST_GAP } from '~/lib/effective-gap.ts';
import { ABSENT, formatChange, formatScore, NOT_APPLICABLE } from '~/lib/format.ts';

type Figure = string | number | null | undefined;

/** In place of a figure that there should be and that is not known. `why`: more than that there is none. */
export function MissingText({ why }: { why?: string | undefined }) {
  const { t } = useTranslation('common');
  return <SignText sign={ABSENT} words={why ?? t('absent')} />;
}

/** In place of a figure that there cannot be: nothing is missing. */
export function NotApplicableText({ why }: { why?: string | undefined }) {
  const { t } = useTranslation('common');
  return <SignText sign={NOT_APPLICABLE} words={why ?? t('notApplicable')} />;
}

function SignText({ sign, words }: { sign: string; words: string }) {
  return (
    <span className="muted" title={words}>
      <span aria-hidden="true">{sign}</span>
      <span className="visually-hidden">{words}</span>
    </span>
  );
}

/** A score in points with two places; a dash that says so where it is absent. */
export function ScoreText({ value, below }: { value: Figure; below?: boolean }) {
  if (value === null || value === undefined) return <MissingText />;
  return <span className={below ? 'num below' : 'num'}>{formatScore(value)}</span>;
}

/** In place of a figure that must not be shown; a figure that does not exist is a dash. */
export function SuppressedText() {
  const { t } = useTranslation('benchmark');
  return (
    <span className="muted nowrap" title={t('hidden.title')}>
      <span aria-hidden="true">▨</span> {t('hidden.mark')}
      <span className="visually-hidden"> {t('hidden.title')}</span>
    </span>
  );
}

/**
 * A change in points: the signed figure, with an arrow from the effective gap on, and words for those who hear it.
 * Without a gap the arrow asks no more than that rounding cannot have made the change.
 */
export function ChangeText({ value, gap = LEAST_GAP }: { value: Figure; gap?: number | undefined }) {
  const { t } = useTranslation('common');
  if (value === null || value === undefined) return <MissingText />;
  const kind = directionOf(value, gap);
  return (
    <span
      className={`change change-${kind}`}
      title={kind === 'same' ? t('change.steadyWhy', { gap: gap.toFixed(2) }) : undefined}
    >
      <span aria-hidden="true">{kind === 'same' ? STEADY : ARROWS[kind]} </span>
      <span className="visually-hidden">{t(kind === 'same' ? 'change.steady' : `change.${kind}`)} </span>
      {formatChange(value)}
    </span>
  );
}

/** Places won or lost. */
export function RankChangeText({ value }: { value: number | null | undefined }) {
  const { t } = useTranslation('common');
  if (value === null || value === undefined) return <MissingText />;
  const kind = value === 0 ? 'same' : value > 0 ? 'up' : 'down';
  const words = kind === 'same' ? t('change.same') : t(kind === 'up' ? 'change.rankUp' : 'change.rankDown');
  return (
    <span className={`change change-${kind}`}>
      <span aria-hidden="true">{ARROWS[kind]} </span>
      <span className="visually-hidden">{words} </span>
      {Math.abs(value)}
    </span>
  );
}

const STEADY = '≈';
const ARROWS = { up: '▲', down: '▼', same: '■' } as const;
