import { type LinksFunction, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { ExportMenu } from '~/ui/ExportMenu.tsx';
import { DraftMark, EmptyState, Notice } from '~/ui/marks.tsx';
import { Card, Page } from '~/ui/Page.tsx';
import { usePick } from '~/ui/use-language.ts';
import { ChosenBodies } from './ChosenBodies.tsx';
import { CompareCharts } from './CompareCharts.tsx';
import { CompareFilters } from './CompareFilters.tsx';
import { CompareTable } from './CompareTable.tsx';
import styles from './compare.css?url';
import { compareSearch } from './compare-search-params.ts';
import { MOST_CHOSEN } from './core/codes.ts';
import { REFERENCES } from './core/columns.ts';
import { isPlain } from './core/plain-address.ts';
import { loadCompare } from './load-compare.server.ts';
import { SimilarBodies } from './SimilarBodies.tsx';
import { useColumns } from './use-columns.ts';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }];

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `เปรียบเทียบหน่วยงาน ${data?.province.nameTh ?? ''} ${data?.result?.fiscalYear ?? ''} — โปร่งใส` },
];

/** A body added by the form moves into the list at once, so that one comparison has one address and back undoes it. */
export async function loader(args: LoaderFunctionArgs) {
  const loaded = await loadCompare(args);
  const { result, province } = loaded;
  // Where something of the address cannot be shown the page says so, and the address stays.
  if (!result || result.leftOut > 0 || result.tooMany > 0) return loaded;
  const plain = compareSearch.toSearch(loaded.search);
  if (!isPlain(new URL(args.request.url).searchParams, plain)) {
    throw redirect(`/provinces/${province.provinceCode}/compare${plain}`);
  }
  return loaded;
}

export default function Compare() {
  const { province, search, result } = useLoaderData<typeof loader>();
  const { t } = useTranslation('compare');
  const pick = usePick();
  const name = pick({ th: province.nameTh, en: province.nameEn });
  if (!result) {
    return (
      <Page title={t('titleEmpty', { province: name })}>
        <Card>
          <EmptyState title={t('empty.title')}>{t('empty.text')}</EmptyState>
        </Card>
      </Page>
    );
  }
  return <Comparison {...{ province, search, result, name }} />;
}

type Loaded = Awaited<ReturnType<typeof loader>>;
type Props = Omit<Loaded, 'result'> & { result: NonNullable<Loaded['result']>; name: string };

function Comparison({ province, search, result, name }: Props) {
  const { t } = useTranslation('compare');
  const columns = useColumns(result);
  const { bodies, fiscalYear } = result;
  const home = `/provinces/${province.provinceCode}/compare`;
  const alone = result.references.filter(({ means }) => means.assessed <= 1);
  const base = bodies[0];
  return (
    <Page
      title={t('title', { province: name, year: fiscalYear })}
      lead={t('lead', { count: MOST_CHOSEN })}
      actions={
        <>
          {bodies.some((body) => !body.isPublished) && <DraftMark />}
          {base && <ExportMenu page={home} shown={compareSearch.toSearch({ ...search, year: fiscalYear })} />}
        </>
      }
    >
      <CompareFilters search={search} result={result} />
      {result.leftOut > 0 && <Notice>{t('leftOut', { count: result.leftOut })}</Notice>}
      {result.tooMany > 0 && <Notice>{t('tooMany', { count: MOST_CHOSEN, left: result.tooMany })}</Notice>}
      {alone.map(({ key }) => (
        <Notice key={key}>{t(`alone.${key}`)}</Notice>
      ))}
      {base && result.similar ? (
        <>
          <Card title={t('chosen.title')} note={t('chosen.note')}>
            <ChosenBodies search={search} result={result} />
          </Card>
          {columns.length === 1 && (
            <Notice title={t('single.title')}>
              {t('single.text')}{' '}
              {REFERENCES.filter((key) => !search[key]).map((key) => (
                <span key={key}>
                  <Link to={`${home}${compareSearch.toSearch({ ...search, [key]: true })}`}>
                    {t(`with_${key === 'province' && result.isDistrict ? 'district' : key}`)}
                  </Link>{' '}
                </span>
              ))}
            </Notice>
          )}
          <Card title={t('table.title')} note={t('table.note')}>
            <CompareTable columns={columns} result={result} />
          </Card>
          {result.indicators.length > 0 && (
            <Card title={t('charts.title')}>
              <CompareCharts columns={columns} result={result} />
            </Card>
          )}
          <Card
            title={t('similar.title')}
            note={t(result.isDistrict ? 'similar.noteDistrict' : 'similar.note', { name: base.nameTh })}
          >
            <SimilarBodies search={search} result={result} similar={result.similar} />
          </Card>
        </>
      ) : (
        <Card>
          <EmptyState
            title={t('nothing.title')}
            action={<Link to={`/provinces/${province.provinceCode}/rankings`}>{t('nothing.act')}</Link>}
          >
            {t('nothing.text')}
          </EmptyState>
        </Card>
      )}
    </Page>
  );
}
