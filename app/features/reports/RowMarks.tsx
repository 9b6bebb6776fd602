import { useTranslation } from 'react-i18next';
import { formatDateShort } from '~/lib/format.ts';
import { useLanguage } from '~/ui/use-language.ts';
import type { ReportPageData } from './load-report.server.ts';

type Row = ReportPageData['rows'][number];

/** What a row shows beside its text: the day, evidence, the questions it raises and the word that settled them. */
export function RowMarks({ row }: { row: Row }) {
  const { t } = useTranslation('reports');
  const lang = useLanguage();
  return (
    <>
      {row.doneOn && (
        <div className="small">{t('doneOnIs', { date: formatDateShort(row.doneOn, lang) })}</div>
      )}
      <EvidenceLine row={row} />
      {row.questions.map((question) => (
        <div key={question} className="small below">
          <span aria-hidden="true">? </span>
          {t(`questions.${question}`)}
        </div>
      ))}
      {row.confirmed && (
        <div className="small">
          <span className="badge">{t('confirmedMark')}</span> {row.confirmed}
        </div>
      )}
      {row.openComments > 0 && (
        <div className="small">
          <span className="badge badge-draft">{t('openComments', { count: row.openComments })}</span>
        </div>
      )}
    </>
  );
}

function EvidenceLine({ row }: { row: Row }) {
  const { t } = useTranslation('reports');
  if (row.pieces.length === 0)
    return row.noEvidenceReason ? (
      <div className="small">{t('noEvidenceBecause', { reason: row.noEvidenceReason })}</div>
    ) : null;
  return (
    <ul className="list-plain report-pieces report-bullets small">
      {row.pieces.map((piece) => (
        <li key={piece.evidenceId}>
          {piece.fileId ? (
            <a href={`/files/${piece.fileId}`} download>
              {piece.fileName}
            </a>
          ) : (
            <a href={piece.url ?? ''} target="_blank" rel="noreferrer noopener">
              {piece.label || piece.url}
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}
