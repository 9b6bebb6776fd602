import { useTranslation } from 'react-i18next';
import type { Ranking } from './load-rankings.server.ts';

/** How the bands are worked out, and which part of it is our own assumption. */
export function BandNote({ ranking }: { ranking: Ranking }) {
  const { t } = useTranslation('rankings');
  return (
    <details className="band-note">
      <summary>
        {t('band.how.summary')} ({t(ranking.isCounted ? 'band.counted' : 'band.notCounted')})
      </summary>
      <p>{t('band.how.meaning', { whole: t(`whole.${ranking.whole}`) })}</p>
      <ul>
        <li>{t('band.how.rounding')}</li>
        <li>{t('band.how.survey')}</li>
        <li>{t('band.how.absent')}</li>
      </ul>
      <p>
        <strong>{t('band.how.assumption')}</strong>
      </p>
    </details>
  );
}
