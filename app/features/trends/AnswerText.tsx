import { useTranslation } from 'react-i18next';
import { directionOf } from '~/lib/effective-gap.ts';
import { formatScore } from '~/lib/format.ts';
import { usePick } from '~/ui/use-language.ts';
import type { TrendsResult } from './load-trends.server.ts';

const CORE_WORDS = { up: 'answer.coreUp', down: 'answer.coreDown', same: 'answer.coreSame' } as const;
const SIGNS = { up: '▲', down: '▼', same: '≈' } as const;

/** The answer in a sentence or two: where the figure is now, and whether it truly rose or fell. */
export function AnswerText({ result }: { result: TrendsResult }) {
  const { t } = useTranslation('trends');
  const pick = usePick();
  const { rows, core, agency } = result;
  const now = rows.at(-1);
  const before = rows.at(-2);
  if (!now) return null;
  const asked = {
    name: pick(result.name),
    year: now.fiscalYear,
    mean: formatScore(now.mean),
    bodies: now.bodies,
    before: now.fiscalYear - 1,
    change: points(now.change),
  };
  const state = now.mean === null ? 'nowNone' : agency ? 'now' : 'nowMean';
  return (
    <p className="trend-answer">
      {t(`answer.${state}`, asked)}
      {before && now.mean !== null && (
        <>
          {' · '}
          {before.mean === null
            ? t('answer.noBefore', asked)
            : now.change === null
              ? t('answer.notJoined', asked)
              : t(`answer.${directionOf(now.change, now.gap)}`, asked)}
        </>
      )}
      {core && (
        <>
          <br />
          <CoreSentence core={core} />
        </>
      )}
    </p>
  );
}

function CoreSentence({ core }: { core: NonNullable<TrendsResult['core']> }) {
  const { t } = useTranslation('trends');
  const { whole, size } = core;
  if (size.held === 0) return t('answer.coreEmpty');
  if (!whole) return null;
  const direction = directionOf(whole.change, whole.gap);
  return (
    <strong className={`change-${direction}`}>
      <span aria-hidden="true">{SIGNS[direction]} </span>
      {t(CORE_WORDS[direction], { ...whole, change: points(whole.change), held: size.held })}
    </strong>
  );
}

/** The size of a change without its sign, which the words carry. */
const points = (change: number | null) => formatScore(change === null ? null : Math.abs(change));
