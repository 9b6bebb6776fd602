/** What somebody wrote of items of the plan: a beginning for the finding, never the finding itself. */
export interface FindingHint {
  source: 'comment' | 'point' | 'failed';
  itemCodes: string[];
  text: string;
}

interface Written {
  comments: readonly {
    itemCode: string | null;
    finding: string | null;
    recommendation: string | null;
    citedItems: readonly string[];
  }[];
  points: readonly { itemCode: string | null; points: string }[];
  failed: readonly { itemCode: string; reason: string | null }[];
}

/** Comments that cite one of the items, development points and reasons of failure of the items. */
export function findingHints(codes: readonly string[], written: Written): FindingHint[] {
  const named = (itemCodes: readonly (string | null)[]) => codes.filter((code) => itemCodes.includes(code));
  const hint = (source: FindingHint['source'], items: string[], text: string): FindingHint[] =>
    items.length > 0 && text !== '' ? [{ source, itemCodes: items, text }] : [];
  return [
    ...written.failed.flatMap(({ itemCode, reason }) => hint('failed', named([itemCode]), reason ?? '')),
    ...written.comments.flatMap(({ itemCode, citedItems, finding, recommendation }) =>
      hint('comment', named([itemCode, ...citedItems]), finding || recommendation || ''),
    ),
    ...written.points.flatMap(({ itemCode, points }) => hint('point', named([itemCode]), points)),
  ];
}
