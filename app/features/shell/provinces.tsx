import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { requireActor } from '~/features/tenancy/gate.server.ts';
import { withPublished } from '~/lib/db.server.ts';
import { formatScore } from '~/lib/format.ts';
import { notFound } from '~/lib/http.server.ts';
import { type Column, DataTable } from '~/ui/DataTable.tsx';
import { DemoMark } from '~/ui/marks.tsx';
import { Page } from '~/ui/Page.tsx';
import { usePick } from '~/ui/use-language.ts';
import type { ProvinceRow } from './ProvinceRepository.server.ts';
import * as ProvinceRepository from './ProvinceRepository.server.ts';

export const meta: MetaFunction = () => [{ title: 'ทุกจังหวัด – โปร่งใส Prongsai' }];

/** The platform administrator's first page. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  if (actor.role !== 'platform_admin') throw notFound();
  return { provinces: await withPublished(context.db, ProvinceRepository.findAllWithPublishedYears) };
}

export default function Provinces() {
  const { provinces } = useLoaderData<typeof loader>();
  const { t } = useTranslation('accounts');
  const pick = usePick();
  const nameOf = (row: ProvinceRow) => pick({ th: row.nameTh, en: row.nameEn });
  const columns: Column<ProvinceRow>[] = [
    {
      id: 'province',
      header: t('provinces.province'),
      value: nameOf,
      isRowHeader: true,
      cell: (row) => (
        <span className="row">
          <Link to={`/provinces/${row.provinceCode}/overview`}>{nameOf(row)}</Link>
          {row.isDemo && <DemoMark />}
        </span>
      ),
    },
    {
      id: 'years',
      header: t('provinces.published'),
      value: (row) => row.years[0],
      cell: (row) =>
        row.years.length > 0 ? (
          <span className="row">
            {row.years.map((year) => (
              <Link key={year} to={`/provinces/${row.provinceCode}/overview?year=${year}`}>
                {year}
              </Link>
            ))}
          </span>
        ) : (
          <span className="muted">{t('provinces.none')}</span>
        ),
    },
    { id: 'agencies', header: t('provinces.agencies'), value: (row) => row.assessed, align: 'end' },
    {
      id: 'mean',
      header: t('provinces.mean'),
      value: (row) => row.mean,
      cell: (row) => formatScore(row.mean),
      align: 'end',
    },
  ];
  return (
    <Page title={t('provinces.title')} lead={t('provinces.lead')}>
      <DataTable
        columns={columns}
        rows={provinces}
        rowKey={(row) => row.provinceCode}
        caption={t('provinces.title')}
        searchOf={(row) => `${row.nameTh} ${row.nameEn} ${row.provinceCode}`}
        searchLabel={t('provinces.province')}
      />
    </Page>
  );
}
