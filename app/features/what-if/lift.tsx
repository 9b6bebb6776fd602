import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { FilterBar, FilterSelect, YearSelect } from '~/ui/FilterBar.tsx';
import { EmptyState } from '~/ui/marks.tsx';
import { Card, Page } from '~/ui/Page.tsx';
import { TableBox } from '~/ui/TableBox.tsx';
import { usePick } from '~/ui/use-language.ts';
import { LINES } from './core/lift.ts';
import { liftSearch, MARKS } from './lift-search-params.ts';
import { loadLift } from './load-lift.server.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `ข้อที่ยกหลายหน่วยงาน ${data?.province.nameTh ?? ''} — โปร่งใส` },
];

/** `/provinces/:code/what-if?line=next&mark=90`: which item takes most bodies over the line. */
export async function loader(args: LoaderFunctionArgs) {
  return loadLift(args);
}

export default function Lift() {
  const { province, search, years, result } = useLoaderData<typeof loader>();
  const { t } = useTranslation('whatIf');
  const { t: common } = useTranslation('common');
  const name = usePick()({ th: province.nameTh, en: province.nameEn });
  const rows = result?.rows.filter(({ open }) => open > 0) ?? [];
  if (!result) {
    return (
      <Page title={t('lift.titleEmpty', { name })}>
        <Card>
          <EmptyState title={t('empty.title')}>{t('empty.text')}</EmptyState>
        </Card>
      </Page>
    );
  }
  const { fiscalYear } = result;
  return (
    <Page title={t('lift.title', { name, year: fiscalYear })} lead={t('lift.lead')}>
      <FilterBar search={liftSearch}>
        <YearSelect year={fiscalYear} years={years} />
        <FilterSelect
          name="line"
          label={t('lift.line')}
          value={search.line}
          choices={LINES.map((value) => ({ value, label: t(`lift.lines.${value}`) }))}
        />
        <FilterSelect
          name="mark"
          label={t('lift.mark')}
          value={search.mark}
          choices={MARKS.map((value) => ({ value, label: value }))}
        />
      </FilterBar>
      <Card
        title={t('lift.table')}
        note={t('lift.note', { count: result.bodies, without: result.without, mark: search.mark })}
      >
        {rows.length === 0 ? (
          <EmptyState title={t('lift.none')}>{t('lift.noneText')}</EmptyState>
        ) : (
          <TableBox label={t('lift.table')} tall>
            <table className="table">
              <thead>
                <tr>
                  <th scope="col">{common('item')}</th>
                  <th scope="col" className="end">
                    {t('lift.lifted')}
                  </th>
                  <th scope="col" className="end">
                    {t('lift.open')}
                  </th>
                  <th scope="col">{common('agency')}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map(({ code, label, inSteps, lifted, open }) => (
                  <tr key={code}>
                    <th scope="row" className="name">
                      {code} {label}
                    </th>
                    <td className="end num">{lifted.length}</td>
                    <td className="end num">{open}</td>
                    <td>
                      {lifted.length > 0 && (
                        <details>
                          <summary>{t('lift.who', { count: lifted.length })}</summary>
                          <ul>
                            {lifted.map((body) => (
                              <li key={body.agencyCode}>
                                <Link
                                  to={`/agencies/${body.agencyCode}/what-if?year=${fiscalYear}&set=${code}:${inSteps ? 100 : search.mark}`}
                                >
                                  {body.nameTh}
                                </Link>
                              </li>
                            ))}
                          </ul>
                        </details>
                      )}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </TableBox>
        )}
      </Card>
    </Page>
  );
}
