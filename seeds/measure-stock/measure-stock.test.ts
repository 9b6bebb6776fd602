import { describe, expect, it } from 'vitest';
import { publishedDocuments } from '../documents/index.ts';
import { measureStock } from './index.ts';

/** Last item of each instrument in the years the stock refers to. */
const LAST_ITEM: Record<number, Record<string, number>> = {
  2562: { i: 30, e: 15, o: 48 },
  2566: { i: 30, e: 15, o: 43 },
  2567: { i: 15, e: 9, o: 35 },
};

/** `document 0, measures 1 and 2; document 3, measure 3` -> `0/1`, `0/2`, `3/3` */
const citedMeasures = (source: string) =>
  source.split('; ').flatMap((part) => {
    const [documentNo = '', ...measureNos] = part.match(/\d+/g) ?? [];
    return measureNos.map((measureNo) => `${documentNo}/${measureNo}`);
  });

describe('the stock of standard measures', () => {
  it('has 20 to 30 entries with codes and titles of their own', () => {
    expect(measureStock.length).toBeGreaterThanOrEqual(20);
    expect(measureStock.length).toBeLessThanOrEqual(30);
    for (const key of ['stockCode', 'titleTh', 'titleEn'] as const)
      expect(new Set(measureStock.map((measure) => measure[key])).size).toBe(measureStock.length);
  });

  it('has a measure for each of the seven topics, and no eighth', () => {
    const main = new Set(measureStock.map(({ topicNos }) => topicNos[0]));
    expect([...main].sort()).toEqual([1, 2, 3, 4, 5, 6, 7]);
    const all = new Set(measureStock.flatMap(({ topicNos }) => topicNos));
    expect([...all].sort()).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  it('ties each measure to items that exist in their year', () => {
    const wrong = measureStock.flatMap(({ stockCode, tiedItems }) =>
      tiedItems.length === 0
        ? [`${stockCode}: none`]
        : tiedItems
            .filter(({ fiscalYear, itemCode }) => {
              const last = LAST_ITEM[fiscalYear]?.[itemCode.charAt(0)] ?? 0;
              return !/^[ieo][1-9]\d?$/.test(itemCode) || Number(itemCode.slice(1)) > last;
            })
            .map(({ fiscalYear, itemCode }) => `${stockCode}: ${itemCode} of ${fiscalYear}`),
    );
    expect(wrong).toEqual([]);
  });

  it('draws on every measure of documents 0, 1, 3 and 4, and on nothing else', () => {
    const published = publishedDocuments.flatMap(({ documentNo, measures }) =>
      measures.map(({ measureNo }) => `${documentNo}/${measureNo}`),
    );
    const rows = (documentNo: string) => published.filter((row) => row.startsWith(`${documentNo}/`)).length;
    expect(['0', '1', '3', '4'].map(rows)).toEqual([11, 7, 9, 9]);
    const cited = new Set(measureStock.flatMap(({ source }) => citedMeasures(source)));
    expect([...cited].sort()).toEqual(published.sort());
  });

  it('is worded anew: no step repeats a sentence of a document', () => {
    const printed = publishedDocuments.flatMap(({ measures }) =>
      measures.flatMap(({ measure, steps }) => [...steps, ...(measure ? [measure] : [])]),
    );
    const squeeze = (text: string) => text.replace(/\s/g, '');
    const known = new Set(printed.map(squeeze));
    const repeated = measureStock
      .flatMap(({ titleTh, stepsTh }) => [titleTh, ...stepsTh])
      .filter((text) => known.has(squeeze(text)));
    expect(repeated).toEqual([]);
  });
});
