import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formatShare } from '~/lib/format.ts';
import { ExportMenu } from '~/ui/ExportMenu.tsx';
import { FilterBar, FilterSelect } from '~/ui/FilterBar.tsx';
import { EmptyState } from '~/ui/marks.tsx';
import { Card, Page } from '~/ui/Page.tsx';
import { Stat, StatRow } from '~/ui/Stat.tsx';
import { ComplianceMatrix } from './ComplianceMatrix.tsx';
import { complianceSearch } from './compliance-search-params.ts';
import { countProgress } from './core/roll-up.ts';
import { GroupTable } from './GroupTable.tsx';
import { loadCompliance } from './load-compliance.server.ts';
import { MeasureRollUp } from './MeasureRollUp.tsx';

export const meta: MetaFunction = () => [{ title: 'การปฏิบัติตามมาตรการ — โปร่งใส' }];

export async function loader(args: LoaderFunctionArgs) {
  return loadCompliance(args);
}

/** Who acknowledged, adopted and reported, measure by measure. */
export default function Compliance() {
  const { province, search, circulars, circular, measures, rows, dues, today } =
    useLoaderData<typeof loader>();
  const { t } = useTranslation('compliance');
  const { t: common } = useTranslation('common');
  const address = `/provinces/${province.provinceCode}/compliance`;
  if (!circular) {
    return (
      <Page title={t('title')}>
        <Card>
          <EmptyState
            title={t('empty.title')}
            action={<Link to={`/provinces/${province.provinceCode}/circulars`}>{t('empty.action')}</Link>}
          >
            {t('empty.text')}
          </EmptyState>
        </Card>
      </Page>
    );
  }
  const progress = countProgress(rows, dues, today);
  const types = [...new Set(rows.map((row) => row.agencyType))];
  const districts = [
    ...new Map(
      rows.flatMap((row) =>
        row.districtCode ? [[row.districtCode, row.districtNameTh ?? row.districtCode] as const] : [],
      ),
    ),
  ];
  return (
    <Page
      title={t('title')}
      lead={circular.subject}
      actions={
        <>
          <Link className="button" to={`/circulars/${circular.circularId}`}>
            {t('letter')}
          </Link>
          <ExportMenu
            page={address}
            shown={complianceSearch.toSearch({ ...search, circular: circular.circularId })}
            everything={complianceSearch.toSearch({ circular: circular.circularId, round: search.round })}
          />
        </>
      }
    >
      <FilterBar clearTo={address}>
        <FilterSelect
          name="circular"
          label={t('circular')}
          value={circular.circularId}
          choices={circulars.map((each) => ({
            value: each.circularId,
            label: `${each.measuresFiscalYear} · ${each.number ?? ''} ${each.subject}`,
          }))}
        />
        <FilterSelect
          name="round"
          label={t('round')}
          value={search.round}
          choices={[
            { value: '6m', label: t('rounds.6m') },
            { value: '12m', label: t('rounds.12m') },
          ]}
        />
        <FilterSelect
          name="type"
          label={common('agencyType')}
          value={search.type}
          all={common('all')}
          choices={(search.type && !types.includes(search.type) ? [...types, search.type] : types).map(
            (type) => ({
              value: type,
              label: common(`types.${type}` as 'types.tao'),
            }),
          )}
        />
        <FilterSelect
          name="district"
          label={common('district')}
          value={search.district}
          all={common('all')}
          choices={districts.map(([value, label]) => ({ value, label }))}
        />
      </FilterBar>
      <StatRow>
        <Stat
          lead
          label={t('head.acknowledged')}
          value={formatShare(progress.acknowledged, progress.recipients)}
          foot={t('head.of', { part: progress.acknowledged, whole: progress.recipients })}
        />
        <Stat
          label={t('head.reported')}
          value={formatShare(progress.reported, progress.expected)}
          foot={t('head.of', { part: progress.reported, whole: progress.expected })}
        />
        <Stat label={t('head.expected')} value={progress.expected} foot={t('head.expectedFoot')} />
        <Stat label={t('head.overdue')} value={progress.overdue} foot={t('head.overdueFoot')} />
      </StatRow>
      <Card title={t('byMeasure')}>
        <MeasureRollUp measures={measures} rows={rows} />
      </Card>
      <Card title={t('matrix')} note={t('matrixNote')}>
        <ComplianceMatrix
          measures={measures}
          rows={rows}
          dues={dues}
          today={today}
          fiscalYear={circular.measuresFiscalYear}
          round={search.round}
        />
      </Card>
      <div className="columns columns-wide">
        <Card title={t('byDistrict')}>
          <GroupTable
            rows={rows}
            dues={dues}
            today={today}
            groupOf={(row) => row.districtNameTh ?? t('noDistrict')}
            header={common('district')}
          />
        </Card>
        <Card title={t('byType')}>
          <GroupTable
            rows={rows}
            dues={dues}
            today={today}
            groupOf={(row) => common(`types.${row.agencyType}` as 'types.tao')}
            header={common('agencyType')}
          />
        </Card>
      </div>
    </Page>
  );
}
