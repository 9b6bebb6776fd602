import { useTranslation } from 'react-i18next';
import { formatInteger } from '~/lib/format.ts';
import { FigureLink } from '~/ui/FigureLink.tsx';
import { SuppressedText } from '~/ui/figures.tsx';
import { Card } from '~/ui/Page.tsx';
import { Stat, StatRow } from '~/ui/Stat.tsx';
import { CheckMark } from './CheckMark.tsx';
import { showExact } from './core/exact.ts';
import { isRank } from './core/figures.ts';
import type { AgencyFigureData } from './load-agency-figure.server.ts';

/** Among whom the agency is ranked, by what, and its place counted again. */
export function StandingCard({ data }: { data: AgencyFigureData }) {
  const { t } = useTranslation('explain');
  const { t: common } = useTranslation('common');
  const { figure, standing, year, agency } = data;
  if (standing === null || !isRank(figure)) return null;
  const { rank, printed, overall, bodies, higher, equal } = standing;
  const place = higher === null || overall === null || !year.isPublished ? null : higher + 1;
  const why = !year.isPublished ? 'draft' : overall === null ? 'noOverall' : 'noDistrict';
  return (
    <>
      <StatRow>
        <Stat
          lead
          label={t('standing.rank')}
          value={rank ?? t('standing.noRank')}
          unit={rank === null || printed || bodies === 0 ? undefined : t('standing.of', { count: bodies })}
          foot={rank === null && t(`standing.${why}`)}
        />
        {printed && (
          <Stat
            label={t('standing.printed')}
            value={printed.rank}
            unit={printed.outOf === null ? undefined : t('standing.of', { count: printed.outOf })}
            foot={t('standing.printedNote')}
          />
        )}
        {place !== null && (
          <Stat
            label={t('standing.again')}
            value={t('standing.againText', { higher: formatInteger(higher), place })}
            foot={
              !printed && (
                <CheckMark agrees={place === rank}>
                  {t(place === rank ? 'check.agrees' : 'level.differs')}
                </CheckMark>
              )
            }
          />
        )}
      </StatRow>
      <Card title={t('standing.title')} note={t('standing.formula')}>
        <div className="stack">
          <dl className="facts">
            <dt>{t('standing.score')}</dt>
            <dd>
              <FigureLink
                of={{ agencyCode: agency.agencyCode, fiscalYear: year.fiscalYear, node: 'overall' }}
                name={common('overall')}
                value={overall}
              >
                {overall === null ? common('absent') : showExact(overall)}
              </FigureLink>
            </dd>
            <dt>{t('standing.scope')}</dt>
            <dd>{t(`standing.scopes.${figure}`)}</dd>
            {year.isPublished && (
              <>
                <dt>{t('standing.bodies')}</dt>
                <dd>{bodies > 0 ? t('standing.places', { count: bodies }) : <SuppressedText />}</dd>
              </>
            )}
            {place !== null && (
              <>
                <dt>{t('standing.higher')}</dt>
                <dd>{t('standing.places', { count: higher ?? 0 })}</dd>
                <dt>{t('standing.equal')}</dt>
                <dd>{t('standing.places', { count: equal ?? 0 })}</dd>
              </>
            )}
          </dl>
          {year.isPublished && bodies === 0 && <p>{t('standing.suppressed')}</p>}
          {year.isPublished && bodies > 0 && higher === null && <p>{t('standing.nation')}</p>}
          <p>{t('standing.ties')}</p>
          <p className="small muted">{t('standing.apart')}</p>
        </div>
      </Card>
    </>
  );
}
