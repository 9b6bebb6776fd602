import { useTranslation } from 'react-i18next';
import type { TrendsResult } from './load-trends.server.ts';

/** Under which names the agency is followed, and which bodies it came of. */
export function IdentityNote({ identity }: { identity: NonNullable<TrendsResult['identity']> }) {
  const { t } = useTranslation('agencies');
  const { view, predecessors } = identity;
  return (
    <p className="small muted">
      {t(`identity.notes.${view}`)}
      {predecessors.length > 0 && (
        <>
          {' · '}
          {predecessors
            .map(({ nameTh, kind, from }) => t(`identity.predecessors.${kind}`, { name: nameTh, from }))
            .join(' · ')}{' '}
          {t('identity.never')}
        </>
      )}
    </p>
  );
}
