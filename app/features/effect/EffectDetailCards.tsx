import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formatChange, formatScore } from '~/lib/format.ts';
import { Notice } from '~/ui/marks.tsx';
import { Card, Columns } from '~/ui/Page.tsx';
import { usePick } from '~/ui/use-language.ts';
import { LEAST_BODIES, LEAST_SETS } from './core/judge.ts';
import { CALIPER } from './core/match.ts';
import { EffectSets } from './EffectSets.tsx';
import { EffectWays } from './EffectWays.tsx';
import type { EffectDetail } from './load-effect.server.ts';
import { useEffectWords } from './use-effect-words.ts';

const CAUTIONS = ['experiment', 'together', 'tied', 'best'] as const;

/** One measure opened: verdict in a sentence, what was followed, what would deceive, who against whom. */
export function EffectDetailCards(props: { detail: EffectDetail; fiscalYear: number; closeTo: string }) {
  const { detail, fiscalYear, closeTo } = props;
  const { t } = useTranslation('effect');
  const pick = usePick();
  const start = fiscalYear - 1;
  const words = useEffectWords(start);
  const { adopters, others, sets, verdict } = detail;
  const numbers = { adopters, others, sets: sets.length, caliper: CALIPER };
  const names = detail.names.map((name) => `${name.node} ${pick(name)}`).join(', ');
  const items = words.items(detail);
  const matched = (side: 'adopters' | 'others') => sets.reduce((sum, set) => sum + set[side].length, 0);
  return (
    <>
      <Card
        id="measure"
        title={detail.title}
        aside={
          <Link to={closeTo} preventScrollReset>
            {t('detail.close')}
          </Link>
        }
      >
        <Notice kind={verdict === 'better' ? 'done' : 'info'}>
          {t(`verdictText.${verdict}`, { ...numbers, least: verdict === 'few' ? LEAST_BODIES : LEAST_SETS })}
        </Notice>
        {detail.basis && (
          <p>
            {t(detail.basis === 'items' ? 'detail.followedItems' : 'detail.followedIndicators', {
              names,
              items,
              start,
              year: fiscalYear,
            })}
          </p>
        )}
      </Card>
      {detail.interval && (
        <Columns wide>
          <Card title={t('detail.regression')}>
            <Regression detail={detail} />
          </Card>
          <EffectWays detail={detail} />
        </Columns>
      )}
      {detail.interval && (
        <Card title={t('detail.sets')} note={t('detail.setsNote', { start, year: fiscalYear })}>
          <p>{t('detail.formulaText', { caliper: CALIPER })}</p>
          <EffectSets sets={sets} fiscalYear={fiscalYear} />
          <p className="muted">
            {t('detail.unmatched', {
              adopters: adopters - matched('adopters'),
              others: others - matched('others'),
            })}
          </p>
        </Card>
      )}
      <Card title={t('detail.cautions')}>
        <ul className="effect-list">
          {CAUTIONS.map((key) => (
            <li key={key}>{t(`detail.cautionList.${key}`)}</li>
          ))}
        </ul>
      </Card>
    </>
  );
}

/** What would deceive here, in this measure's own numbers. */
function Regression({ detail }: { detail: EffectDetail }) {
  const { t } = useTranslation('effect');
  const group = (isAdopter: boolean, half: 'lower' | 'higher' | null) =>
    detail.before.find((each) => each.isAdopter === isAdopter && each.half === half);
  const [lower, higher] = [group(false, 'lower'), group(false, 'higher')];
  const [whole, worst] = [group(true, null), group(true, 'lower')];
  const { means } = detail;
  return (
    <ul className="effect-list">
      <li>{t('detail.regressionText')}</li>
      {lower && higher && (
        <li>
          {t('detail.regressionOthers', {
            lowN: lower.n,
            lowStart: formatScore(lower.start),
            lowChange: formatChange(lower.change),
            highN: higher.n,
            highStart: formatScore(higher.start),
            highChange: formatChange(higher.change),
          })}{' '}
          {t(lower.change > higher.change ? 'detail.regressionSeen' : 'detail.regressionNotSeen')}
        </li>
      )}
      {whole && worst && (
        <li>
          {t('detail.regressionAdopters', {
            n: whole.n,
            start: formatScore(whole.start),
            change: formatChange(whole.change),
            lowChange: formatChange(worst.change),
          })}
        </li>
      )}
      {means && (
        <li>
          {t('detail.regressionMatched', {
            adopters: formatScore(means.adopters.start),
            others: formatScore(means.others.start),
            changeAdopters: formatChange(means.adopters.change),
            changeOthers: formatChange(means.others.change),
            difference: formatChange(means.difference),
          })}
        </li>
      )}
    </ul>
  );
}
