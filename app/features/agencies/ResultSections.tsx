import { Columns } from '~/ui/Page.tsx';
import { FindingSummary } from './FindingSummary.tsx';
import { HeadFigures } from './HeadFigures.tsx';
import { IndicatorCard } from './IndicatorCard.tsx';
import type { AgencyPageData } from './load-agency-page.server.ts';
import { PeerCard } from './PeerCard.tsx';
import { RankCard } from './RankCard.tsx';
import { RuleCard } from './RuleCard.tsx';
import { SubIndicatorCard } from './SubIndicatorCard.tsx';
import { WeightedCard } from './WeightedCard.tsx';

export type ResultView = NonNullable<AgencyPageData['result']>;
export type ResultHead = NonNullable<ResultView['head']>;

/** The result of a year that has one: from the overall down to the blocks of the disclosure check. */
export function ResultSections(props: { head: ResultHead; result: ResultView; itemsAddress: string }) {
  const { head, result } = props;
  return (
    <>
      <section id="result" className="stack">
        <HeadFigures head={head} result={result} />
        <FindingSummary findings={result.findings} names={result.names} />
        {result.rule && <RuleCard rule={result.rule} result={result} />}
      </section>
      <Columns>
        {result.weighted && <WeightedCard weighted={result.weighted} result={result} />}
        <RankCard head={head} result={result} />
      </Columns>
      <IndicatorCard result={result} />
      <PeerCard result={result} />
      {result.subIndicators.length > 0 && (
        <SubIndicatorCard result={result} itemsAddress={props.itemsAddress} />
      )}
    </>
  );
}
