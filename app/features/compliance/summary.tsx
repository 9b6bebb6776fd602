import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formatShare } from '~/lib/format.ts';
import { ExportMenu } from '~/ui/ExportMenu.tsx';
import { Card, Columns, Page } from '~/ui/Page.tsx';
import { Stat, StatRow } from '~/ui/Stat.tsx';
import { SUMMARY_STATUSES, summaryOf } from './core/summary.ts';
import { loadSummary } from './load-summary.server.ts';
import { SummaryAgencies } from './SummaryAgencies.tsx';
import { SummaryTexts } from './SummaryTexts.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `สรุปผลมาตรการ ${data?.measure.title ?? ''} — โปร่งใส` },
];

/** `/provinces/:code/compliance/:circularId/measures/:measureNo`: what became of one measure. */
export async function loader(args: LoaderFunctionArgs) {
  return loadSummary(args);
}

export default function MeasureSummary() {
  const { province, measure, rows } = useLoaderData<typeof loader>();
  const { t } = useTranslation('compliance');
  const matrix = `/provinces/${province.provinceCode}/compliance`;
  const summary = summaryOf(rows);
  const share = (part: number) => formatShare(part, summary.recipients);
  const { circularId } = measure;
  return (
    <Page
      title={t('summary.title', { no: measure.measureNo })}
      lead={measure.title}
      crumbs={[{ label: t('title'), to: `${matrix}?circular=${circularId}` }]}
      printed={[[t('circular'), [measure.number, measure.subject].filter(Boolean).join(' ')]]}
      actions={
        <>
          <Link className="button" to={`/circulars/${circularId}`}>
            {t('letter')}
          </Link>
          <ExportMenu page={`${matrix}/${circularId}/measures/${measure.measureNo}/agencies`} shown="" />
        </>
      }
    >
      <StatRow>
        <Stat lead label={t('summary.recipients')} value={summary.recipients} />
        {(['adopted', 'adapted', 'declined'] as const).map((each) => (
          <Stat
            key={each}
            label={t(`summary.decisions.${each}`)}
            value={summary[each]}
            foot={share(summary[each])}
          />
        ))}
        <Stat label={t('summary.undecided')} value={summary.undecided} foot={share(summary.undecided)} />
      </StatRow>
      <Card title={t('summary.progress')} note={t('summary.progressNote')}>
        <StatRow>
          {(['6m', '12m'] as const).map((round) => {
            const { counts, evidence, withEvidence } = summary.rounds[round];
            return (
              <div key={round} className="stat">
                <span className="stat-label">{t(`rounds.${round}`)}</span>
                <ul className="list-plain">
                  {SUMMARY_STATUSES.map((status) => (
                    <li key={status} className="spread">
                      <span>{t(`summary.statuses.${status}`)}</span>
                      <span className="num">
                        {counts[status]} ({formatShare(counts[status], summary.taken)})
                      </span>
                    </li>
                  ))}
                  <li className="spread">
                    <span>{t('summary.evidence')}</span>
                    <span>{t('summary.evidenceCount', { count: evidence, agencies: withEvidence })}</span>
                  </li>
                </ul>
              </div>
            );
          })}
        </StatRow>
      </Card>
      <Columns>
        <SummaryTexts
          title={t('summary.reasons')}
          none={t('summary.noReasons')}
          circularId={circularId}
          texts={rows.flatMap((row) =>
            row.decision === 'declined' ? [{ ...row, text: row.reason ?? '–', mark: null }] : [],
          )}
        />
        <SummaryTexts
          title={t('summary.changes')}
          none={t('summary.noChanges')}
          circularId={circularId}
          texts={rows.flatMap((row) =>
            row.decision === 'adapted' ? [{ ...row, text: row.adaptedText ?? '–', mark: null }] : [],
          )}
        />
      </Columns>
      <SummaryTexts
        title={t('summary.obstacles')}
        none={t('summary.noObstacles')}
        circularId={circularId}
        texts={rows.flatMap((row) =>
          (['6m', '12m'] as const).flatMap((round) => {
            const text = row[`obstacle${round}`];
            return text ? [{ ...row, text, mark: t(`rounds.${round}`) }] : [];
          }),
        )}
      />
      <SummaryAgencies rows={rows} circularId={circularId} />
    </Page>
  );
}
