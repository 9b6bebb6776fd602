import { useTranslation } from 'react-i18next';
import { EmptyState } from '~/ui/marks.tsx';
import { WordDiff } from '~/ui/WordDiff.tsx';
import type { FieldChange } from './core/measure-changes.ts';

/** The fields that differ, each with what was added and taken out. */
export function ChangeTable({ changes }: { changes: readonly FieldChange[] }) {
  const { t } = useTranslation('measures');
  if (changes.length === 0) return <EmptyState title={t('changes.none')} />;
  return (
    <dl className="change-list">
      {changes.map(({ field, before, after }) => (
        <div key={field}>
          <dt>{t(`changes.${field}`)}</dt>
          <dd>
            <WordDiff before={before} after={after} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
