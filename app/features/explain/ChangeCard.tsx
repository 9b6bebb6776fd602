import { useTranslation } from 'react-i18next';
import { ABSENT } from '~/lib/format.ts';
import { FigureLink } from '~/ui/FigureLink.tsx';
import { ChangeText } from '~/ui/figures.tsx';
import { Card } from '~/ui/Page.tsx';
import { Stat, StatRow } from '~/ui/Stat.tsx';
import { CheckMark } from './CheckMark.tsx';
import { isSameFigure, showExact } from './core/exact.ts';
import type { AgencyFigureData } from './load-agency-figure.server.ts';

/** The two overall scores behind the change, and whether their years compare. */
export function ChangeCard({ data }: { data: AgencyFigureData }) {
  const { t } = useTranslation('explain');
  const { t: common } = useTranslation('common');
  const { change, year, agency } = data;
  if (change === null) return null;
  const { lastYear, before, difference, noChange, gap } = change;
  const years = { year: year.fiscalYear, before: lastYear };
  const overallOf = (fiscalYear: number, overall: string | null) => (
    <FigureLink
      of={{ agencyCode: agency.agencyCode, fiscalYear, node: 'overall' }}
      name={`${common('overall')} ${fiscalYear}`}
      value={overall}
    >
      {overall === null ? ABSENT : showExact(overall)}
    </FigureLink>
  );
  const agrees = isSameFigure(year.change, difference);
  return (
    <>
      <StatRow>
        <Stat
          lead
          label={t('change.stored')}
          value={<ChangeText value={year.change} gap={gap} />}
          foot={noChange && t(`change.none.${noChange}`, years)}
        />
        {year.change !== null && difference !== null && (
          <Stat
            label={t('change.again')}
            value={showExact(difference)}
            foot={<CheckMark agrees={agrees}>{t(agrees ? 'check.agrees' : 'level.differs')}</CheckMark>}
          />
        )}
      </StatRow>
      <Card title={t('change.title')} note={t('change.formula', years)}>
        <p className="explain-formula">
          {overallOf(year.fiscalYear, year.overall)} − {overallOf(lastYear, before?.overall ?? null)}
          {difference !== null && ` = ${showExact(difference)}`}
        </p>
        <p>{t(change.isComparable ? 'change.comparable' : 'change.notComparable')}</p>
        {year.rankChange !== null && before?.rank != null && (
          <p>{t('change.ranks', { ...years, earlier: before.rank, now: year.rank ?? ABSENT })}</p>
        )}
      </Card>
    </>
  );
}
