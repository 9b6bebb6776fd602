import fc from 'fast-check';
import { openXlsx, readXlsx, saveXlsx } from 'hucre/xlsx';
import { aProvinceYear } from 'seeds/factories/province-year.ts';
import { allSchemes, seedScheme } from 'seeds/schemes/index.ts';
import { describe, expect, test } from 'vitest';
import type { Scheme } from '~/features/schemes/core/scheme.ts';
import { comparedValue, storedKey } from '../core/batch-rows.ts';
import { storedFigureValues } from '../core/figure-changes.ts';
import type { ImportRecord, Reading } from '../core/import-record.ts';
import { storedNode } from '../core/instrument-names.ts';
import { readRecords } from '../core/recognise.ts';
import { countNode } from '../core/respondent-counts.ts';
import { readSource } from '../read/read-source.ts';
import { countFields } from './count-fields.ts';
import { scoreFields } from './score-fields.ts';
import { agencyTemplate, type FormAgency, resultsTemplate } from './template.ts';

const AGENCIES: FormAgency[] = [
  {
    agencyCode: '06970101',
    nameTh: 'องค์การบริหารส่วนตำบลรวมใจ',
    agencyType: 'tao',
    districtNameTh: 'เมืองสมมุติ',
  },
  {
    agencyCode: '05970101',
    nameTh: 'เทศบาลตำบลปีใหม่',
    agencyType: 'subdistrict_municipality',
    districtNameTh: 'ผลดี',
  },
  {
    agencyCode: '97-province',
    nameTh: 'จังหวัดสมมุติ',
    agencyType: 'provincial_office',
    districtNameTh: null,
  },
];
const YEARS = [2562, 2566, 2568] as const;

/** What somebody typed, by agency code and node. */
type Typed = Record<string, Record<string, string>>;

const read = async (bytes: Uint8Array): Promise<Reading> =>
  readRecords(
    await readSource({ bytes, fileName: 'แบบ.xlsx' }),
    (year) => allSchemes.find((scheme) => scheme.fiscalYear === year) ?? null,
    { fiscalYear: null },
  );

/** Agency, year, node and value of everything read. */
function valuesOf(records: readonly ImportRecord[]): string[] {
  return records
    .map((record) => {
      if (record.kind !== 'figure' && record.kind !== 'level') return `unexpected ${record.kind}`;
      const node = record.kind === 'level' ? 'level' : storedNode(record.node);
      const value = record.kind === 'level' ? record.level : Number(comparedValue(record));
      return `${record.agency.code} ${record.fiscalYear} ${node} ${value}`;
    })
    .sort();
}

function expected(scheme: Scheme, typed: Typed): string[] {
  return Object.entries(typed)
    .flatMap(([code, figures]) =>
      Object.entries(figures).map(([node, text]) => {
        const level = scheme.levelScale.levels.find(({ name }) => name.th === text)?.key;
        return `${code} ${scheme.fiscalYear} ${node} ${node === 'level' ? level : Number(text)}`;
      }),
    )
    .sort();
}

/** Types the figures into the open cells as a spreadsheet would keep them. */
async function fillProvince(form: Uint8Array, scheme: Scheme, typed: Typed): Promise<Uint8Array> {
  const workbook = await openXlsx(form);
  const rows = workbook.sheets[1]?.rows ?? [];
  const codes = rows[2] ?? [];
  const columns = new Map(scoreFields(scheme).map(({ node, code }) => [node as string, codes.indexOf(code)]));
  for (const row of rows.slice(3)) {
    for (const [node, text] of Object.entries(typed[String(row[0])] ?? {}))
      row[columns.get(node) ?? -1] = node === 'level' ? text : Number(text);
  }
  return saveXlsx(workbook);
}

async function fillAgency(form: Uint8Array, scheme: Scheme, figures: Record<string, string>) {
  const workbook = await openXlsx(form);
  const codeOf = new Map(scoreFields(scheme).map(({ node, code }) => [node as string, code]));
  for (const [node, text] of Object.entries(figures)) {
    const row = workbook.sheets[1]?.rows.find(([code]) => code === codeOf.get(node));
    if (row) row[2] = node === 'level' ? text : Number(text);
  }
  return saveXlsx(workbook);
}

const score = fc.integer({ min: 0, max: 10_000 }).map((hundredths) => (hundredths / 100).toFixed(2));

function figuresOf(scheme: Scheme): fc.Arbitrary<Record<string, string>> {
  const nodes = scoreFields(scheme).map(({ node }) => node);
  const values = nodes.map((node) =>
    node === 'level'
      ? fc.option(fc.constantFrom(...scheme.levelScale.levels.map(({ name }) => name.th)))
      : fc.option(score, { freq: 3 }),
  );
  return fc
    .tuple(...values)
    .map((given) =>
      Object.fromEntries(
        nodes.flatMap((node, at) => (given[at] == null ? [] : [[node as string, String(given[at])]])),
      ),
    )
    .filter((figures) => Object.keys(figures).length > 0);
}

describe.each(YEARS)('the form of %i', (year) => {
  const scheme = seedScheme(year);

  test('filled in for a province reads back as typed, without any mapping', { timeout: 60_000 }, async () => {
    const form = await resultsTemplate(scheme, AGENCIES);
    const typed = fc
      .tuple(figuresOf(scheme), fc.option(figuresOf(scheme)))
      .map(([first, second]): Typed => ({ '06970101': first, ...(second ? { '97-province': second } : {}) }));
    await fc.assert(
      fc.asyncProperty(typed, async (each) => {
        const reading = await read(await fillProvince(form, scheme, each));
        expect(valuesOf(reading.records)).toEqual(expected(scheme, each));
        expect(reading.problems).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  test('of one agency reads back as typed, without any mapping', { timeout: 60_000 }, async () => {
    const [agency] = AGENCIES as [FormAgency];
    const form = await agencyTemplate(scheme, agency, null);
    const typed = figuresOf(scheme);
    await fc.assert(
      fc.asyncProperty(typed, async (each) => {
        const reading = await read(await fillAgency(form, scheme, each));
        expect(valuesOf(reading.records)).toEqual(expected(scheme, { '06970101': each }));
        expect(reading.problems).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  test('with stored figures in it reads back as exactly those figures', async () => {
    const [agency] = AGENCIES as [FormAgency];
    const [figures] = aProvinceYear(scheme, [
      { ...agency, districtCode: null, isDemo: true, officialCode: null } as never,
    ]);
    if (!figures) throw new Error('No figures');
    const stored = [...storedFigureValues(year, [figures]).values()].length;
    const alone = await read(await agencyTemplate(scheme, agency, figures));
    const among = await read(await resultsTemplate(scheme, AGENCIES, [figures]));
    expect(alone.records).toHaveLength(stored);
    expect(alone.problems).toEqual([]);
    expect(valuesOf(among.records)).toEqual(valuesOf(alone.records));
    expect(among.problems).toEqual([]);
    for (const record of alone.records) {
      if (record.kind !== 'figure') continue;
      const { published } = figures;
      const node = storedNode(record.node);
      const value =
        node === 'overall'
          ? published.overall
          : {
              ...published.instruments,
              ...published.indicators,
              ...published.subIndicators,
              ...published.items,
            }[node];
      expect(Number(record.score), node).toBe(Number(value));
    }
  });
});

test.each(allSchemes.map((scheme) => [scheme.fiscalYear, scheme] as const))(
  'every column of the form of %i says what it is',
  async (year, scheme) => {
    const typed = Object.fromEntries(
      scoreFields(scheme).map(({ node }, at) => [
        node,
        node === 'level' ? (scheme.levelScale.levels[0]?.name.th ?? '') : String(99 - (at % 30)),
      ]),
    );
    const reading = await read(
      await fillProvince(await resultsTemplate(scheme, AGENCIES), scheme, { '06970101': typed }),
    );
    const [, table] = reading.recognitions;
    expect(table).toMatchObject({ kind: 'results_wide', fiscalYear: year, headerRows: 2 });
    expect(table?.columns.filter(({ meaning }) => meaning.kind === 'ignore')).toEqual([]);
    expect(valuesOf(reading.records)).toHaveLength(scoreFields(scheme).length);
  },
);

test('names and codes are locked without a password, score cells are open and take 0 to 100 only', async () => {
  const scheme = seedScheme(2568);
  const { sheets } = await readXlsx(await resultsTemplate(scheme, AGENCIES), { readStyles: true });
  expect(sheets.map(({ name }) => name)).toEqual(['อ่านก่อน', 'ปี 2568']);
  const form = sheets[1];
  expect(form?.protection).toMatchObject({ sheet: true });
  expect(form?.protection?.password).toBeUndefined();
  expect(form?.cells?.get('3,0')?.style?.protection?.locked).not.toBe(false);
  expect(form?.cells?.get('3,4')?.style?.protection?.locked).toBe(false);
  expect(form?.dataValidations).toMatchObject([
    { type: 'decimal', operator: 'between', formula1: '0', formula2: '100', range: 'E4:E6 G4:CB6' },
    { type: 'list', range: 'F4:F6' },
    { type: 'whole', operator: 'greaterThanOrEqual', formula1: '0', range: 'CC4:CH6' },
  ]);
});

test.each(YEARS)('the counts of %i are asked survey by survey, and read back as stored', async (year) => {
  const scheme = seedScheme(year);
  const fields = countFields(scheme);
  expect(fields.map(({ survey }) => survey)).toEqual(
    year === 2562
      ? ['iit', 'iit', 'eit', 'eit']
      : ['iit', 'iit', 'eit_public', 'eit_public', 'eit_survey', 'eit_survey'],
  );
  const [agency] = AGENCIES as [FormAgency];
  const stored = new Map(
    fields.map((field, at) => [
      storedKey({
        kind: 'respondents',
        agencyCode: agency.agencyCode,
        fiscalYear: year,
        what: countNode(field),
      }),
      String(at * 400),
    ]),
  );
  for (const form of [
    await resultsTemplate(scheme, AGENCIES, [], stored),
    await agencyTemplate(scheme, agency, null, stored),
  ]) {
    const { records, problems } = await read(form);
    expect(problems).toEqual([]);
    expect(
      records.map((record) => [
        record.kind === 'respondents' &&
          storedKey({
            kind: record.kind,
            agencyCode: record.agency.code,
            fiscalYear: record.fiscalYear,
            what: countNode(record),
          }),
        comparedValue(record),
      ]),
    ).toEqual([...stored]);
  }
});
