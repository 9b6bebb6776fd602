import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { ABSENT } from '~/lib/format.ts';
import { EmptyState } from '~/ui/marks.tsx';
import { Card } from '~/ui/Page.tsx';
import { TableBox } from '~/ui/TableBox.tsx';
import { importSearch, SHOWN } from './import-search-params.ts';
import type { BatchPage } from './load-batch.server.ts';
import { useNodeName } from './use-node-name.ts';

const LOOKS = {
  new: ['step-2', '+'],
  changed: ['step-4', '≠'],
  unchanged: ['step-3', '='],
  refused: ['step-5', '✕'],
} as const;

/** Entry by entry: where it stands in the file, what is there now, what would happen and why not. */
export function BatchRows({ page }: { page: BatchPage }) {
  const { t } = useTranslation('imports');
  const nodeName = useNodeName();
  const { rows, search } = page;
  const last = rows.at(-1);
  return (
    <Card title={t('rows.title')}>
      <nav className="row" aria-label={t('rows.title')}>
        {SHOWN.map((show) => (
          <Link
            key={show}
            to={importSearch.toSearch({ show }) || '?'}
            className={search.show === show ? 'button button-small button-primary' : 'button button-small'}
            preventScrollReset
          >
            {show === 'all' ? t('rows.all') : show === 'problems' ? t('rows.problem') : t(`actions.${show}`)}
          </Link>
        ))}
      </nav>
      {rows.length === 0 ? (
        <EmptyState title={t('rows.none')} />
      ) : (
        <TableBox label={t('rows.title')} tall>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{t('rows.outcome')}</th>
                <th scope="col">{t('rows.agency')}</th>
                <th scope="col">{t('rows.what')}</th>
                <th scope="col">{t('rows.printed')}</th>
                <th scope="col">{t('rows.stored')}</th>
                <th scope="col">{t('rows.problem')}</th>
                <th scope="col">{t('rows.place')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => {
                const [step, sign] = LOOKS[row.action];
                return (
                  <tr key={row.rowNo}>
                    <td>
                      <span className={`badge ${step}`}>
                        <span aria-hidden="true">{sign}</span> {t(`actions.${row.action}`)}
                      </span>
                    </td>
                    <td className="name">{row.agencyNameTh ?? row.agencyText ?? ABSENT}</td>
                    <td className="nowrap">
                      {row.node ? nodeName(row.node) : t(`recordKinds.${row.kind as 'figure'}`)}{' '}
                      <span className="muted small">{row.fiscalYear}</span>
                    </td>
                    <td>
                      {row.printed.slice(0, 200)}
                      {row.score !== null && Number(row.score) !== Number(row.printed) && (
                        <div className="muted small">{row.score}</div>
                      )}
                    </td>
                    <td>{row.stored ?? ABSENT}</td>
                    <td>
                      {row.problems.map((problem) => (
                        <div
                          key={problem.text}
                          className={problem.severity === 'error' ? 'below' : undefined}
                        >
                          {problem.severity === 'error' ? '⚠' : 'ℹ'} {problem.text}
                        </div>
                      ))}
                    </td>
                    <td className="nowrap muted small">
                      {[
                        row.sheet,
                        t('rows.cell', { row: row.sourceRow ?? '', column: row.sourceColumn ?? '' }),
                      ]
                        .filter(Boolean)
                        .join(' · ')}
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </TableBox>
      )}
      {page.hasMore && last && (
        <p>
          <Link to={importSearch.toSearch({ show: search.show, after: last.rowNo })}>{t('rows.more')}</Link>
        </p>
      )}
    </Card>
  );
}
