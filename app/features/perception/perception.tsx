import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { isPlain } from '~/features/compare/core/plain-address.ts';
import { ExportMenu } from '~/ui/ExportMenu.tsx';
import { DraftMark, EmptyState, Notice, UnverifiedMark } from '~/ui/marks.tsx';
import { Card, Page } from '~/ui/Page.tsx';
import { Stat, StatRow } from '~/ui/Stat.tsx';
import { usePick } from '~/ui/use-language.ts';
import { isShown, QUADRANTS } from './core/quadrants.ts';
import { loadPerception } from './load-perception.server.ts';
import { PerceptionFilters } from './PerceptionFilters.tsx';
import { PerceptionScatter } from './PerceptionScatter.tsx';
import { perceptionSearch } from './perception-search-params.ts';
import { COUNT_OF, QuadrantYears } from './QuadrantYears.tsx';
import { StayingTable } from './StayingTable.tsx';

const MOST_COMPARED = 5;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `เอกสารกับประสบการณ์ ${data?.province.nameTh ?? ''} ${data?.result?.fiscalYear ?? ''} — โปร่งใส` },
];

export async function loader(args: LoaderFunctionArgs) {
  const loaded = await loadPerception(args);
  const plain = perceptionSearch.toSearch(loaded.search);
  if (!isPlain(new URL(args.request.url).searchParams, plain)) {
    throw redirect(`/provinces/${loaded.province.provinceCode}/perception${plain}`);
  }
  return loaded;
}

export default function Perception() {
  const { province, search, result } = useLoaderData<typeof loader>();
  const { t } = useTranslation('perception');
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
  const { fiscalYear, bodies, counts, cut, target, span } = result;
  const home = `/provinces/${province.provinceCode}`;
  const address = (changes: Partial<typeof search>) =>
    `${home}/perception${perceptionSearch.toSearch({ ...search, ...changes })}`;
  const now = counts.at(-1);
  const listed = bodies.filter((body) => isShown(body, search.show));
  const placed = bodies.filter((body) => body.oit !== null && body.experience !== null);
  const absent = bodies.filter((body) => body.oit === null || body.experience === null);
  const year = { year: fiscalYear };
  return (
    <Page
      title={t('title', { province: name, ...year })}
      lead={t('lead')}
      actions={
        <>
          {now && !now.isPublished && <DraftMark />}
          <ExportMenu
            page={`${home}/perception`}
            shown={perceptionSearch.toSearch({ ...search, year: fiscalYear })}
            everything={perceptionSearch.toSearch({ year: fiscalYear, by: search.by, span: search.span })}
          />
        </>
      }
    >
      <PerceptionFilters
        search={search}
        result={result}
        clearTo={`${home}/perception${perceptionSearch.toSearch({ year: search.year })}`}
      />
      {cut === null && <Notice>{t('noCutYear', year)}</Notice>}
      {cut !== null && now && placed.length > 0 && (
        <StatRow>
          {QUADRANTS.map((quadrant) => (
            <Stat
              key={quadrant}
              lead={quadrant === 'papers_good'}
              label={t(`quadrants.${quadrant}`)}
              value={now[COUNT_OF[quadrant]]}
              unit={t('bodies')}
              foot={t(`quadrantFoot.${quadrant}`)}
            />
          ))}
        </StatRow>
      )}
      <Card
        title={t('chart.title', year)}
        note={
          cut !== null && (
            <>
              {t(target?.isOfInstruments ? 'chart.cutInstrument' : 'chart.cutOverall', { cut, ...year })}{' '}
              {target && !target.isVerified && <UnverifiedMark source={target.source} />}
            </>
          )
        }
      >
        {placed.length === 0 ? (
          <EmptyState
            title={t('chart.none')}
            action={<Link to={address({ type: '', district: '', year: null })}>{t('chart.noneAct')}</Link>}
          >
            {t('chart.noneText', { by: t(`experienceShort.${search.by}`), ...year })}
          </EmptyState>
        ) : (
          <PerceptionScatter bodies={bodies} by={search.by} cut={cut} fiscalYear={fiscalYear} />
        )}
      </Card>
      <Card
        title={t(`list.${search.show}`, { ...year, count: span.length })}
        note={t('list.note')}
        aside={
          listed.length > 1 && (
            <Link
              to={`${home}/compare?${new URLSearchParams({
                ...(search.year === null ? {} : { year: String(fiscalYear) }),
                agencies: listed
                  .slice(0, MOST_COMPARED)
                  .map((body) => body.agencyCode)
                  .join(),
              })}`}
            >
              {t('list.compare', { count: Math.min(listed.length, MOST_COMPARED) })}
            </Link>
          )
        }
      >
        {listed.length > 0 ? (
          <StayingTable
            key={`${fiscalYear}${search.by}${search.type}${search.district}${search.span}${search.show}`}
            rows={listed}
            fiscalYear={fiscalYear}
            cut={cut === null ? null : Number(cut)}
          />
        ) : (
          <EmptyState
            title={t('list.none')}
            action={
              search.show === 'ever' ? (
                <Link to={address({ type: '', district: '', span: '5' })}>{t('list.widen')}</Link>
              ) : (
                <Link to={address({ show: 'ever' })}>{t('list.ever5')}</Link>
              )
            }
          >
            {t(cut === null ? 'list.noneNoCut' : 'list.noneText')}
          </EmptyState>
        )}
      </Card>
      <Card title={t('years.title')} note={t('years.note')}>
        <QuadrantYears counts={counts} span={span} />
      </Card>
      {absent.length > 0 && (
        <Card title={t('absent.title', { count: absent.length })} note={t('absent.note')}>
          <details>
            <summary>{t('absent.show')}</summary>
            <ul>
              {absent.map((body) => (
                <li key={body.agencyCode}>
                  <Link to={`/agencies/${body.agencyCode}?year=${fiscalYear}`}>{body.nameTh}</Link>
                </li>
              ))}
            </ul>
          </details>
        </Card>
      )}
    </Page>
  );
}
