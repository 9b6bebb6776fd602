import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { TableBox } from '~/ui/TableBox.tsx';
import { VOICES } from './core/topic-items.ts';
import type { TopicResult } from './load-topic.server.ts';

const STATES = ['recipients', 'adopted', 'adapted', 'declined', 'unanswered'] as const;

interface Props {
  result: TopicResult;
  /** Address of the province. */
  home: string;
  fiscalYear: number;
  threshold: number;
}

/** Measures of the topic in the library and in circulars, what became of them, and who still needs them. */
export function TopicMeasures({ result, home, fiscalYear, threshold }: Props) {
  const { t } = useTranslation('topics');
  const { t: common } = useTranslation('common');
  const { library, circulated, bodies, topic, mayCirculate } = result;
  const below = bodies.filter((body) =>
    VOICES.some((voice) => body[voice].score !== null && body[voice].score < threshold),
  );
  return (
    <>
      <p>
        {below.length > 0
          ? t('measures.below', { count: below.length, threshold })
          : t('measures.belowNone', { threshold })}{' '}
        {mayCirculate && below.length > 0 && (
          <Link className="button" to={`${home}/circulars/new`}>
            {t('measures.newCircular')}
          </Link>
        )}
      </p>
      <section>
        <h3>{t('measures.circulated', { year: fiscalYear, count: circulated.length })}</h3>
        {circulated.length === 0 ? (
          <p className="muted">{t('measures.circulatedNone', { year: fiscalYear })}</p>
        ) : (
          <TableBox label={t('measures.circulated', { year: fiscalYear, count: circulated.length })}>
            <table className="table">
              <thead>
                <tr>
                  <th scope="col">{common('measure')}</th>
                  <th scope="col">{t('measures.circular')}</th>
                  {STATES.map((state) => (
                    <th key={state} scope="col" className="end">
                      {t(`measures.${state}`)}
                    </th>
                  ))}
                  <th scope="col">
                    <span className="visually-hidden">{t('measures.compliance')}</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {circulated.map((measure) => (
                  <tr key={`${measure.circularId} ${measure.measureNo}`}>
                    <th scope="row" className="name wrap">
                      {measure.measureNo}. {measure.title}
                    </th>
                    <td>
                      <Link to={`/circulars/${measure.circularId}`}>{measure.number ?? measure.subject}</Link>
                    </td>
                    {STATES.map((state) => (
                      <td key={state} className="end">
                        {measure[state]}
                      </td>
                    ))}
                    <td>
                      <Link to={`${home}/compliance?circular=${measure.circularId}`}>
                        {t('measures.compliance')}
                      </Link>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </TableBox>
        )}
      </section>
      <section>
        <h3>{t('measures.library', { count: library.length })}</h3>
        {library.length === 0 ? (
          <p className="muted">{t('measures.libraryNone')}</p>
        ) : (
          <ul>
            {library.map(({ measureId, title }) => (
              <li key={measureId}>{title}</li>
            ))}
          </ul>
        )}
        <Link to={`${home}/measures?topic=${topic.number}`}>{t('measures.toLibrary')}</Link>
      </section>
    </>
  );
}
