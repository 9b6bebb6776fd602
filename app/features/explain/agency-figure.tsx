import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { figureAddress } from '~/ui/FigureLink.tsx';
import { DemoMark, DraftMark, UnverifiedMark } from '~/ui/marks.tsx';
import { Page } from '~/ui/Page.tsx';
import { ChangeCard } from './ChangeCard.tsx';
import styles from './explain.css?url';
import { FeedsCard } from './FeedsCard.tsx';
import { FigureHead } from './FigureHead.tsx';
import { FindingsCard } from './FindingsCard.tsx';
import { FormulaCard } from './FormulaCard.tsx';
import { LevelCard } from './LevelCard.tsx';
import { loadAgencyFigure } from './load-agency-figure.server.ts';
import { SourcesCard } from './SourcesCard.tsx';
import { StandingCard } from './StandingCard.tsx';
import { useFigureTitle } from './use-figure-title.ts';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }];

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: `ที่มาของ ${data?.figure ?? ''} ${data?.year.nameTh ?? ''} ${data?.year.fiscalYear ?? ''} — โปร่งใส`,
  },
];

/** `/agencies/:agencyCode/figures/:fiscalYear/:node`: where one figure of an agency's year comes from. */
export async function loader(args: LoaderFunctionArgs) {
  return loadAgencyFigure(args);
}

export default function AgencyFigure() {
  const data = useLoaderData<typeof loader>();
  const { agency, year, figure, tree, level, standing, change } = data;
  const { t } = useTranslation('explain');
  const { title } = useFigureTitle(data.names);
  const { agencyCode } = agency;
  const { fiscalYear } = year;
  const above = tree ? tree.above : (['overall'] as const);
  return (
    <Page
      title={t('title', { figure: title(figure) })}
      lead={t('lead', { agency: year.nameTh, year: fiscalYear })}
      crumbs={[
        { label: year.nameTh, to: `/agencies/${agencyCode}?year=${fiscalYear}` },
        ...above.map((node) => ({
          label: title(node),
          to: figureAddress({ agencyCode, fiscalYear, node }),
        })),
      ]}
      actions={
        <>
          {agency.isDemo && <DemoMark />}
          {!year.isPublished && <DraftMark />}
          {data.mark && !data.mark.verified && <UnverifiedMark source={data.mark.source} />}
        </>
      }
    >
      {tree && <FigureHead tree={tree} figure={figure} />}
      {tree && <FormulaCard data={data} tree={tree} />}
      {level && <LevelCard data={data} />}
      {standing && <StandingCard data={data} />}
      {change && <ChangeCard data={data} />}
      {data.sources && (standing === null || standing.printed) && (
        <SourcesCard sources={data.sources} provinceCode={data.province.provinceCode} />
      )}
      {(tree || level) && <FindingsCard data={data} />}
      {tree && <FeedsCard data={data} tree={tree} />}
    </Page>
  );
}
