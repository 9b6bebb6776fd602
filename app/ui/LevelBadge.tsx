import { useTranslation } from 'react-i18next';

/** Every level of every scale on five steps; the sign beside the colour tells them apart without it. */
const STEPS: Readonly<Record<string, 1 | 2 | 3 | 4 | 5>> = {
  AA: 1,
  A: 2,
  B: 3,
  C: 4,
  D: 4,
  E: 5,
  F: 5,
  excellent: 1,
  good: 2,
  pass: 3,
  improve: 4,
  urgent: 5,
  very_high: 1,
  high: 2,
};
const SIGNS = { 1: '★', 2: '●', 3: '○', 4: '▽', 5: '▼' } as const;

/** Step 1 (best) to 5 of a level key; 3 for a level the product does not know. */
export function levelStep(key: string): 1 | 2 | 3 | 4 | 5 {
  return STEPS[key] ?? 3;
}

/** Name of a level in the reader's language; a key we have no name for is shown as it is. */
export function useLevelName(): (key: string) => string {
  const { t } = useTranslation('common');
  return (key) => t(`levels.${key}` as 'levels.AA', { defaultValue: key });
}

export function LevelBadge({ level }: { level: string | null | undefined }) {
  const { t } = useTranslation('common');
  const name = useLevelName();
  if (!level) return <span className="muted">{t('levels.none')}</span>;
  const step = levelStep(level);
  return (
    <span className={`badge step-${step}`}>
      <span aria-hidden="true">{SIGNS[step]}</span>
      {name(level)}
    </span>
  );
}
