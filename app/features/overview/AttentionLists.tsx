import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { ChangeText, ScoreText } from '~/ui/figures.tsx';
import { LevelBadge } from '~/ui/LevelBadge.tsx';
import { EmptyState, UnsettledMark } from '~/ui/marks.tsx';
import { Columns } from '~/ui/Page.tsx';
import { ATTENTION_KINDS, type AttentionKind, attentionOf, weakestInstrument } from './core/attention.ts';
import type { AgencyRow } from './OverviewRepository.server.ts';

const SHOWN = 5;

/** Who needs attention and why; every name leads to the agency's page of the year. */
export function AttentionLists({
  agencies,
  fiscalYear,
}: {
  agencies: readonly AgencyRow[];
  fiscalYear: number;
}) {
  const { t } = useTranslation('overview');
  const lists = ATTENTION_KINDS.map((kind) => ({ kind, rows: worstFirst(kind, agencies) })).filter(
    (list) => list.rows.length > 0,
  );
  if (lists.length === 0) return <EmptyState title={t('attention.none')} />;
  return (
    <Columns>
      {lists.map(({ kind, rows }) => (
        <div key={kind}>
          <h3>
            {t(`attention.${kind}`)} <span className="muted">({rows.length})</span>
          </h3>
          <AgencyList kind={kind} rows={rows.slice(0, SHOWN)} fiscalYear={fiscalYear} />
          {rows.length > SHOWN && (
            <details>
              <summary>{t('attention.more', { count: rows.length - SHOWN })}</summary>
              <AgencyList kind={kind} rows={rows.slice(SHOWN)} fiscalYear={fiscalYear} />
            </details>
          )}
        </div>
      ))}
    </Columns>
  );
}

function AgencyList(props: { kind: AttentionKind; rows: readonly AgencyRow[]; fiscalYear: number }) {
  const { t } = useTranslation('overview');
  const { t: common } = useTranslation('common');
  return (
    <ul className="list-plain list-lines">
      {props.rows.map((row) => {
        const weakest = weakestInstrument(row);
        return (
          <li key={row.agencyCode} className="spread">
            <Link
              to={`/agencies/${row.agencyCode}?year=${props.kind === 'missing' ? props.fiscalYear - 1 : props.fiscalYear}`}
            >
              {row.nameTh}
            </Link>
            <span className="row">
              <UnsettledMark count={row.findingCount} />
              {props.kind === 'fell' && <ChangeText value={row.change} />}
              {props.kind !== 'missing' && <ScoreText value={row.overall} />}
              {(props.kind === 'failing' || props.kind === 'held_back') && <LevelBadge level={row.level} />}
              {props.kind === 'held_back' && weakest && (
                <span className="muted small">
                  {common(`instrumentsShort.${weakest}`)} <ScoreText value={row[weakest]} />
                </span>
              )}
              {props.kind === 'findings' && (
                <span className="muted small">
                  {t('attention.findingCount', { count: row.findingCount })}
                </span>
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

function worstFirst(kind: AttentionKind, agencies: readonly AgencyRow[]): AgencyRow[] {
  const rows = agencies.filter((agency) => attentionOf(agency).includes(kind));
  const key = (row: AgencyRow) => (kind === 'fell' ? (row.change ?? 0) : (row.overall ?? 0));
  return rows.sort((a, b) => key(a) - key(b));
}
