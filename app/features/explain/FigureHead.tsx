import { useTranslation } from 'react-i18next';
import { kindOfNode } from '~/features/schemes/core/nodes.ts';
import type { Agreement } from '~/features/scores/core/assessment.ts';
import { formatScore } from '~/lib/format.ts';
import { Stat, StatRow } from '~/ui/Stat.tsx';
import { showExact } from './core/exact.ts';
import type { AgencyFigureData } from './load-agency-figure.server.ts';

const MARKS: Record<Agreement, { sign: string; step: string }> = {
  match: { sign: '✓', step: 'step-1' },
  rounding: { sign: '≈', step: 'step-2' },
  disagreement: { sign: '⚠', step: 'step-5' },
  published_only: { sign: '○', step: 'step-3' },
  computed_only: { sign: '○', step: 'step-3' },
  absent: { sign: '–', step: 'step-3' },
};

/** The figure as printed beside what its parts give, before and after rounding, and which of them counts. */
export function FigureHead(props: { tree: NonNullable<AgencyFigureData['tree']>; figure: string }) {
  const { t } = useTranslation('explain');
  const { published, computed, agreement } = props.tree;
  const isItem = kindOfNode(props.figure) === 'item';
  const mark = MARKS[agreement];
  return (
    <>
      <StatRow>
        <Stat
          lead
          label={t('head.printed')}
          value={published}
          foot={t(published === null ? 'head.notPrinted' : 'head.printedFoot')}
        />
        <Stat
          label={t('head.rounded')}
          value={formatScore(computed)}
          foot={t(
            computed !== null ? 'head.roundedFoot' : isItem ? 'head.itemNotComputed' : 'head.notComputed',
          )}
        />
        {computed !== null && (
          <Stat label={t('head.exact')} value={showExact(computed)} foot={t('head.exactFoot')} />
        )}
        <Stat
          label={t('head.agreement')}
          value={
            <span className={`badge ${mark.step}`}>
              <span aria-hidden="true">{mark.sign}</span> {t(`agreements.${agreement}`)}
            </span>
          }
        />
      </StatRow>
      <p>{t(isItem && published !== null ? 'official.item' : `official.${agreement}`)}</p>
    </>
  );
}
