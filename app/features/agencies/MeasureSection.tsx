import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '~/ui/marks.tsx';
import { Card } from '~/ui/Page.tsx';
import type { LimitationRow, PlanRow } from './AgencyDocumentsRepository.server.ts';
import { Facts } from './Facts.tsx';
import { ItemLinks } from './ItemLinks.tsx';
import type { AgencyPageData } from './load-agency-page.server.ts';

/** The agency's own measures that answer the year's result, carried out in the year after, and its limitations. */
export function MeasureSection({ data }: { data: AgencyPageData }) {
  const { t } = useTranslation('agencies');
  const { t: plans } = useTranslation('plans');
  const { documents, year } = data;
  if (!documents || year === null) return null;
  const { planRows, limitations } = documents;
  return (
    <Card
      id="measures"
      title={t('measures.title', { year, next: year + 1 })}
      note={planRows.length > 0 && t('measures.count', { count: planRows.length })}
      aside={
        <Link to={`/agencies/${data.agency.agencyCode}/plan?year=${year}`}>
          {plans('open', { year: year + 1 })}
        </Link>
      }
    >
      {planRows.length === 0 ? (
        <EmptyState title={t('measures.none', { year })}>{t('measures.noneText')}</EmptyState>
      ) : (
        <ol className="list-plain list-lines">
          {planRows.map((row) => (
            <li key={`${row.fiscalYear}/${row.rowNo}`}>
              <Measure row={row} data={data} />
            </li>
          ))}
        </ol>
      )}
      {limitations.length > 0 && <Limitations rows={limitations} year={year + 1} />}
    </Card>
  );
}

function Measure({ row, data }: { row: PlanRow; data: AgencyPageData }) {
  const { t } = useTranslation('agencies');
  const topic = data.result?.topics.find(({ number }) => number === row.topicNo);
  return (
    <article>
      <h3 className="plan-topic">
        {row.topicNo === null
          ? t('measures.row', { number: row.rowNo })
          : `${t('measures.topicNumber', { number: row.topicNo })} ${topic?.name ?? ''}`}
      </h3>
      <Facts
        facts={[
          [
            t('measures.items'),
            row.itemCodes.length > 0 && (
              <>
                <ItemLinks codes={row.itemCodes} data={data} withLabels />
                {row.itemScoreText && (
                  <span className="muted small">
                    {' '}
                    · {t('measures.itemScore', { text: row.itemScoreText })}
                  </span>
                )}
              </>
            ),
          ],
          [t('measures.finding'), row.finding],
          [t('measures.measure'), row.measure],
          [t('measures.steps'), row.steps],
          [t('measures.timeframe'), row.timeframe],
          [t('measures.responsible'), row.responsible],
          [t('measures.limitation'), row.limitation],
        ]}
      />
    </article>
  );
}

function Limitations({ rows, year }: { rows: readonly LimitationRow[]; year: number }) {
  const { t } = useTranslation('agencies');
  return (
    <section>
      <h3>{t('measures.limitationsTitle', { year })}</h3>
      <ol className="list-plain list-lines">
        {rows.map((row) => (
          <li key={row.limitationNo}>
            <Facts
              facts={[
                [t('measures.limitation'), row.limitation],
                [t('measures.analysis'), row.analysis],
                [t('measures.handling'), row.handling],
              ]}
            />
          </li>
        ))}
      </ol>
    </section>
  );
}
