import { useTranslation } from 'react-i18next';
import { ABSENT, formatChange, formatScore } from '~/lib/format.ts';

type Figure = string | number | null | undefined;

/** A score in points with two places; a dash that says so where it is absent. */
export function ScoreText({ value, below }: { value: Figure; below?: boolean }) {
  const { t } = useTranslation('common');
  if (value === null || value === undefined) {
    return (
      <span className="muted" title={t('absent')}>
        {ABSENT}
      </span>
    );
  }
  return <span className={below ? 'num below' : 'num'}>{formatScore(value)}</span>;
}

/** A change in points: an arrow, the signed figure, and words for those who hear it. */
export function ChangeText({ value }: { value: Figure }) {
  const { t } = useTranslation('common');
  if (value === null || value === undefined) return <span className="muted">{ABSENT}</span>;
  const text = formatChange(value);
  const kind = text === '0.00' ? 'same' : text.startsWith('-') ? 'down' : 'up';
  return (
    <span className={`change change-${kind}`}>
      <span aria-hidden="true">{ARROWS[kind]} </span>
      <span className="visually-hidden">{t(`change.${kind}`)} </span>
      {text}
    </span>
  );
}

/** Places won or lost. */
export function RankChangeText({ value }: { value: number | null | undefined }) {
  const { t } = useTranslation('common');
  if (value === null || value === undefined) return <span className="muted">{ABSENT}</span>;
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

const ARROWS = { up: '▲', down: '▼', same: '■' } as const;
