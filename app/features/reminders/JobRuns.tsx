import { useTranslation } from 'react-i18next';
import type { JobRunRow } from '~/features/scheduler/JobRunRepository.server.ts';
import { formatMoment } from '~/lib/format.ts';
import { useLanguage } from '~/ui/use-language.ts';

/** The last runs of the timed work: when it was due, whether it is done, how many were told. */
export function JobRuns({ runs }: { runs: readonly JobRunRow[] }) {
  const { t } = useTranslation('reminders');
  const lang = useLanguage();
  return (
    <ul className="list-plain list-lines">
      {runs.map((run) => (
        <li key={`${run.job} ${run.slot.toISOString()}`} className="spread">
          <span>
            {t(`jobs.${run.job}` as 'jobs.reminders', { defaultValue: run.job })}
            <span className="muted small"> · {formatMoment(run.slot, lang)}</span>
          </span>
          <span>
            {t(`runStates.${run.state}`)}
            {run.state === 'done' && ` · ${t('told', { count: run.result?.told ?? 0 })}`}
          </span>
        </li>
      ))}
    </ul>
  );
}
