import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formatMoment } from '~/lib/format.ts';
import { ExportMenu } from '~/ui/ExportMenu.tsx';
import { FilterBar, FilterSelect } from '~/ui/FilterBar.tsx';
import { EmptyState } from '~/ui/marks.tsx';
import { Card, Page } from '~/ui/Page.tsx';
import { TableBox } from '~/ui/TableBox.tsx';
import { useLanguage } from '~/ui/use-language.ts';
import { auditSearch } from './audit-search-params.ts';
import { AUDIT_ACTIONS } from './core/actions.ts';
import { loadAudit } from './load-audit.server.ts';

const PAGE_SIZE = 100;

export const meta: MetaFunction = () => [{ title: 'ประวัติการใช้งาน — โปร่งใส' }];

export async function loader(args: LoaderFunctionArgs) {
  const { province, search, rows, hasMore } = await loadAudit(args, PAGE_SIZE);
  return { province, search, rows, hasMore };
}

/** Who did what and when, newest first. */
export default function Audit() {
  const { province, search, rows, hasMore } = useLoaderData<typeof loader>();
  const { t } = useTranslation('audit');
  const { t: common } = useTranslation('common');
  const { t: shell } = useTranslation('shell');
  const lang = useLanguage();
  const address = `/provinces/${province.provinceCode}/audit`;
  const last = rows.at(-1);
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        <ExportMenu page={address} shown={auditSearch.toSearch({ ...search, before: null })} everything="" />
      }
    >
      <FilterBar clearTo={address}>
        <FilterSelect
          name="action"
          label={t('action')}
          value={search.action}
          all={common('all')}
          choices={AUDIT_ACTIONS.map((action) => ({
            value: action,
            label: t(`actions.${action.replaceAll('.', '_')}` as 'title'),
          }))}
        />
        <label className="field">
          <span className="field-label">{t('from')}</span>
          <input type="date" name="from" defaultValue={search.from} />
        </label>
        <label className="field">
          <span className="field-label">{t('to')}</span>
          <input type="date" name="to" defaultValue={search.to} />
        </label>
      </FilterBar>
      <Card>
        {rows.length === 0 ? (
          <EmptyState title={t('empty')} />
        ) : (
          <TableBox>
            <table className="table">
              <thead>
                <tr>
                  <th scope="col" className="end">
                    {t('seq')}
                  </th>
                  <th scope="col">{t('when')}</th>
                  <th scope="col">{t('who')}</th>
                  <th scope="col">{t('what')}</th>
                  <th scope="col">{t('about')}</th>
                  <th scope="col">{t('where')}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={row.seq}>
                    <td className="end">{row.seq}</td>
                    <td className="nowrap">{formatMoment(row.occurredAt, lang)}</td>
                    <td>
                      {row.actorOffice ?? '–'}
                      {row.actorRole && (
                        <div className="muted small">
                          {shell(`roles.${row.actorRole}` as 'roles.agency_head', {
                            defaultValue: row.actorRole,
                          })}
                        </div>
                      )}
                    </td>
                    <td>
                      {t(`actions.${row.action.replaceAll('.', '_')}` as 'title', {
                        defaultValue: row.action,
                      })}
                    </td>
                    <td>
                      {row.agencyNameTh ?? row.agencyCode}
                      {row.subject && <div className="muted small">{row.subject}</div>}
                      {(row.before !== null || row.after !== null) && (
                        <details>
                          <summary>{t('details')}</summary>
                          <pre className="small">
                            {JSON.stringify(
                              { before: row.before ?? undefined, after: row.after ?? undefined },
                              null,
                              1,
                            )}
                          </pre>
                        </details>
                      )}
                    </td>
                    <td className="small muted">{row.clientAddress}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </TableBox>
        )}
        {hasMore && last && (
          <p>
            <Link to={`${address}${auditSearch.toSearch({ ...search, before: last.seq })}`}>
              {t('older')}
            </Link>
          </p>
        )}
      </Card>
    </Page>
  );
}
