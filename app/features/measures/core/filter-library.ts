import type { MeasureContent } from 'db/tables/measures.ts';

interface Filter {
  q: string;
  topic: string;
  /** `2567-e9` or empty. */
  item: string;
  indicator: string;
  state: '' | 'retired' | 'all';
}

type Filtered = Omit<MeasureContent, 'timeframeText'> & { timeframeText: string | null };

/**
 * The measures that the filters leave. `indicatorOf` tells the indicator of an item in its year, so that a measure tied
 * to an item is found under its indicator too.
 */
export function filterLibrary<M extends Filtered>(
  measures: readonly M[],
  filter: Filter,
  indicatorOf: (fiscalYear: number, itemCode: string) => number | null,
): M[] {
  const words = plain(filter.q).split(' ').filter(Boolean);
  return measures.filter((measure) => {
    if (filter.state !== 'all' && measure.isRetired !== (filter.state === 'retired')) return false;
    if (filter.topic && !measure.topicNos.includes(Number(filter.topic))) return false;
    if (filter.item && !measure.tiedItems.some((tie) => `${tie.fiscalYear}-${tie.itemCode}` === filter.item))
      return false;
    if (filter.indicator && !indicatorsOf(measure, indicatorOf).includes(Number(filter.indicator)))
      return false;
    const text = plain(
      [measure.title, ...measure.steps, measure.responsiblePattern, measure.followUp].join(' '),
    );
    return words.every((word) => text.includes(word));
  });
}

function indicatorsOf(
  measure: Filtered,
  indicatorOf: (fiscalYear: number, itemCode: string) => number | null,
): (number | null)[] {
  return [
    ...measure.tiedIndicators.map(({ indicator }) => indicator),
    ...measure.tiedItems.map(({ fiscalYear, itemCode }) => indicatorOf(fiscalYear, itemCode)),
  ];
}

const plain = (text: string) => text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
