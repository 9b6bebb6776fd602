import { useTranslation } from 'react-i18next';
import { formatScore } from '~/lib/format.ts';
import { MissingText, NotApplicableText } from '~/ui/figures.tsx';
import type { RankedRow, Ranking } from './load-rankings.server.ts';

/** The ranks that cannot be told apart from an agency's own: as figures, as a bar over all ranks, and in words. */
export function BandCell({
  row,
  ranking,
}: {
  row: RankedRow;
  ranking: Pick<Ranking, 'outOf' | 'isCounted'>;
}) {
  const { outOf, isCounted } = ranking;
  const { t } = useTranslation('rankings');
  const { band, next, margin } = row;
  if (next === null) return <MissingText />;
  if (!band) {
    return <NotApplicableText why={t('band.incomplete')} />;
  }
  const start = ((band.best - 1) / outOf) * 100;
  const width = ((band.last - band.best + 1) / outOf) * 100;
  return (
    <div title={margin === null ? undefined : t('band.marginWords', { margin: formatScore(margin) })}>
      <span className="num">{band.best === band.last ? band.best : `${band.best}–${band.last}`}</span>
      <span
        className="band-bar"
        role="img"
        aria-label={t('band.bar', { best: band.best, last: band.last, total: outOf })}
      >
        <span style={{ left: `${start}%`, width: `${width}%` }} />
      </span>
      <span className="muted small">
        {next > 0 && t('band.nextWords', { count: next })}
        {next === 0 && t(margin === null ? 'band.noneByRounding' : 'band.none')}
        {margin === null && isCounted && ` · ${t('band.unknown')}`}
      </span>
    </div>
  );
}
