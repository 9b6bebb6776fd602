import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formatDateShort } from '~/lib/format.ts';
import { ChangeText, ScoreText } from '~/ui/figures.tsx';
import { LevelBadge } from '~/ui/LevelBadge.tsx';
import { EmptyState } from '~/ui/marks.tsx';
import { Card } from '~/ui/Page.tsx';
import { useLanguage } from '~/ui/use-language.ts';
import type { AttentionKind } from './core/attention.ts';
import type { AttentionEntry } from './core/attention-lists.ts';
import type { Overview } from './load-overview.server.ts';

/** Who needs attention and why, with the way to the cure beside every name; the first list stands open. */
export function NeedsAttention({ result, provinceCode }: { result: Overview; provinceCode: string }) {
  const { t } = useTranslation('overview');
  const { attention, gap } = result;
  return (
    <Card title={t('attention.title')} note={t('attention.note')} id="attention">
      {attention.length === 0 && <EmptyState title={t('attention.none')} />}
      <div className="attention">
        {attention.map(({ kind, entries }, at) => (
          <details key={kind} open={at === 0}>
            <summary>
              <strong className="num">{entries.length}</strong> {t(`attention.${kind}`, { gap })}
            </summary>
            <ul className="list-plain list-lines">
              {entries.map((entry) => (
                <li key={entry.agencyCode} className="spread">
                  <Link to={`/agencies/${entry.agencyCode}?year=${result.fiscalYear}`}>{entry.nameTh}</Link>
                  <span className="row">
                    <Detail kind={kind} entry={entry} />
                    <Cure kind={kind} entry={entry} result={result} provinceCode={provinceCode} />
                  </span>
                </li>
              ))}
            </ul>
          </details>
        ))}
      </div>
    </Card>
  );
}

function Detail({ kind, entry }: { kind: AttentionKind; entry: AttentionEntry }) {
  const { t } = useTranslation('overview');
  const { t: common } = useTranslation('common');
  const lang = useLanguage();
  const { instrument } = entry;
  const [duty] = entry.duties;
  switch (kind) {
    case 'failing':
      return (
        <>
          <ScoreText value={entry.overall} /> <LevelBadge level={entry.level} />
        </>
      );
    case 'fell':
      return (
        <>
          <ChangeText value={entry.change} /> <ScoreText value={entry.overall} />
        </>
      );
    case 'held_back':
      return (
        <>
          <LevelBadge level={entry.level} />
          {instrument && (
            <span className="muted small">
              {common(`instrumentsShort.${instrument.code}` as 'instrumentsShort.iit')}{' '}
              <ScoreText value={instrument.score} />
            </span>
          )}
        </>
      );
    case 'overdue':
      return (
        <span className="muted small">
          {duty &&
            t(`attention.duties.${duty.duty}`, { on: formatDateShort(duty.dueOn, lang), days: duty.days })}
          {entry.duties.length > 1 && ` ${t('attention.andMore', { count: entry.duties.length - 1 })}`}
        </span>
      );
    case 'findings':
      return (
        <span className="muted small">{t('attention.findingCount', { count: entry.findingCount })}</span>
      );
    case 'missing':
      return <span className="muted small">{entry.missingYears.join(', ')}</span>;
  }
}

/** The page on which the matter is mended; nothing where this person may not open it. */
function Cure(props: { kind: AttentionKind; entry: AttentionEntry; result: Overview; provinceCode: string }) {
  const { t } = useTranslation('overview');
  const { kind, entry } = props;
  const to = cureOf(props);
  if (to === null) return null;
  return (
    <Link
      to={to}
      className="button button-small"
      aria-label={`${t(`attention.cures.${kind}`)} ${entry.nameTh}`}
    >
      {t(`attention.cures.${kind}`)} ›
    </Link>
  );
}

function cureOf(props: {
  kind: AttentionKind;
  entry: AttentionEntry;
  result: Overview;
  provinceCode: string;
}): string | null {
  const { kind, entry, result, provinceCode } = props;
  const { may, fiscalYear } = result;
  const agency = `/agencies/${entry.agencyCode}?year=${fiscalYear}`;
  const province = `/provinces/${provinceCode}`;
  const [duty] = entry.duties;
  switch (kind) {
    case 'failing':
      return `${agency}&below=1#items`;
    case 'fell':
      return `${province}/trends?agency=${entry.agencyCode}`;
    case 'held_back':
      return `${agency}#weighted`;
    case 'overdue':
      return duty
        ? `${province}/compliance?circular=${duty.circularId}${duty.duty === 'report12m' ? '&round=12m' : ''}`
        : null;
    case 'findings':
      return may.settle ? `${province}/findings?year=${fiscalYear}&q=${entry.agencyCode}` : null;
    case 'missing':
      return may.import ? `${province}/imports` : null;
  }
}
