import { Link } from '@remix-run/react';
import type { DocumentJobState } from 'db/tables/document-jobs.ts';
import { useTranslation } from 'react-i18next';
import { ABSENT, formatMoment } from '~/lib/format.ts';
import { TableBox } from '~/ui/TableBox.tsx';
import { useLanguage } from '~/ui/use-language.ts';
import type { Format } from '../core/kind.ts';
import { useKindName } from '../use-kind-name.ts';
import type { Choice } from './core/choose-agencies.ts';
import { JobStateBadge } from './JobStateBadge.tsx';
import { useChoiceWords } from './use-choice-words.ts';

interface Row {
  jobId: string;
  kind: string;
  fiscalYear: number;
  formats: Format[];
  choice: Choice;
  state: DocumentJobState;
  agencies: number;
  made: number;
  createdAt: string;
  createdByOffice: string | null;
}

/** The province's jobs, newest first. */
export function JobTable({ rows, address }: { rows: readonly Row[]; address: string }) {
  const { t } = useTranslation('documentJobs');
  const { t: documents } = useTranslation('documents');
  const lang = useLanguage();
  const kindName = useKindName();
  const choiceWords = useChoiceWords();
  return (
    <TableBox label={t('list')}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('fields.kind')}</th>
            <th scope="col">{t('columns.state')}</th>
            <th scope="col" className="num">
              {t('columns.agencies')}
            </th>
            <th scope="col" className="num">
              {t('columns.made')}
            </th>
            <th scope="col">{t('columns.createdAt')}</th>
            <th scope="col">{t('columns.createdBy')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.jobId}>
              <th scope="row" className="name">
                <Link to={`${address}/${row.jobId}`}>
                  {kindName(row.kind)} {row.fiscalYear}
                </Link>
                <div className="small muted">
                  {choiceWords(row.choice)} ·{' '}
                  {row.formats.map((format) => documents(`formats.${format}`)).join(' ')}
                </div>
              </th>
              <td>
                <JobStateBadge state={row.state} />
              </td>
              <td className="num">{row.agencies}</td>
              <td className="num">{row.made}</td>
              <td className="nowrap">{formatMoment(row.createdAt, lang)}</td>
              <td>{row.createdByOffice ?? ABSENT}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableBox>
  );
}
