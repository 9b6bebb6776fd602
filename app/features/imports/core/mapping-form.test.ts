import { expect, test } from 'vitest';
import { NO_CORRECTIONS } from './corrections.ts';
import type { Recognition } from './import-record.ts';
import { MEANING_KEYS, meaningKey, readCorrections, readMeaning } from './mapping-form.ts';

const table: Recognition = {
  kind: 'results_wide',
  tableNo: 1,
  tableName: '',
  fiscalYear: 2567,
  confidence: 0.9,
  headerRows: 1,
  columns: [
    { header: 'หน่วยงาน', meaning: { kind: 'agency_name' } },
    { header: 'คะแนน', meaning: { kind: 'figure', node: 'overall', fiscalYear: null, isWeighted: false } },
  ],
};
const form = (fields: Record<string, string>) => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
};

test('every key is the key of its own meaning', () => {
  for (const key of MEANING_KEYS) {
    const meaning = readMeaning(key);
    expect(meaning && meaningKey(meaning)).toBe(key);
  }
  for (const wrong of ['', 'evil', 'figure:', 'figure:<b>', 'rank:galaxy', 'text:a b']) {
    expect(readMeaning(wrong), wrong).toBeNull();
  }
});

test('only what differs from what was recognised is a correction', () => {
  const same = form({
    'table-1-kind': 'results_wide',
    'table-1-year': '2567',
    'table-1-column-1': 'figure:overall',
  });
  expect(readCorrections(same, [table], NO_CORRECTIONS)).toEqual(NO_CORRECTIONS);
  const other = form({
    'table-1-kind': 'results_long',
    'table-1-year': '2566',
    'table-1-column-1': 'weighted:oit',
    'agency-อบต. ก': 'a1',
  });
  expect(readCorrections(other, [table], NO_CORRECTIONS)).toEqual({
    tables: {
      1: {
        kind: 'results_long',
        fiscalYear: 2566,
        columns: { 1: { kind: 'figure', node: 'oit', fiscalYear: null, isWeighted: true } },
      },
    },
    agencies: { 'อบต. ก': 'a1' },
  });
});

test('nonsense in the form changes nothing', () => {
  const wild = form({
    'table-1-kind': 'x',
    'table-1-year': '1e9',
    'table-1-column-0': 'y',
    'table-9-kind': 'report',
  });
  expect(readCorrections(wild, [table], NO_CORRECTIONS)).toEqual(NO_CORRECTIONS);
});
