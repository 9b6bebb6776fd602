import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatScore } from '~/lib/format.ts';
import { FigureLink } from '~/ui/FigureLink.tsx';
import { ChangeText } from '~/ui/figures.tsx';
import { LevelBadge } from '~/ui/LevelBadge.tsx';
import { Stat, StatRow } from '~/ui/Stat.tsx';
import { rankFigureOf } from './core/ranks.ts';
import type { ResultHead, ResultView } from './ResultSections.tsx';

/** Where the agency stands, in one glance. */
export function HeadFigures({ head, result }: { head: ResultHead; result: ResultView }) {
  const { t } = useTranslation('agencies');
  const { t: common } = useTranslation('common');
  const target = result.rule?.target ?? null;
  const rank = head.ranks[0];
  return (
    <StatRow>
      <Stat
        lead
        label={t('result.overall')}
        value={link('overall', t('result.overall'), head.overall, formatScore(head.overall))}
        unit={common('pointsUnit')}
        foot={
          head.change === null ? (
            t(head.isDraft ? 'result.changeOnPublish' : 'result.noLastYear')
          ) : (
            <>
              {link(
                'change',
                t('result.sinceLastYear'),
                head.change,
                <ChangeText value={head.change} gap={head.changeGap} />,
              )}{' '}
              {t('result.sinceLastYear')}
            </>
          )
        }
      />
      <Stat
        label={t('result.level')}
        value={link('level', t('result.level'), head.level, <LevelBadge level={head.level} />)}
        foot={head.level && t(head.levelIsPublished ? 'result.levelPublished' : 'result.levelComputed')}
      />
      {target && (
        <Stat
          label={t('result.target', { target: Number(result.passTarget) })}
          value={t(
            target.met === null
              ? 'result.targetUnknown'
              : target.met
                ? 'result.targetMet'
                : 'result.targetNotMet',
          )}
          foot={t('result.targetOf', {
            met: target.gates.filter((gate) => gate.met).length,
            count: target.gates.length,
          })}
        />
      )}
      <Stat
        label={rank ? t('ranks.inScope', { scope: scopeName(rank.scope) }) : t('ranks.title')}
        value={
          rank &&
          link(
            rankFigureOf(rank.scope),
            t('ranks.inScope', { scope: scopeName(rank.scope) }),
            rank.rank,
            rank.rank,
          )
        }
        unit={rank?.outOf ? t('result.rankOf', { count: rank.outOf }) : undefined}
        foot={rank ? t(rank.isPrinted ? 'ranks.printed' : 'ranks.computed') : t('result.noRank')}
      />
    </StatRow>
  );

  function link(node: string | null, name: string, value: unknown, shown: ReactNode) {
    return (
      <FigureLink of={{ ...result.of, node: node ?? '' }} name={name} value={node === null ? null : value}>
        {shown}
      </FigureLink>
    );
  }

  function scopeName(scope: string): string {
    return t(`ranks.scopes.${scope}` as 'ranks.scopes.province', { defaultValue: scope });
  }
}
