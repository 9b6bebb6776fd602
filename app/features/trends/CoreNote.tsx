import { useTranslation } from 'react-i18next';
import type { TrendsResult } from './load-trends.server.ts';

/** How much of the figure the core holds, where it is empty, and how it is scored. */
export function CoreNote({ result }: { result: TrendsResult }) {
  const { t } = useTranslation('trends');
  const { core } = result;
  if (!result.seesItems) return <p className="small muted">{t('core.district')}</p>;
  if (!core) return null;
  const { size, from, to } = core;
  return (
    <section>
      <h3>{t('core.title')}</h3>
      <p>
        {t('core.size', { ...size, from, to })}
        {size.held > 0 && size.emptyIndicators.length > 0 && (
          <> · {t('core.emptyIn', { numbers: size.emptyIndicators.join(', ') })}</>
        )}
      </p>
      <p className="small muted">
        {t('core.method', { to })} · {t('core.notSame')}
      </p>
    </section>
  );
}
