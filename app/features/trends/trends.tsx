import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { ExportMenu } from '~/ui/ExportMenu.tsx';
import { DraftMark, EmptyState } from '~/ui/marks.tsx';
import { Card, Columns, Page } from '~/ui/Page.tsx';
import { useScopeWords } from '~/ui/ScopeFilters.tsx';
import { usePick } from '~/ui/use-language.ts';
import { AnswerText } from './AnswerText.tsx';
import { BreakList } from './BreakList.tsx';
import { CoreNote } from './CoreNote.tsx';
import { GapNote } from './GapNote.tsx';
import { IdentityNote } from './IdentityNote.tsx';
import { IndicatorMultiples } from './IndicatorMultiples.tsx';
import { ItemYears } from './ItemYears.tsx';
import { LevelYears } from './LevelYears.tsx';
import { loadTrends } from './load-trends.server.ts';
import { RelationTables } from './RelationTables.tsx';
import { TrendsFilters } from './TrendsFilters.tsx';
import styles from './trends.css?url';
import { trendsSearch } from './trends-search-params.ts';
import { YearChart } from './YearChart.tsx';
import { YearTable } from './YearTable.tsx';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }];

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `แนวโน้มรายปี ${data?.province.nameTh ?? ''} — โปร่งใส` },
];

export function loader(args: LoaderFunctionArgs) {
  return loadTrends(args);
}

export default function Trends() {
  const { province, search, result } = useLoaderData<typeof loader>();
  const { t } = useTranslation('trends');
  const { t: agencies } = useTranslation('agencies');
  const pick = usePick();
  const name = pick({ th: province.nameTh, en: province.nameEn });
  const none = { types: [], districts: [], sizes: [] };
  const scopeWords = useScopeWords(search, result?.scopeChoices ?? none);
  if (!result) {
    return (
      <Page title={t('titleEmpty', { province: name })}>
        <Card>
          <EmptyState title={t('empty.title')}>{t('empty.text')}</EmptyState>
        </Card>
      </Page>
    );
  }
  const { years, rows, focus } = result;
  const home = `/provinces/${province.provinceCode}/trends`;
  const address = (changes: Partial<typeof search>) =>
    home + trendsSearch.toSearch({ ...search, ...changes });
  const label = pick(result.name);
  const span = { from: years[0] ?? 0, to: years.at(-1) ?? 0 };
  const isEmpty = rows.every(({ mean }) => mean === null);
  const single = result.agency !== null;
  return (
    <Page
      title={t('title', { scope: result.agency?.nameTh ?? name, ...span })}
      lead={t('lead')}
      printed={[
        [t('filters.node'), label],
        ...(result.agency ? [[t('filters.agency'), result.agency.nameTh] as const] : scopeWords),
        ...(result.identity
          ? [[agencies('identity.label'), agencies(`identity.views.${search.identity}`)] as const]
          : []),
      ]}
      actions={
        <>
          {result.levels.some(({ isPublished }) => !isPublished) && <DraftMark />}
          <ExportMenu
            page={home}
            shown={trendsSearch.toSearch(search)}
            everything={trendsSearch.toSearch({ from: search.from, to: search.to, node: result.node })}
          />
        </>
      }
    >
      <TrendsFilters search={search} result={result} clearTo={home} />
      {isEmpty ? (
        <Card>
          <EmptyState title={t('none.title')} action={<Link to={home}>{t('none.act')}</Link>}>
            {t('none.text')}
          </EmptyState>
        </Card>
      ) : (
        <Card title={t('main.title', { name: label })}>
          <div className="stack">
            <AnswerText result={result} />
            <Columns wide>
              <YearChart result={result} />
              <YearTable
                result={result}
                provinceCode={province.provinceCode}
                isNarrowed={search.type !== '' || search.district !== '' || search.size !== ''}
              />
            </Columns>
            {result.identity && <IdentityNote identity={result.identity} />}
            <BreakList breaks={result.breaks} />
            <CoreNote result={result} />
            <GapNote
              gap={rows.at(-1)?.gap ?? 0}
              coreGap={result.core?.size.held ? (result.core.rows.at(-1)?.gap ?? null) : null}
              single={single}
            />
          </div>
        </Card>
      )}
      <IndicatorMultiples
        indicators={result.indicators}
        years={years}
        chosen={focus?.number ?? null}
        addressOf={(number) => `${address({ node: `${BigInt(number)}` })}#items`}
      />
      <Card title={t('levels.title')} note={t('levels.note')}>
        <LevelYears levels={result.levels} scales={result.scales} breaks={result.breaks} />
      </Card>
      {focus && result.seesItems && (
        <>
          <Card
            id="items"
            title={t('items.title', { number: focus.number, name: pick(focus.name) })}
            note={t('items.note', span)}
          >
            <ItemYears items={result.items} years={years} addressOf={(node) => address({ node })} />
          </Card>
          <Card title={t('relations.title')} note={t('relations.note')}>
            <RelationTables pairs={result.relations} />
          </Card>
        </>
      )}
    </Page>
  );
}
