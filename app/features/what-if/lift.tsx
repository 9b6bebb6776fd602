import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { ExportMenu } from '~/ui/ExportMenu.tsx';
import { FilterBar, FilterSelect, YearSelect } from '~/ui/FilterBar.tsx';
import { EmptyState } from '~/ui/marks.tsx';
import { Card, Page } from '~/ui/Page.tsx';
import { ScopeFilters, useScopeWords } from '~/ui/ScopeFilters.tsx';
import { usePick } from '~/ui/use-language.ts';
import { LINES, MARKS } from './core/lift.ts';
import { LiftTable } from './LiftTable.tsx';
import { liftSearch } from './lift-search-params.ts';
import { loadLift } from './load-lift.server.ts';
import { markText } from './mark-text.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `ข้อที่ยกหลายหน่วยงาน ${data?.province.nameTh ?? ''} — โปร่งใส` },
];

/** `/provinces/:code/what-if?line=next&mark=plus5&type=tao`: which item takes most bodies over the line. */
export async function loader(args: LoaderFunctionArgs) {
  return loadLift(args);
}

export default function Lift() {
  const { province, search, years, result } = useLoaderData<typeof loader>();
  const { t } = useTranslation('whatIf');
  const { t: common } = useTranslation('common');
  const name = usePick()({ th: province.nameTh, en: province.nameEn });
  const words = useScopeWords(search, result?.choices);
  if (!result) {
    return (
      <Page title={t('lift.titleEmpty', { name })}>
        <Card>
          <EmptyState title={t('empty.title')}>{t('empty.text')}</EmptyState>
        </Card>
      </Page>
    );
  }
  const { fiscalYear, rows, choices } = result;
  const page = `/provinces/${province.provinceCode}/what-if`;
  const mark = markText(search.mark, t);
  return (
    <Page
      title={t('lift.title', { name, year: fiscalYear })}
      lead={t('lift.lead')}
      printed={[
        [common('fiscalYear'), fiscalYear],
        [t('lift.line'), t(`lift.lines.${search.line}`)],
        [t('lift.mark'), mark],
        ...words,
      ]}
      actions={
        <ExportMenu
          page={page}
          shown={liftSearch.toSearch({ ...search, year: fiscalYear })}
          everything={liftSearch.toSearch({ year: fiscalYear, line: search.line, mark: search.mark })}
        />
      }
    >
      <FilterBar search={liftSearch} clearTo={page + liftSearch.toSearch({ year: search.year })}>
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
          choices={MARKS.map((value) => ({ value, label: markText(value, t) }))}
        />
        <ScopeFilters scope={search} choices={choices} />
      </FilterBar>
      <Card
        title={t('lift.table')}
        note={[
          t('lift.note', { count: result.bodies, mark }),
          ...(result.without > 0 ? [t('lift.without', { count: result.without })] : []),
        ].join(' ')}
      >
        {rows.length === 0 ? (
          <EmptyState title={t('lift.none')}>{t('lift.noneText')}</EmptyState>
        ) : (
          <LiftTable rows={rows} fiscalYear={fiscalYear} />
        )}
      </Card>
    </Page>
  );
}
