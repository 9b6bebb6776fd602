import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { testDatabase } from 'tests/setup/database.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toArabicDigits } from '~/lib/thai-digits.ts';
import { type DocumentModel, tablesOf } from '../core/model.ts';
import { pagesOf } from '../core/page-style.ts';
import { gridOf } from '../core/place-cells.ts';
import { DOCUMENT_KINDS } from '../kinds/registry.ts';
import { draftOf, loadPublished, PUBLISHED_BODIES } from '../remake.fixture.ts';
import { writeDocx } from './docx.server.ts';
import { comparable, convert, fontsOfPdf, type PdfPage, pagesOfPdf, wordsOfPdf } from './office.fixture.ts';
import { closeBrowser, writePdf } from './pdf.server.ts';
import { readDocx } from './read-docx.fixture.ts';
import { ADDRESS, HARD_WORDS, LONG_RUN, torture } from './torture.fixture.ts';
import { writeXlsx } from './xlsx.server.ts';

const database = testDatabase();
const folder = mkdtempSync(path.join(tmpdir(), 'prongsai-rendering-'));
const stamp = {
  checkCode: '7K3Q-MW2X-9TAB',
  batch: '2566-1',
  madeAt: '2026-11-21T09:05:00Z',
  version: '0.1.0',
  verifyAt: 'https://prongsai.example/verify',
};
/** Documents whose numbers can be told from the published five; kinds that are made of other records come in by themselves. */
const KNOWN = ['agency-one-page', 'analysis-report', 'measures-table', 'progress-report', 'circular-letter'];
const CSV = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';
const models = new Map<string, DocumentModel>();
const at = (...names: string[]) => path.join(folder, ...names);
const modelOf = (name: string) => {
  const model = models.get(name);
  if (!model) throw new Error(`no document ${name}`);
  return model;
};

beforeAll(async () => {
  await loadPublished(database.db);
  models.set('torture', torture);
  for (const kind of DOCUMENT_KINDS)
    for (const body of PUBLISHED_BODIES) {
      if (models.has(kind.key) || (kind.about === 'agency') !== (body.agency !== null)) continue;
      const draft = await draftOf(database.db, kind, body, '');
      if (!('empty' in draft)) models.set(kind.key, draft.model);
    }
  for (const [name, model] of models) {
    writeFileSync(at(`${name}.docx`), await writeDocx(model, stamp));
    writeFileSync(at(`${name}.xlsx`), await writeXlsx(model, stamp));
    writeFileSync(at(`${name}.browser.pdf`), await writePdf(model, stamp, process.env.CHROMIUM_PATH ?? null));
  }
  await closeBrowser();
  const files = (ending: string) => [...models.keys()].map((name) => at(`${name}.${ending}`));
  await convert(files('docx'), 'pdf', at('office'));
  await convert(files('docx'), 'docx', at('again'));
  await convert(files('xlsx'), CSV, at('sheets'));
}, 240_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('every kind can be made of the published documents', () => {
  for (const key of KNOWN) expect([...models.keys()]).toContain(key);
});

const WRITERS = [
  { writer: 'the Word file printed by LibreOffice', fileOf: (name: string) => at('office', `${name}.pdf`) },
  { writer: 'the PDF', fileOf: (name: string) => at(`${name}.browser.pdf`) },
] as const;

describe.each(WRITERS)('$writer', ({ fileOf }) => {
  const pages = new Map<string, PdfPage[]>();
  beforeAll(async () => {
    for (const name of models.keys()) pages.set(name, await pagesOfPdf(fileOf(name)));
  });
  const textOf = (name: string) => (pages.get(name) ?? []).map(({ text }) => text).join('\n');

  test('has A4 pages, upright and across as the document says', () => {
    for (const [name, model] of models) {
      const turns = (pages.get(name) ?? []).map(({ width, height }) => {
        expect(Math.abs(Math.min(width, height) - 595.3), name).toBeLessThan(1);
        expect(Math.abs(Math.max(width, height) - 841.9), name).toBeLessThan(1);
        return width > height ? 'landscape' : 'portrait';
      });
      expect(withoutRepeats(turns), name).toEqual(
        withoutRepeats(model.sections.map(({ orientation }) => orientation)),
      );
    }
  });

  test('has no page without text', () => {
    for (const [name, all] of pages)
      for (const { text } of all) expect(comparable(text).length, name).toBeGreaterThan(80);
  });

  test('numbers its pages above the text from the second one of each count on', () => {
    for (const [name, model] of models) {
      let expected = 0;
      let counts = 0;
      for (const { above } of pages.get(name) ?? []) {
        // Papers with narrow margins begin so high that their first lines stand there as well.
        const number =
          above
            .split('\n')
            .map(comparable)
            .find((line) => /^-\d+-$/.test(line)) ?? '';
        if (number === '') counts += 1;
        expected = number === '' ? 1 : expected + 1;
        expect(number, name).toBe(expected === 1 ? '' : `-${expected}-`);
      }
      expect(counts, name).toBe(new Set(pagesOf(model.sections).map(({ count }) => count)).size);
    }
  });

  test('says every figure of every table as often as the document', () => {
    for (const [name, model] of models) {
      const printed = countFigures(toArabicDigits(textOf(name)));
      const cells = tablesOf(model).flatMap((table) => gridOf(table).flat());
      for (const [figure, count] of countFigures(cells.filter((each) => /^\d+\.\d+$/.test(each)).join(' ')))
        expect(printed.get(figure) ?? 0, `${figure} in ${name}`).toBeGreaterThanOrEqual(count);
    }
  });

  test('carries its fonts inside, and no other than that of the paper', async () => {
    for (const name of models.keys())
      for (const font of await fontsOfPdf(fileOf(name))) {
        expect(font.name, name).toMatch(/^(Sarabun|SarabunPaper|THSarabunNew)(-|$)/);
        expect(font.isEmbedded, name).toBe(true);
      }
  });

  test('lets no word out of the page', async () => {
    for (const name of models.keys()) {
      const sizes = pages.get(name) ?? [];
      for (const word of await wordsOfPdf(fileOf(name))) {
        const page = sizes[word.page - 1];
        expect(word.left, `${word.text} in ${name}`).toBeGreaterThan(30);
        expect(word.right, `${word.text} in ${name}`).toBeLessThan((page?.width ?? 0) - 30);
        expect(word.bottom, `${word.text} in ${name}`).toBeLessThan(page?.height ?? 0);
      }
    }
  });

  test('keeps hard Thai words, addresses, and the order of letters', () => {
    const text = comparable(textOf('torture'));
    for (const word of HARD_WORDS)
      expect(text.split(comparable(word)).length - 1, word).toBeGreaterThanOrEqual(4);
    expect(textOf('torture').replace(/\s+/g, '')).toContain(ADDRESS);
    expect(text).toContain('ก4321ข');
    expect(textOf('torture')).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
    expect(textOf('torture')).toContain('๗๙.๔๐');
  });

  test('breaks a run without blanks within its narrow cell', async () => {
    const parts = (await wordsOfPdf(fileOf('torture'))).filter(({ text }) => /^ก{3,}$/.test(text));
    expect(parts.map(({ text }) => text).join('')).toBe(LONG_RUN);
    // A quarter of 16 centimetres after a margin of 3.
    for (const part of parts) expect(part.right).toBeLessThan((7 / 2.54) * 72 + 1);
  });

  test('repeats the head of a table on every page, and cuts no row', () => {
    const own = (pages.get('torture') ?? []).filter(({ text }) => /แถว\S+ที่/.test(text));
    expect(own.length).toBeGreaterThan(2);
    const seen = new Map<string, number>();
    own.forEach(({ text }, page) => {
      expect(comparable(text)).toContain(comparable('หัวตาราง'));
      for (const [, row = ''] of toArabicDigits(text).matchAll(/แถว(\d+)ที่\d/g)) {
        expect(seen.get(row) ?? page).toBe(page);
        seen.set(row, page);
      }
    });
  });
});

test('pages of a Thai document are numbered in Thai digits, of another in Arabic ones', async () => {
  const second = async (name: string) =>
    (await pagesOfPdf(at(`${name}.browser.pdf`)))[1]?.above.replace(/\s/g, '');
  expect(modelOf('progress-report').digits).toBe('thai');
  expect(await second('progress-report')).toBe('-๒-');
  const arabic = await writePdf({ ...modelOf('progress-report'), digits: 'arabic' }, stamp, null);
  await closeBrowser();
  writeFileSync(at('arabic.browser.pdf'), arabic);
  expect(await second('arabic')).toBe('-2-');
});

describe('the Word file of every kind', () => {
  const bodyOf = (name: string) =>
    strFromU8(unzipSync(readFileSync(at(`${name}.docx`)))['word/document.xml'] ?? new Uint8Array());

  test('names font, size and languages in every run', () => {
    for (const name of models.keys()) {
      const runs = (bodyOf(name).match(/<w:r>.*?<\/w:r>/gs) ?? []).filter((run) => run.includes('<w:t'));
      expect(runs.length, name).toBeGreaterThan(10);
      for (const run of runs) {
        expect(run).toMatch(/<w:rFonts(?=[^>]*w:ascii="TH Sarabun New")(?=[^>]*w:hAnsi="TH Sarabun New")/);
        expect(run).toContain('w:cs="TH Sarabun New"');
        expect(run).toMatch(/<w:sz w:val="(\d+)"\/><w:szCs w:val="\1"\/>/);
        expect(run).toMatch(/<w:lang(?=[^>]*w:val="en-US")(?=[^>]*w:bidi="th-TH")/);
        expect(run.includes('<w:b/>')).toBe(run.includes('<w:bCs/>'));
        expect(run.includes('<w:i/>')).toBe(run.includes('<w:iCs/>'));
      }
    }
  });

  test('repeats heads, splits no row that fits, justifies the Thai way', () => {
    for (const [name, model] of models) {
      const body = bodyOf(name);
      const rows = body.match(/<w:tr>.*?<\/w:tr>|<w:tr .*?<\/w:tr>/gs) ?? [];
      const heads = tablesOf(model).reduce((sum, table) => sum + table.head.length, 0);
      expect(body.match(/<w:tblHeader\/>/g) ?? [], name).toHaveLength(heads);
      const whole = body.match(/<w:cantSplit\/>/g) ?? [];
      expect(whole.length / Math.max(1, rows.length), name).toBeGreaterThan(0.8);
      const hasBody = model.sections.some(({ blocks }) =>
        blocks.some(
          (block) => block.kind === 'paragraph' && (block.style ?? 'body') === 'body' && !block.align,
        ),
      );
      expect(body.includes('<w:jc w:val="thaiDistribute"/>'), name).toBe(hasBody);
    }
  });

  test('keeps its tables when LibreOffice opens and saves it', () => {
    const textsOf = (file: string) =>
      readDocx(readFileSync(file)).tables.map((table) =>
        table.flat().map(comparable).filter(Boolean).join('|'),
      );
    for (const [name, model] of models) {
      // Tables within a table without lines are read as parts of it.
      if (model.sections.some(({ blocks }) => blocks.some(({ kind }) => kind === 'beside'))) continue;
      expect(textsOf(at('again', `${name}.docx`)), name).toEqual(textsOf(at(`${name}.docx`)));
    }
  });
});

test('the workbook of every kind opens in LibreOffice with the figures of the document', () => {
  for (const [name, model] of models) {
    const sheets = readdirSync(at('sheets'))
      .filter((file) => file.startsWith(`${name}-`) && file.endsWith('.csv'))
      .map((file): string[][] => parse(readFileSync(at('sheets', file)), { relax_column_count: true }));
    const tables = tablesOf(model);
    expect(sheets.length, name).toBe(tables.length);
    const rowsOf = (rows: string[][]) => rows.map((row) => row.map(asShown).filter(Boolean).join('|'));
    for (const table of tables) {
      const grid = rowsOf(gridOf(table));
      expect(
        sheets.map((sheet) => rowsOf(sheet).slice(-grid.length)),
        `${table.name} of ${name}`,
      ).toContainEqual(grid);
    }
  }
});

/** Figures by their value, texts without blanks. */
function asShown(text: string): string {
  return /^[+-]?\d+(\.\d+)?$/.test(text) ? String(Number(text)) : comparable(text);
}

function withoutRepeats(values: readonly string[]): string[] {
  return values.filter((value, no) => value !== values[no - 1]);
}

function countFigures(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [figure] of text.matchAll(/(?<![\d.])\d+\.\d+(?![\d.]\d)/g))
    counts.set(figure, (counts.get(figure) ?? 0) + 1);
  return counts;
}
