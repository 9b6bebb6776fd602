import { useTranslation } from 'react-i18next';
import { ABSENT } from '~/lib/format.ts';
import { useLevelName } from '~/ui/LevelBadge.tsx';
import type { LedgerRow } from './core/ledger-row.ts';

/** Printed, computed, required and their difference; a level by its name. */
export function LedgerFigures({ row }: { row: LedgerRow }) {
  const { t } = useTranslation('findings');
  const levelName = useLevelName();
  const show = (text: string | null) =>
    text === null ? ABSENT : row.class === 'wrong_level' ? levelName(text) : text;
  const figures = ['printed', 'computed', 'required', 'difference'] as const;
  return (
    <dl className="ledger-figures">
      {figures.map((figure) => (
        <div key={figure}>
          <dt>{t(figure)}</dt>
          <dd>{show(row[figure])}</dd>
        </div>
      ))}
    </dl>
  );
}
