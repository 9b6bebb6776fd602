import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { ExportMenu } from '~/ui/ExportMenu.tsx';
import { DraftMark, EmptyState, Notice } from '~/ui/marks.tsx';
import { Card, Page } from '~/ui/Page.tsx';
import { useScopeWords } from '~/ui/ScopeFilters.tsx';
import { usePick } from '~/ui/use-language.ts';
import { EffectAnswer } from './EffectAnswer.tsx';
import { EffectDetailCards } from './EffectDetailCards.tsx';
import { EffectFilters } from './EffectFilters.tsx';
import { EffectForest } from './EffectForest.tsx';
import { EffectTable } from './EffectTable.tsx';
import styles from './effect.css?url';
import { effectSearch } from './effect-search-params.ts';
import { type EffectResult, loadEffect } from './load-effect.server.ts';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }];

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `ผลของมาตรการ ${data?.province.nameTh ?? ''} ${data?.result?.year.fiscalYear ?? ''} — โปร่งใส` },
];

export async function loader(args: LoaderFunctionArgs) {
  return loadEffect(args);
}

export default function Effect() {
  const { province, result } = useLoaderData<typeof loader>();
  const { t } = useTranslation('effect');
  const pick = usePick();
  const name = pick({ th: province.nameTh, en: province.nameEn });
  if (result) return <Result result={result} name={name} />;
  return (
    <Page title={t('titleEmpty', { province: name })}>
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

function Result({ result, name }: { result: EffectResult; name: string }) {
  const { province, search, years, isDistrict } = useLoaderData<typeof loader>();
  const { t } = useTranslation('effect');
  const scopeWords = useScopeWords(search, result.choices);
  const { year, measures, shown } = result;
  const { fiscalYear } = year;
  const about = { year: fiscalYear, start: fiscalYear - 1 };
  const home = `/provinces/${province.provinceCode}`;
  const address = (changes: Partial<typeof search>) =>
    `${home}/effect${effectSearch.toSearch({ ...search, ...changes })}`;
  const to = (measure: string) => `${address({ measure })}#measure`;
  const isEmpty = measures.every(({ adopters, others }) => adopters + others === 0);
  const isScoped = search.type !== '' || search.district !== '' || search.size !== '';
  return (
    <Page
      title={t('title', { province: name, ...about })}
      lead={t('lead', about)}
      printed={[[t('year'), fiscalYear], [t('by'), t(`rules.${search.by}`)], ...scopeWords]}
      actions={
        <>
          {!year.isPublished && <DraftMark />}
          <ExportMenu
            page={`${home}/effect`}
            shown={effectSearch.toSearch({ ...search, measure: '', year: fiscalYear })}
            everything={effectSearch.toSearch({ year: fiscalYear, by: search.by })}
          />
        </>
      }
    >
      <EffectFilters
        search={search}
        result={result}
        years={years.map((each) => each.fiscalYear)}
        clearTo={`${home}/effect${effectSearch.toSearch({ year: search.year })}`}
      />
      {isDistrict && <Notice>{t('districtNote')}</Notice>}
      {search.by === 'done' && <Notice>{t('doneNote')}</Notice>}
      {year.hasResults && !(isEmpty && isScoped) ? (
        <>
          <EffectAnswer rows={measures} to={to} />
          {shown && (
            <EffectDetailCards detail={shown} fiscalYear={fiscalYear} closeTo={address({ measure: '' })} />
          )}
          {measures.some(({ interval }) => interval !== null) && (
            <Card title={t('forest.title')}>
              <EffectForest rows={measures} startYear={about.start} to={to} />
            </Card>
          )}
          <Card title={t('table.title')} note={t('table.note')}>
            <EffectTable rows={measures} startYear={about.start} to={to} />
          </Card>
        </>
      ) : (
        <Card>
          {year.hasResults ? (
            <EmptyState
              title={t('noneInScope.title')}
              action={
                <Link to={address({ type: '', district: '', size: '' })}>{t('noneInScope.action')}</Link>
              }
            >
              {t('noneInScope.text')}
            </EmptyState>
          ) : (
            <EmptyState
              title={t('waiting.title', about)}
              action={
                result.defaultYear === fiscalYear ? (
                  <Link to={`${home}/compliance`}>{t('waiting.follow')}</Link>
                ) : (
                  <Link to={address({ year: null })}>
                    {t('waiting.action', { year: result.defaultYear })}
                  </Link>
                )
              }
            >
              {t('waiting.text', about)}
            </EmptyState>
          )}
        </Card>
      )}
    </Page>
  );
}
