import { describe, expect, it } from 'vitest';
import { districts } from '../reference/districts.ts';
import { provinces } from '../reference/provinces.ts';
import type { PublishedDocument } from './document.ts';
import { documentNumbered, publishedDocuments } from './index.ts';

/** Last item of each instrument by fiscal year, as the documents' own years have them. */
const LAST_ITEM: Record<number, Record<string, number>> = {
  2562: { i: 30, e: 15, o: 48 },
  2563: { i: 30, e: 15, o: 43 },
  2566: { i: 30, e: 15, o: 43 },
  2567: { i: 15, e: 9, o: 35 },
};

const assessmentOf = (documentNo: PublishedDocument['documentNo']) => {
  const { assessment } = documentNumbered(documentNo);
  if (!assessment) throw new Error(`document ${documentNo} has no assessment`);
  return assessment;
};
const reportRows = () => documentNumbered(2).complianceReport?.rows ?? [];
/** Every string of a record with the path to it. */
function* texts(value: unknown, path = ''): Generator<[path: string, text: string]> {
  if (typeof value === 'string') yield [path, value];
  else if (value && typeof value === 'object')
    for (const [key, child] of Object.entries(value)) yield* texts(child, `${path}/${key}`);
}
const allTexts = () => [...texts(publishedDocuments)];

describe('what the documents hold', () => {
  it.each<[PublishedDocument['documentNo'], Record<string, number>]>([
    [0, { measures: 11, items: 10, itemTexts: 1 }],
    [1, { measures: 7, indicators: 10, ranks: 2, comments: 10, failed: 1, limitations: 1 }],
    [2, { reportRows: 17 }],
    [3, { measures: 9, limitations: 2, failed: 1 }],
    [
      4,
      {
        measures: 9,
        items: 45,
        subIndicators: 7,
        indicators: 10,
        instruments: 3,
        ranks: 1,
        comments: 3,
        developmentPoints: 12,
        circulars: 1,
      },
    ],
  ])('document %i', (documentNo, expected) => {
    const { assessment, ...document } = documentNumbered(documentNo);
    const counts = {
      measures: document.measures.length,
      items: Object.keys(assessment?.items ?? {}).length,
      itemTexts: Object.keys(assessment?.itemTexts ?? {}).length,
      subIndicators: assessment?.subIndicators.length ?? 0,
      indicators: assessment?.indicators.length ?? 0,
      instruments: assessment?.instruments.length ?? 0,
      ranks: assessment?.publishedRanks.length ?? 0,
      comments: document.evaluatorComments.length,
      failed: document.failedItems.length,
      developmentPoints: document.developmentPoints.length,
      limitations: document.limitations.length,
      circulars: document.circular ? 1 : 0,
      reportRows: document.complianceReport?.rows.length ?? 0,
    };
    expect(Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0))).toEqual(expected);
  });

  it('leaves absent what is not printed', () => {
    expect(documentNumbered(0).agency).toBeNull();
    expect(assessmentOf(0)).toMatchObject({ overall: null, level: null, indicators: [] });
    expect(assessmentOf(0).items).not.toHaveProperty('e5');
    expect(assessmentOf(1)).toMatchObject({ instruments: [], subIndicators: [], items: {} });
    expect([documentNumbered(2).assessment, documentNumbered(3).assessment]).toEqual([null, null]);
    expect(documentNumbered(2).complianceReport?.resultsFiscalYear).toBeNull();
  });

  it('lists each of the twenty discrepancies with its document', () => {
    expect(publishedDocuments.map(({ discrepancies }) => discrepancies.map(({ id }) => id))).toEqual([
      ['D15', 'D16', 'D19', 'D20'],
      ['D8', 'D9', 'D10', 'D11', 'D12'],
      ['D17', 'D18'],
      ['D13', 'D14'],
      ['D1', 'D2', 'D3', 'D4', 'D5', 'D6', 'D7'],
    ]);
  });
});

describe('Tak PAO 2566', () => {
  it('has five comments on each part of the EIT, with the items they cite', () => {
    const comments = documentNumbered(1).evaluatorComments;
    const codes = (part: number) =>
      comments.filter((comment) => comment.part === part).map(({ itemCode }) => itemCode);
    expect(codes(1)).toEqual(['e4', 'e8', 'e10', 'e13', 'e1']);
    expect(codes(2)).toEqual(['e13', 'e8', 'e10', 'e14', 'e15']);
    const cited = [...new Set(comments.flatMap(({ citedItems }) => citedItems))];
    expect(cited.map((code) => Number(code.slice(1))).sort((a, b) => a - b)).toEqual([
      8, 13, 14, 18, 27, 28, 30, 34, 35, 36, 38,
    ]);
  });
});

describe('Kham Sakaesaeng 2566', () => {
  it('has 13 rows done, 4 in progress, none not started', () => {
    const count = (status: string) => reportRows().filter((row) => row.status === status).length;
    expect([count('done'), count('in_progress'), count('not_started')]).toEqual([13, 4, 0]);
    expect(reportRows().map(({ rowNo }) => rowNo)).toEqual(Array.from({ length: 17 }, (_, at) => at + 1));
  });

  it('has eight rows whose text contradicts the column', () => {
    const contradicting = reportRows().filter(({ contradiction }) => contradiction !== null);
    expect(contradicting.map(({ rowNo }) => rowNo)).toEqual([4, 5, 6, 9, 11, 12, 13, 17]);
  });
});

describe('every record', () => {
  it('keeps the score text of a measure row beside the score of its item', () => {
    const { items, itemTexts } = assessmentOf(0);
    for (const { itemCodes, itemScoreText } of documentNumbered(0).measures) {
      const code = itemCodes[0] ?? 'absent';
      expect(itemScoreText).toBe(itemTexts[code] ?? `${items[code]}%`);
    }
  });

  it('writes scores as decimal text in Arabic digits', () => {
    for (const { assessment } of publishedDocuments) {
      if (!assessment) continue;
      const scores = [
        ...Object.values(assessment.items),
        ...[...assessment.indicators, ...assessment.subIndicators, ...assessment.instruments].map(
          ({ score }) => score,
        ),
      ];
      for (const score of scores) expect(score).toMatch(/^(100|100\.00|\d\d\.\d\d)$/);
    }
  });

  it('uses only item codes that exist in the year they belong to', () => {
    const used = publishedDocuments.flatMap((document) => [
      ...Object.keys(document.assessment?.items ?? {}).map((code) => [
        document.assessment?.fiscalYear ?? 0,
        code,
      ]),
      ...document.measures.flatMap(({ fiscalYear, resultsFiscalYear, itemCodes, obligationItems }) => [
        ...itemCodes.map((code) => [resultsFiscalYear, code]),
        ...obligationItems.map((code) => [fiscalYear, code]),
      ]),
      ...document.evaluatorComments.flatMap(({ fiscalYear, itemCode, citedItems }) =>
        [...(itemCode ? [itemCode] : []), ...citedItems].map((code) => [fiscalYear, code]),
      ),
      ...document.failedItems.map(({ fiscalYear, itemCode }) => [fiscalYear, itemCode]),
    ]) as [number, string][];
    expect(used.length).toBeGreaterThan(90);
    const unknown = used.filter(([year, code]) => {
      const last = LAST_ITEM[year]?.[code.charAt(0)] ?? 0;
      return !/^[ieo][1-9]\d?$/.test(code) || Number(code.slice(1)) > last;
    });
    expect(unknown).toEqual([]);
  });

  it('reads the printed timeframes as their kinds', () => {
    const kinds = (documentNo: PublishedDocument['documentNo']) =>
      documentNumbered(documentNo).measures.map(({ timeframe }) => timeframe?.kind);
    const [quarter, every] = ['quarter_1', 'every_quarter'];
    expect(kinds(0)).toEqual([quarter, quarter, quarter, ...Array(4).fill(every), ...Array(4).fill(quarter)]);
    const [half, whole] = ['first_6_months', 'whole_year'];
    expect(kinds(1)).toEqual([half, half, half, whole, whole, half, half]);
    expect(kinds(3)).toEqual(Array(9).fill('date_range'));
    expect(kinds(4)).toEqual(Array(9).fill(undefined));
  });

  it('names a lead only in document 0, where one is printed', () => {
    const leads = publishedDocuments.map(({ measures }) =>
      measures.flatMap(({ responsibleUnits }) =>
        responsibleUnits.filter(({ isLead }) => isLead).map(({ nameTh }) => nameTh),
      ),
    );
    const [clerk, audit, finance] = ['สำนักปลัด', 'หน่วยตรวจสอบภายใน', 'กองคลัง'];
    expect(leads).toEqual([
      [...Array(5).fill(clerk), audit, audit, finance, clerk, clerk, clerk],
      [],
      [],
      [],
      [],
    ]);
  });

  it('measures the year after the result, inside that year', () => {
    for (const { measures } of publishedDocuments)
      for (const { fiscalYear, resultsFiscalYear, timeframe } of measures) {
        expect(fiscalYear).toBe(resultsFiscalYear + 1);
        if (!timeframe) continue;
        const wholeYear = [`${fiscalYear - 544}-10-01`, `${fiscalYear - 543}-09-30`];
        expect([timeframe.from, timeframe.to]).toEqual(
          timeframe.kind === 'date_range' ? wholeYear : [null, null],
        );
      }
  });

  it('numbers measures from 1 and files them under the topics of the form', () => {
    for (const { measures, measuresForm } of publishedDocuments) {
      expect(measures.map(({ measureNo }) => measureNo)).toEqual(measures.map((_, at) => at + 1));
      for (const { topicNo } of measures)
        expect(topicNo === null, `form ${measuresForm}`).toBe(measuresForm === 'D');
    }
    expect(documentNumbered(0).measures.map(({ topicNo }) => topicNo)).toEqual([
      1, 1, 2, 3, 3, 4, 4, 5, 6, 7, 7,
    ]);
    expect(documentNumbered(1).measures.map(({ topicNo }) => topicNo)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(documentNumbered(3).measures.map(({ topicNo }) => topicNo)).toEqual([1, 1, 2, 3, 4, 5, 6, 6, 7]);
  });

  it('places each agency in a known province and district', () => {
    const agencies = publishedDocuments.flatMap(({ agency }) => (agency ? [agency] : []));
    expect(agencies.map(({ code }) => code)).toEqual([
      '63-pao',
      '30-tao-khamsakaesaeng',
      '75-subdistrict-bangchakreng',
      '13-province',
    ]);
    const placeOf = (provinceCode: string, districtCode: string | null) => [
      provinces.find(({ code }) => code === provinceCode)?.nameTh,
      districts.find((district) => district.code === districtCode && district.provinceCode === provinceCode)
        ?.nameTh,
    ];
    expect(agencies.map(({ provinceCode, districtCode }) => placeOf(provinceCode, districtCode))).toEqual([
      ['ตาก', undefined],
      ['นครราชสีมา', 'ขามสะแกแสง'],
      ['สมุทรสงคราม', 'เมืองสมุทรสงคราม'],
      ['ปทุมธานี', undefined],
    ]);
  });

  it('names no person', () => {
    const title = /(?<![ก-๙])(?:นาย|นางสาว|นาง)(?!ก)[ก-๙]+ +[ก-๙]+/;
    expect(allTexts().filter(([, text]) => title.test(text))).toEqual([]);
  });

  it('has clean texts: no foreign letters outside the discrepancies, no stray blanks', () => {
    const stray = allTexts().filter(([path, text]) => {
      if (text !== text.trim() || /\s{2}|[\n\t]/.test(text)) return true;
      return !path.includes('/discrepancies/') && /[^\u0E00-\u0E7F\u0020-\u007E“”…]/.test(text);
    });
    expect(stray).toEqual([]);
  });
});
