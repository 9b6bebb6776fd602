import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { LedgerRow } from '~/features/findings/core/ledger-row.ts';
import { explainRow } from '~/features/findings/explain-row.ts';
import { findingsSearch } from '~/features/findings/findings-search-params.ts';
import { ABSENT, formatMoment, formatScore } from '~/lib/format.ts';
import { useLevelName } from '~/ui/LevelBadge.tsx';
import { Card } from '~/ui/Page.tsx';
import { useLanguage } from '~/ui/use-language.ts';
import type { AgencyFigureData } from './load-agency-figure.server.ts';
import { useFigureTitle } from './use-figure-title.ts';

const SIGNS = { open: '⚠', reopened: '⚠', settled: '✓', note: 'ℹ', agrees: '✓' } as const;

/** What the engine found at the figure, and which office decided what, when and why. */
export function FindingsCard({ data }: { data: AgencyFigureData }) {
  const { t } = useTranslation('explain');
  const { findings, agency, year } = data;
  const search = findingsSearch.toSearch({ year: year.fiscalYear, state: 'all', q: agency.agencyCode });
  return (
    <Card
      title={t('findings.title')}
      aside={
        data.canSettle &&
        findings.length > 0 && (
          <Link to={`/provinces/${data.province.provinceCode}/findings${search}`}>{t('findings.open')}</Link>
        )
      }
    >
      {findings.length === 0 ? (
        <p className="muted">{t('findings.none')}</p>
      ) : (
        <ul className="explain-history">
          {findings.map((row) => (
            <li key={`${row.node} ${row.kind}`}>
              <FindingText row={row} data={data} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function FindingText({ row, data }: { row: LedgerRow; data: AgencyFigureData }) {
  const { t } = useTranslation('explain');
  const { t: words } = useTranslation('findings');
  const { title } = useFigureTitle(data.names);
  const levelName = useLevelName();
  const isLevel = row.class === 'wrong_level';
  return (
    <>
      <p>
        <span className="badge">
          <span aria-hidden="true">{SIGNS[row.state]}</span> {words(`states.${row.state}`)}
        </span>{' '}
        <strong>{words(`classes.${row.class}`)}</strong>{' '}
        {row.node !== data.figure && !isLevel && t('findings.at', { figure: title(row.node) })}
      </p>
      <p>{explainRow(words, row, title, levelName)}</p>
      {!isLevel && (
        <p className="small muted">
          {t('findings.figures', {
            printed: row.printed ?? ABSENT,
            computed: row.computed ?? ABSENT,
            required: row.required ?? ABSENT,
          })}
        </p>
      )}
      <Settlement row={row} />
    </>
  );
}

function Settlement({ row }: { row: LedgerRow }) {
  const { t } = useTranslation('explain');
  const { t: words } = useTranslation('findings');
  const lang = useLanguage();
  const { settlement } = row;
  if (settlement === null) {
    return row.decisions.length > 0 ? <p className="small">{t('findings.waiting')}</p> : null;
  }
  const decision = words(`decisions.${settlement.decision}`);
  return (
    <dl className="facts">
      <dt>{words('decision')}</dt>
      <dd>
        {settlement.corrected === null
          ? decision
          : words('correctedTo', { decision, figure: formatScore(settlement.corrected) })}
      </dd>
      <dt>{words('settledBy')}</dt>
      <dd>{settlement.settledByOffice ?? words('unnamedOffice')}</dd>
      <dt>{words('settledAt')}</dt>
      <dd>{formatMoment(settlement.settledAt, lang)}</dd>
      {settlement.reason && (
        <>
          <dt>{words('reason')}</dt>
          <dd>{settlement.reason}</dd>
        </>
      )}
    </dl>
  );
}
