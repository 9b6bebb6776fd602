import { useTranslation } from 'react-i18next';
import { formatScore } from '~/lib/format.ts';
import { FigureLink } from '~/ui/FigureLink.tsx';
import { ChangeText } from '~/ui/figures.tsx';
import { LevelBadge } from '~/ui/LevelBadge.tsx';
import { rankFigureOf } from './core/ranks.ts';
import type { ResultHead, ResultView } from './ResultSections.tsx';
import { useWhy } from './use-why.ts';

/** The result in one line: overall, rank, change, level, and why the level is not one better. */
export function LastResult({ head, result }: { head: ResultHead; result: ResultView }) {
  const { t } = useTranslation('agencies');
  const { t: common } = useTranslation('common');
  const why = useWhy(result.names);
  const rank = head.ranks[0];
  const scope = rank
    ? t(`ranks.scopes.${rank.scope}` as 'ranks.scopes.province', { defaultValue: rank.scope })
    : '';
  return (
    <section className="card last-result" aria-label={t('result.last', { year: result.of.fiscalYear })}>
      <p className="row">
        <a href="#result">{t('result.last', { year: result.of.fiscalYear })}</a>
        <FigureLink of={{ ...result.of, node: 'overall' }} name={common('overall')} value={head.overall}>
          <strong>{formatScore(head.overall)}</strong>
        </FigureLink>
        {head.change !== null && (
          <span>
            <ChangeText value={head.change} gap={head.changeGap} />{' '}
            <span className="small muted">{t('result.sinceLastYear')}</span>
          </span>
        )}
        {rank && (
          <span>
            {t('ranks.inScope', { scope })}{' '}
            <FigureLink
              of={{ ...result.of, node: rankFigureOf(rank.scope) ?? '' }}
              name={t('ranks.inScope', { scope })}
              value={rankFigureOf(rank.scope)}
            >
              {rank.outOf === null ? rank.rank : t('ranks.among', { rank: rank.rank, count: rank.outOf })}
            </FigureLink>
          </span>
        )}
        <LevelBadge level={head.level} />
      </p>
      {result.rule && <p className="small">{why(result.rule.why)}</p>}
    </section>
  );
}
