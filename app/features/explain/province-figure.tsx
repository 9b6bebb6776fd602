import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formatMoment, formatScore, formatShare } from '~/lib/format.ts';
import { FigureLink } from '~/ui/FigureLink.tsx';
import { DemoMark, DraftMark } from '~/ui/marks.tsx';
import { Card, Page } from '~/ui/Page.tsx';
import { Stat, StatRow } from '~/ui/Stat.tsx';
import { useLanguage, usePick } from '~/ui/use-language.ts';
import { CheckMark } from './CheckMark.tsx';
import { isSameFigure, showExact } from './core/exact.ts';
import styles from './explain.css?url';
import { InputList } from './InputList.tsx';
import { LevelCounts } from './LevelCounts.tsx';
import { loadProvinceFigure, type ProvinceFigureData } from './load-province-figure.server.ts';
import { ProvinceList } from './ProvinceList.tsx';
import { useProvinceFigureName } from './use-province-figure-name.ts';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }];

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: `ที่มาของ ${data?.figure ?? ''} ${data?.province.nameTh ?? ''} ${data?.fiscalYear ?? ''} — โปร่งใส`,
  },
];

/** `/provinces/:code/figures/:fiscalYear/:figure`: which agencies a figure of a province's year is made from. */
export async function loader(args: LoaderFunctionArgs) {
  return loadProvinceFigure(args);
}

export default function ProvinceFigure() {
  const data = useLoaderData<typeof loader>();
  const { province, fiscalYear, figure } = data;
  const { t } = useTranslation('explain');
  const pick = usePick();
  const lang = useLanguage();
  const nameOf = useProvinceFigureName();
  const provinceName = pick({ th: province.nameTh, en: province.nameEn });
  const isNamed = data.name !== null;
  const date = formatMoment(data.publishedAt, lang);
  return (
    <Page
      title={t('province.title', {
        figure: nameOf(figure, data.name),
        province: provinceName,
        year: fiscalYear,
      })}
      lead={t('province.lead')}
      crumbs={[
        { label: provinceName, to: `/provinces/${province.provinceCode}/overview?year=${fiscalYear}` },
      ]}
      actions={
        <>
          {province.isDemo && <DemoMark />}
          {data.basis === 'draft' && <DraftMark />}
        </>
      }
    >
      {figure !== 'levels' && <ProvinceHead data={data} />}
      <Card title={t('province.formula')}>
        <p>
          {t(`province.formulas.${isNamed ? 'meanOf' : (figure as 'mean')}`, { target: Number(data.target) })}
        </p>
        {data.middle.length > 0 && (
          <p className="explain-formula">
            {t('province.middle')}:{' '}
            {data.middle.map((row, at) => (
              <span key={row.agencyCode}>
                {at > 0 && ' · '}
                {row.nameTh}{' '}
                <FigureLink
                  of={{ agencyCode: row.agencyCode, fiscalYear, node: 'overall' }}
                  name={row.nameTh}
                  value={row.value}
                >
                  {showExact(row.value ?? '')}
                </FigureLink>
              </span>
            ))}
          </p>
        )}
        <p className="small muted">
          {t(`province.basis.${data.basis}`, { date, version: data.dataVersion ?? '' })}
        </p>
      </Card>
      {data.basis === 'published' && figure !== 'rank' && figure !== 'levels' && (
        <p className="small muted">{t('province.nationBeside')}</p>
      )}
      {figure === 'levels' && <LevelCounts data={data} />}
      {figure === 'rank' ? <ProvinceList data={data} /> : <InputList data={data} />}
    </Page>
  );
}

/** The figure as stored beside the one made anew from the agencies, and how many went in. */
function ProvinceHead({ data }: { data: ProvinceFigureData }) {
  const { t } = useTranslation('explain');
  const { stored, again, figure, basis } = data;
  const isCount = figure === 'passed' || figure === 'assessed' || figure === 'rank';
  const show = (value: string | null) =>
    value === null ? formatScore(null) : isCount ? value : formatScore(value);
  const exact = (value: string | null) => (value === null || isCount ? null : showExact(value));
  const agrees = isSameFigure(stored, again.value);
  const absent = again.agencies - again.known;
  return (
    <StatRow>
      {basis === 'published' && (
        <Stat lead label={t('province.stored')} value={show(stored)} foot={exact(stored)} />
      )}
      <Stat
        lead={basis !== 'published'}
        label={t(figure === 'rank' ? 'province.againPlace' : 'province.again')}
        value={show(again.value)}
        foot={exact(again.value) ?? t('province.againFoot')}
      />
      {basis === 'published' && (
        <Stat
          label={t('province.check')}
          value={
            <CheckMark agrees={agrees}>
              {agrees ? t('check.agrees') : t('check.differs', { difference: data.difference ?? '' })}
            </CheckMark>
          }
        />
      )}
      {figure === 'passed' && (
        <Stat label={t('province.share')} value={formatShare(Number(again.value), again.known)} />
      )}
      {figure !== 'rank' && (
        <Stat
          label={t('province.count')}
          value={t('province.countText', { known: again.known })}
          foot={absent > 0 ? t('province.absent', { count: absent }) : t('province.noneAbsent')}
        />
      )}
    </StatRow>
  );
}
