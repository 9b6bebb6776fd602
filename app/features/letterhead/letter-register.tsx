import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { can } from '~/features/tenancy/core/permissions.ts';
import { requireProvince } from '~/features/tenancy/gate.server.ts';
import { withTenant } from '~/lib/db.server.ts';
import { todayInThailand } from '~/lib/fiscal-year.ts';
import { ABSENT, formatMoment } from '~/lib/format.ts';
import { defineSearch, yearParam } from '~/lib/search-params.ts';
import { FilterBar, YearSelect } from '~/ui/FilterBar.tsx';
import { EmptyState } from '~/ui/marks.tsx';
import { Card, Page } from '~/ui/Page.tsx';
import { TableBox } from '~/ui/TableBox.tsx';
import { useLanguage } from '~/ui/use-language.ts';
import { letterYear } from './core/numbering.ts';
import * as NumberRepository from './NumberRepository.server.ts';

export const meta: MetaFunction = () => [{ title: 'ทะเบียนเลขที่หนังสือ — โปร่งใส' }];

const search = defineSearch({ year: yearParam });

/** `/provinces/:code/letter-register`: every number of a calendar year, those that were cancelled too. */
export async function loader(args: LoaderFunctionArgs) {
  const { actor, tenant, province } = await requireProvince(args, 'documents.word');
  const asked = search.parse(new URL(args.request.url).searchParams);
  return withTenant(args.context.db, tenant, async (t) => {
    const years = await NumberRepository.findYears(t);
    const year = asked.year ?? years[0] ?? letterYear(todayInThailand());
    return {
      provinceCode: province.provinceCode,
      mayRead: can(actor, 'circulars.read', province),
      year,
      years,
      rows: await NumberRepository.findAllNumbers(t, year),
    };
  });
}

export default function LetterRegister() {
  const { provinceCode, mayRead, year, years, rows } = useLoaderData<typeof loader>();
  const { t } = useTranslation('letterhead');
  const lang = useLanguage();
  return (
    <Page
      title={t('register.title')}
      lead={t('register.lead')}
      crumbs={[{ label: t('title'), to: `/provinces/${provinceCode}/letterhead` }]}
      printed={[[t('register.year'), year]]}
    >
      {years.length > 0 && (
        <FilterBar search={search}>
          <YearSelect year={year} years={years} />
        </FilterBar>
      )}
      <Card>
        {rows.length === 0 ? (
          <EmptyState title={t('register.none')}>{t('register.noneText')}</EmptyState>
        ) : (
          <TableBox label={t('register.title')}>
            <table className="table">
              <thead>
                <tr>
                  {(['number', 'subject', 'state', 'taken', 'cancelled'] as const).map((column) => (
                    <th key={column} scope="col">
                      {t(`register.columns.${column}`)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <Fragment key={`${row.text} ${row.circularId}`}>
                    {row.running !== null && row.follows !== null && row.running > row.follows + 1 && (
                      <tr className="muted">
                        <td colSpan={5}>
                          {t('register.gap', { from: row.follows + 1, to: row.running - 1 })}
                        </td>
                      </tr>
                    )}
                    <tr>
                      <th scope="row" className="nowrap">
                        {row.text}
                      </th>
                      <td>
                        {mayRead && row.circularId ? (
                          <Link to={`/circulars/${row.circularId}`}>{row.subject}</Link>
                        ) : (
                          row.subject
                        )}
                      </td>
                      <td>
                        {t(`register.states.${row.state}`)}
                        {row.state === 'in_use' && row.isTyped && (
                          <span className="small muted"> · {t('register.typed')}</span>
                        )}
                      </td>
                      <td>
                        {row.takenAt ? formatMoment(row.takenAt, lang) : ABSENT}
                        {row.takenByOffice && <span className="small muted"> · {row.takenByOffice}</span>}
                      </td>
                      <td>
                        {row.cancelledAt ? formatMoment(row.cancelledAt, lang) : ABSENT}
                        {row.cancelledByOffice && (
                          <span className="small muted"> · {row.cancelledByOffice}</span>
                        )}
                      </td>
                    </tr>
                  </Fragment>
                ))}
              </tbody>
            </table>
          </TableBox>
        )}
      </Card>
    </Page>
  );
}
