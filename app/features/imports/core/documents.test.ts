import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { PublishedDocument } from 'seeds/documents/document.ts';
import { documentNumbered } from 'seeds/documents/index.ts';
import { allSchemes } from 'seeds/schemes/index.ts';
import { describe, expect, test } from 'vitest';
import { readText } from '../read/text.ts';
import type { ImportRecord, Reading } from './import-record.ts';
import { readRecords } from './recognise.ts';

/** The published documents lie beside the product, not in it; what they say is checked against our own records. */
const DOCUMENTS = path.resolve(import.meta.dirname, '../../../../../shared/domain/documents');

type Kind = ImportRecord['kind'];
const schemeOf = (year: number) => allSchemes.find((scheme) => scheme.fiscalYear === year) ?? null;
const of = <K extends Kind>(reading: Reading, kind: K) =>
  reading.records.filter((record): record is Extract<ImportRecord, { kind: K }> => record.kind === kind);
const scores = (reading: Reading) =>
  Object.fromEntries(of(reading, 'figure').map(({ node, score }) => [node, score]));
const codes = (reading: Reading) => reading.problems.map(({ code }) => code);
/** Files wrap lines inside words; our records do not. */
const bare = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, '');

function read(documentNo: number): Reading {
  const name =
    readdirSync(DOCUMENTS).find((each) => each.startsWith(String(documentNo).padStart(3, '0'))) ?? '';
  const text = readFileSync(path.join(DOCUMENTS, name), 'utf8');
  return readRecords({ kind: 'text', encoding: 'utf-8', ...readText(text) }, schemeOf, { fiscalYear: null });
}

/** Every measure beside our record of it. */
function expectMeasures(reading: Reading, document: PublishedDocument) {
  const measures = of(reading, 'measure');
  expect(measures).toHaveLength(document.measures.length);
  document.measures.forEach((known, index) => {
    const found = measures[index];
    expect(found?.itemCodes).toEqual(known.itemCodes);
    expect(found?.topicNo).toBe(known.topicNo);
    expect(bare(found?.responsible)).toBe(bare(known.responsibleText));
    expect(bare(found?.timeframe)).toBe(bare(known.timeframe?.text));
    expect(bare(found?.followUp)).toBe(bare(known.followUp));
    if (known.measure) expect(bare(found?.title)).toBe(bare(known.measure));
  });
}

describe.skipIf(!existsSync(DOCUMENTS))('the five published documents', () => {
  test('document 4: every figure of a province, its circular, points to develop and measures', () => {
    const reading = read(4);
    const document = documentNumbered(4);
    const known = document.assessment;
    const found = scores(reading);
    expect(of(reading, 'figure').every(({ fiscalYear }) => fiscalYear === 2562)).toBe(true);
    expect(of(reading, 'figure').every(({ agency }) => agency.name === 'จังหวัดปทุมธานี')).toBe(true);
    expect(found).toEqual({
      overall: known?.overall,
      ...Object.fromEntries(known?.instruments.map(({ code, score }) => [code, score]) ?? []),
      ...Object.fromEntries(known?.indicators.map(({ number, score }) => [number, score]) ?? []),
      ...Object.fromEntries(known?.subIndicators.map(({ code, score }) => [code, score]) ?? []),
      ...known?.items,
    });
    expect(Object.keys(found).filter((node) => /^[ie]\d/.test(node))).toHaveLength(45);
    expect(of(reading, 'level')).toMatchObject([{ level: 'A', fiscalYear: 2562 }]);
    expect(of(reading, 'rank')).toMatchObject([{ scope: 'provinces', rank: 5, outOf: 76 }]);
    expect(of(reading, 'circular')).toMatchObject([
      {
        number: document.circular?.number,
        datedOn: document.circular?.date,
        subject: document.circular?.subject,
        addressees: document.circular?.recipientsText,
      },
    ]);
    const points = of(reading, 'development_point');
    expect(points).toHaveLength(12);
    expect(points.map(({ itemCodes }) => itemCodes)).toEqual(
      document.developmentPoints.map(({ itemCode }) => [itemCode]),
    );
    expect(points.map(({ indicatorNumber }) => indicatorNumber)).toEqual(
      document.developmentPoints.map(({ indicatorNumber }) => indicatorNumber),
    );
    expect(of(reading, 'comment').map(({ instrument }) => instrument)).toEqual(['iit', 'eit', 'oit']);
    expectMeasures(reading, document);
    expect(codes(reading)).toEqual(['header_says_otherwise']);
    expect(reading.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('document 1: results, ranks, ten comments with the items they cite, the failed item and seven measures', () => {
    const reading = read(1);
    const document = documentNumbered(1);
    const known = document.assessment;
    expect(scores(reading)).toEqual({
      overall: '97.14',
      ...Object.fromEntries(known?.indicators.map(({ number, score }) => [number, score]) ?? []),
    });
    expect(of(reading, 'figure')[0]).toMatchObject({
      fiscalYear: 2566,
      agency: { name: 'องค์การบริหารส่วนจังหวัดตาก' },
    });
    expect(of(reading, 'level')).toMatchObject([{ level: 'good' }]);
    expect(of(reading, 'rank')).toMatchObject([
      { scope: 'province', rank: 1 },
      { scope: 'type_national', rank: 23 },
    ]);
    const comments = of(reading, 'comment');
    expect(comments.map(({ itemCodes }) => itemCodes)).toEqual(
      document.evaluatorComments.map(({ itemCode, citedItems }) => [itemCode, ...citedItems]),
    );
    expect(of(reading, 'failed_item')).toHaveLength(1);
    expect(of(reading, 'failed_item')[0]).toMatchObject({
      itemCode: 'o2',
      appeal: expect.stringContaining('ยืนยันการให้คะแนนตามเดิม'),
    });
    expect(of(reading, 'failed_item')[0]?.reason).toContain('ไม่ให้คะแนน');
    expectMeasures(reading, document);
    expect(codes(reading)).toContain('foreign_characters');
  });

  test('document 0: eleven measures with merged, shifted and doubled cells, eleven scores, one of them a text', () => {
    const reading = read(0);
    const document = documentNumbered(0);
    expectMeasures(reading, document);
    expect(of(reading, 'figure')).toHaveLength(11);
    expect(of(reading, 'figure').every(({ fiscalYear }) => fiscalYear === 2567)).toBe(true);
    expect(of(reading, 'figure').find(({ node }) => node === 'e5')).toMatchObject({
      score: null,
      printed: '๙๐.๐๐% ขึ้นไป',
    });
    for (const { itemCodes, itemScoreText } of document.measures) {
      const score = scores(reading)[itemCodes[0] ?? ''];
      if (score) expect(`${score}%`).toBe(itemScoreText);
    }
    document.measures.forEach(({ finding, limitation }, index) => {
      const found = of(reading, 'measure')[index];
      expect(bare(found?.finding).replace(/^-/, '')).toBe(bare(finding));
      expect(bare(found?.limitation).replace(/^-/, '')).toBe(bare(limitation));
    });
    expect(codes(reading).sort()).toEqual(['cell_shifted', 'no_number', 'row_split']);
  });

  test('document 2: seventeen report rows, each under its status, and the eight whose words say otherwise', () => {
    const rows = of(read(2), 'report_row');
    const known = documentNumbered(2).complianceReport?.rows ?? [];
    expect(rows).toHaveLength(17);
    rows.forEach((row, index) => {
      const expected = known[index];
      expect(bare(row.weakness)).toBe(bare(expected?.weakness));
      expect(bare(row.action)).toBe(bare(expected?.action));
      expect(bare(row.responsible)).toBe(bare(expected?.responsible));
      expect(bare(row.statusText)).toBe(bare(expected?.statusText));
      expect(row).toMatchObject({ status: expected?.status, indicatorNumber: expected?.indicatorNumber });
      expect(row.contradiction !== null).toBe(expected?.contradiction !== null);
    });
    const count = (status: string) => rows.filter((row) => row.status === status).length;
    expect([count('done'), count('in_progress'), count('not_started')]).toEqual([13, 4, 0]);
    expect(rows.filter(({ contradiction }) => contradiction !== null)).toHaveLength(8);
  });

  test('document 2: the reason that opens the rows of each of its four indicators', () => {
    const known = documentNumbered(2).complianceReport?.groups ?? [];
    const found = of(read(2), 'document_text');
    expect(found.map(({ part }) => part)).toEqual(
      known.map(({ indicatorNumber }) => `reason.${indicatorNumber}`),
    );
    expect(found.map(({ text }) => bare(text))).toEqual(known.map(({ reason }) => bare(reason)));
    for (const other of [0, 1, 3, 4] as const) expect(of(read(other), 'document_text')).toEqual([]);
  });

  test('document 3: nine measures, one of two items, and two limitations', () => {
    const reading = read(3);
    expectMeasures(reading, documentNumbered(3));
    expect(of(reading, 'limitation').map(({ text }) => bare(text))).toEqual(
      documentNumbered(3).limitations.map(({ limitation }) => bare(limitation)),
    );
  });

  test('document 3: the item that its finding says had no points', () => {
    const [known] = documentNumbered(3).failedItems;
    const [found, ...others] = of(read(3), 'failed_item');
    expect(others).toEqual([]);
    expect(found?.itemCode).toBe(known?.itemCode);
    expect(bare(found?.reason)).toContain(bare(known?.reason));
  });

  test('no person is named in any record', () => {
    for (const documentNo of [0, 1, 2, 3, 4]) {
      expect(JSON.stringify(read(documentNo).records)).not.toMatch(
        /["(\s](?:นาย(?!ก)|นาง|นางสาว)[\u0e01-\u0e4e]+ [\u0e01-\u0e4e]+/u,
      );
    }
  });
});
