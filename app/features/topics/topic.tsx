import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { isPlain } from '~/features/compare/core/plain-address.ts';
import { ExportMenu } from '~/ui/ExportMenu.tsx';
import { DraftMark, EmptyState, UnverifiedMark } from '~/ui/marks.tsx';
import { Card, Page } from '~/ui/Page.tsx';
import { useScopeWords } from '~/ui/ScopeFilters.tsx';
import { usePick } from '~/ui/use-language.ts';
import { itemsWithFigures } from './core/items-with-figures.ts';
import { VOICES } from './core/topic-items.ts';
import { loadTopic } from './load-topic.server.ts';
import { TopicAnswer } from './TopicAnswer.tsx';
import { TopicBodies } from './TopicBodies.tsx';
import { TopicComments } from './TopicComments.tsx';
import { TopicFailures } from './TopicFailures.tsx';
import { TopicFilters } from './TopicFilters.tsx';
import { TopicItems } from './TopicItems.tsx';
import { TopicMeasures } from './TopicMeasures.tsx';
import { TopicMovers } from './TopicMovers.tsx';
import { BeforeTopics, NoTopics } from './TopicNotices.tsx';
import { TopicPager } from './TopicPager.tsx';
import { topicsSearch } from './topics-search-params.ts';

const NO_CHOICES = { types: [], districts: [], sizes: [] };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: `${data?.result?.topic.name.th ?? 'ประเด็น'} ${data?.province.nameTh ?? ''} ${data?.frame?.fiscalYear ?? ''} — โปร่งใส`,
  },
];

export async function loader(args: LoaderFunctionArgs) {
  const loaded = await loadTopic(args);
  const plain = topicsSearch.toSearch(loaded.search);
  if (!isPlain(new URL(args.request.url).searchParams, plain)) {
    throw redirect(`/provinces/${loaded.province.provinceCode}/topics/${loaded.topicKey}${plain}`);
  }
  return loaded;
}

/** One topic across IIT, EIT and OIT: what is said, what is disclosed, which measures there are, who moved. */
export default function Topic() {
  const { province, search, topicKey, frame, result } = useLoaderData<typeof loader>();
  const { t } = useTranslation('topics');
  const { t: common } = useTranslation('common');
  const words = useScopeWords(search, frame?.choices ?? NO_CHOICES);
  const pick = usePick();
  const home = `/provinces/${province.provinceCode}`;
  const address = (key: string, changes: Partial<typeof search> = {}) =>
    `${home}/topics/${key}${topicsSearch.toSearch({ ...search, ...changes })}`;
  const name = pick({ th: province.nameTh, en: province.nameEn });
  const filters = frame && (
    <TopicFilters
      search={search}
      frame={frame}
      clearTo={address(topicKey, { type: '', district: '', size: '' })}
    />
  );
  const crumbs = [{ label: t('index'), to: `${home}/topics${topicsSearch.toSearch(search)}` }];
  if (!result || !frame) {
    return (
      <Page title={t('titleEmpty', { province: name })} crumbs={crumbs}>
        {filters}
        <NoTopics frame={frame} addressOf={(year) => address(topicKey, { year })} />
      </Page>
    );
  }
  const { topic, rule, bodies } = result;
  const { fiscalYear } = frame;
  const items = itemsWithFigures(topic.items, result.items);
  const threshold = Number(rule.threshold);
  return (
    <Page
      title={`${topic.number}. ${pick(topic.name)}`}
      lead={`${name} · ${common('fiscalYearValue', { year: fiscalYear })}`}
      crumbs={crumbs}
      printed={[[common('fiscalYear'), fiscalYear], ...words]}
      actions={
        <>
          {bodies.some(({ isPublished }) => !isPublished) && <DraftMark />}
          <ExportMenu
            page={`${home}/topics/${topicKey}/agencies`}
            shown={topicsSearch.toSearch({ ...search, year: fiscalYear })}
            everything={topicsSearch.toSearch({ year: fiscalYear })}
          />
        </>
      }
    >
      {filters}
      <BeforeTopics year={fiscalYear} />
      {bodies.length === 0 ? (
        <Card>
          <EmptyState
            title={t('ranked.none')}
            action={
              <Link to={address(topicKey, { type: '', district: '', size: '' })}>{t('ranked.noneAct')}</Link>
            }
          />
        </Card>
      ) : (
        <>
          <TopicAnswer means={result.means} items={items} threshold={threshold} />
          {VOICES.map((voice) => (
            <Card key={voice} title={t(`voices.${voice}.title`)} note={t(`voices.${voice}.note`)}>
              <TopicItems
                voice={voice}
                items={items.filter((item) => item.voice === voice)}
                bodies={bodies.length}
                threshold={threshold}
                fiscalYear={fiscalYear}
              />
              {voice === 'oit' && (
                <TopicFailures failures={result.failures} fiscalYear={fiscalYear} items={items} />
              )}
            </Card>
          ))}
          {result.comments && (
            <Card title={t('comments.title')} note={t('comments.note')}>
              <TopicComments comments={result.comments} fiscalYear={fiscalYear} />
            </Card>
          )}
          <Card title={t('measures.title')}>
            <TopicMeasures result={result} home={home} fiscalYear={fiscalYear} threshold={threshold} />
          </Card>
          <Card title={t('movers.title', { year: fiscalYear - 1 })} note={t('movers.note')}>
            <TopicMovers means={result.means} items={items} bodies={bodies} fiscalYear={fiscalYear} />
          </Card>
          <Card title={t('ranked.title')} note={t('ranked.note')}>
            <TopicBodies
              key={topicKey}
              bodies={bodies}
              items={items}
              fiscalYear={fiscalYear}
              threshold={threshold}
            />
          </Card>
        </>
      )}
      <p className="small muted">
        {t('map')} {!rule.mapMark.verified && <UnverifiedMark source={rule.mapMark.source} />}
      </p>
      <TopicPager previous={result.previous} next={result.next} addressOf={address} />
    </Page>
  );
}
