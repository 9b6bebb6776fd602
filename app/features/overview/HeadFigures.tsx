import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatInteger, formatScore, formatShare } from '~/lib/format.ts';
import { FigureLink } from '~/ui/FigureLink.tsx';
import { ChangeText, RankChangeText, SuppressedText } from '~/ui/figures.tsx';
import { Stat, StatRow } from '~/ui/Stat.tsx';
import { TermWords } from '~/ui/TermMark.tsx';
import { difference, shareDifference } from './core/difference.ts';
import type { YearFigures } from './OverviewRepository.server.ts';

interface Props {
  provinceCode: string;
  year: YearFigures;
  before: YearFigures | null;
  nation: { mean: number | null; provinces: number } | null;
  /** The nation's mean and places must not be told. */
  isNationHidden: boolean;
  target: number;
  /** Some are filtered out: the pages that explain figures are about all of them. */
  isNarrowed: boolean;
  /** Only a part of the province's bodies is shown: it has no place among provinces. */
  isPart: boolean;
  /** Least change of the mean that is worth an arrow. */
  gap: number | undefined;
  /** Items or rules differ from the year before. */
  hasNewScheme: boolean;
}

/** The year in one row: how many, how well, how far apart. */
export function HeadFigures(props: Props) {
  const { provinceCode, year, before, nation, target, isPart, gap, hasNewScheme } = props;
  const { t } = useTranslation('overview');
  const { t: common } = useTranslation('common');
  const link = (figure: string, name: string, value: number | null, shown: ReactNode) => (
    <FigureLink
      of={{ provinceCode, fiscalYear: year.fiscalYear, figure }}
      name={name}
      value={props.isNarrowed ? null : value}
    >
      {shown}
    </FigureLink>
  );
  // One body more or less that passes is worth an arrow.
  const shareGap = 100 / Math.max(1, year.assessed);
  return (
    <>
      <StatRow>
        <Stat
          lead
          label={t(props.isNarrowed ? 'head.meanOfPart' : 'head.mean')}
          value={link('mean', t('head.mean'), year.mean, formatScore(year.mean))}
          unit={common('pointsUnit')}
          foot={
            before ? (
              <>
                <ChangeText value={difference(year.mean, before.mean)} gap={gap} /> {common('change.since')}
                {hasNewScheme && ` · ${t('head.newScheme')}`}
              </>
            ) : (
              t('head.noBefore')
            )
          }
        />
        <Stat
          label={t('head.passed', { target })}
          value={link(
            'passed',
            t('head.passed', { target }),
            year.passed,
            formatShare(year.passed, year.assessed),
          )}
          foot={
            <>
              {t('head.passedFoot', { passed: year.passed, assessed: year.assessed })}{' '}
              {before && <ChangeText value={shareDifference(year, before)} gap={shareGap} />}
            </>
          }
        />
        <Stat
          label={t('head.agencies')}
          value={link('assessed', t('head.agencies'), year.assessed, formatInteger(year.assessed))}
          foot={
            year.agencies > year.assessed
              ? t('head.agenciesMissing', { count: year.agencies - year.assessed })
              : t('head.agenciesAll')
          }
        />
        <Stat
          label={t('head.median')}
          value={link('median', t('head.median'), year.median, formatScore(year.median))}
          foot={
            <>
              {t('head.medianFoot')}{' '}
              {before && <ChangeText value={difference(year.median, before.median)} gap={gap} />}
            </>
          }
        />
        <Stat
          label={t('head.min')}
          value={link('min', t('head.min'), year.min, formatScore(year.min))}
          foot={link('max', '', year.max, t('head.max', { max: formatScore(year.max) }))}
        />
        {!isPart && year.rankAmongProvinces !== null && nation && (
          <Stat
            label={t('head.place')}
            value={link('rank', t('head.place'), year.rankAmongProvinces, year.rankAmongProvinces)}
            unit={t('head.placeOf', { count: nation.provinces })}
            foot={
              <>
                {t('head.nation', { mean: formatScore(nation.mean) })}{' '}
                {before?.rankAmongProvinces != null && (
                  <RankChangeText value={before.rankAmongProvinces - year.rankAmongProvinces} />
                )}
              </>
            }
          />
        )}
        {!isPart && props.isNationHidden && (
          <Stat label={t('head.place')} value={<SuppressedText />} foot={t('head.nationHidden')} />
        )}
      </StatRow>
      <TermWords words={['overall', 'target', 'median', 'rank', 'gap']} fiscalYear={year.fiscalYear} />
    </>
  );
}
