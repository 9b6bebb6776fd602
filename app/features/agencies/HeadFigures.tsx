import { useTranslation } from 'react-i18next';
import { formatScore } from '~/lib/format.ts';
import { ChangeText } from '~/ui/figures.tsx';
import { LevelBadge } from '~/ui/LevelBadge.tsx';
import { Stat, StatRow } from '~/ui/Stat.tsx';
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
        value={formatScore(head.overall)}
        unit={common('pointsUnit')}
        foot={
          head.change === null ? (
            t(head.isDraft ? 'result.changeOnPublish' : 'result.noLastYear')
          ) : (
            <>
              <ChangeText value={head.change} /> {t('result.sinceLastYear')}
            </>
          )
        }
      />
      <Stat
        label={t('result.level')}
        value={<LevelBadge level={head.level} />}
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
        value={rank?.rank}
        unit={rank?.outOf ? t('result.rankOf', { count: rank.outOf }) : undefined}
        foot={rank ? t(rank.isPrinted ? 'ranks.printed' : 'ranks.computed') : t('result.noRank')}
      />
    </StatRow>
  );

  function scopeName(scope: string): string {
    return t(`ranks.scopes.${scope}` as 'ranks.scopes.province', { defaultValue: scope });
  }
}
