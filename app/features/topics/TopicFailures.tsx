import { useTranslation } from 'react-i18next';
import { usePick } from '~/ui/use-language.ts';
import { AgencyLinks } from './AgencyLinks.tsx';
import type { TopicItem } from './core/topic-items.ts';
import type { FailureRow } from './TopicTextsRepository.server.ts';

interface Props {
  /** Null: kept from the reader. */
  failures: readonly FailureRow[] | null;
  items: readonly TopicItem[];
  fiscalYear: number;
}

/** Why disclosure items got no points, reason by reason, with the agencies it was given to. */
export function TopicFailures({ failures, items, fiscalYear }: Props) {
  const { t } = useTranslation('topics');
  const pick = usePick();
  const failed = items.filter(({ code }) => failures?.some((row) => row.code === code));
  if (failed.length === 0) {
    return <p className="muted">{t(failures === null ? 'failures.inAgency' : 'failures.none')}</p>;
  }
  return (
    <section>
      <h3>{t('failures.title')}</h3>
      <ul className="list-plain list-lines">
        {failed.map(({ code, label }) => (
          <li key={code}>
            <b>{code}</b> {pick(label)}
            {failures
              ?.filter((row) => row.code === code)
              .map(({ reason, agencies }) => (
                <details key={reason}>
                  <summary>
                    {reason}{' '}
                    <span className="muted">({t('failures.count', { count: agencies.length })})</span>
                  </summary>
                  <AgencyLinks
                    agencies={agencies}
                    fiscalYear={fiscalYear}
                    after={({ appealOutcome }) =>
                      appealOutcome !== null && (
                        <div className="small muted">{t('failures.appeal', { text: appealOutcome })}</div>
                      )
                    }
                  />
                </details>
              ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
