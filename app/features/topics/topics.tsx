import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { isPlain } from '~/features/compare/core/plain-address.ts';
import { ExportMenu } from '~/ui/ExportMenu.tsx';
import { DraftMark, UnverifiedMark } from '~/ui/marks.tsx';
import { Card, Page } from '~/ui/Page.tsx';
import { useScopeWords } from '~/ui/ScopeFilters.tsx';
import { usePick } from '~/ui/use-language.ts';
import { loadTopics } from './load-topics.server.ts';
import { TopicChart } from './TopicChart.tsx';
import { TopicFilters } from './TopicFilters.tsx';
import { TopicHeads } from './TopicHeads.tsx';
import { BeforeTopics, NoTopics } from './TopicNotices.tsx';
import { TopicTable } from './TopicTable.tsx';
import { topicsSearch } from './topics-search-params.ts';

const NO_CHOICES = { types: [], districts: [], sizes: [] };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `เจ็ดประเด็น ${data?.province.nameTh ?? ''} ${data?.frame?.fiscalYear ?? ''} — โปร่งใส` },
];

export async function loader(args: LoaderFunctionArgs) {
  const loaded = await loadTopics(args);
  const plain = topicsSearch.toSearch(loaded.search);
  if (!isPlain(new URL(args.request.url).searchParams, plain)) {
    throw redirect(`/provinces/${loaded.province.provinceCode}/topics${plain}`);
  }
  return loaded;
}

/** The year's seven topics side by side: which is weakest, and where papers and experience disagree. */
export default function Topics() {
  const { province, search, frame, result } = useLoaderData<typeof loader>();
  const { t } = useTranslation('topics');
  const { t: common } = useTranslation('common');
  const words = useScopeWords(search, frame?.choices ?? NO_CHOICES);
  const pick = usePick();
  const home = `/provinces/${province.provinceCode}/topics`;
  const name = pick({ th: province.nameTh, en: province.nameEn });
  const address = (key: string) => `${home}/${key}${topicsSearch.toSearch(search)}`;
  return (
    <Page
      title={
        frame ? t('title', { province: name, year: frame.fiscalYear }) : t('titleEmpty', { province: name })
      }
      lead={t('lead')}
      printed={frame ? [[common('fiscalYear'), frame.fiscalYear], ...words] : undefined}
      actions={
        frame &&
        result && (
          <>
            {!result.extent.isPublished && <DraftMark />}
            <ExportMenu
              page={home}
              shown={topicsSearch.toSearch({ ...search, year: frame.fiscalYear })}
              everything={topicsSearch.toSearch({ year: frame.fiscalYear })}
            />
          </>
        )
      }
    >
      {frame && (
        <TopicFilters
          search={search}
          frame={frame}
          clearTo={`${home}${topicsSearch.toSearch({ year: search.year })}`}
        />
      )}
      {result && frame ? (
        <>
          <BeforeTopics year={frame.fiscalYear} />
          <TopicHeads result={result} addressOf={address} />
          <Card title={t('chart.title')} note={t('chart.note')}>
            <TopicChart result={result} />
          </Card>
          <Card
            title={t('table.title')}
            note={
              <>
                {t('map')}{' '}
                {!result.rule.mapMark.verified && <UnverifiedMark source={result.rule.mapMark.source} />}
              </>
            }
          >
            <TopicTable result={result} addressOf={address} />
          </Card>
        </>
      ) : (
        <NoTopics
          frame={frame}
          addressOf={(year) => `${home}${topicsSearch.toSearch({ ...search, year })}`}
        />
      )}
    </Page>
  );
}
