import { ImportRefusal, type SourceFile } from '../core/source-file.ts';
import { readCsv } from './csv.ts';
import { decodeText } from './decode-text.ts';
import { archiveOrText } from './file-kind.ts';
import { requireReadableSize } from './limits.ts';
import { findSeparator } from './separator.ts';
import { requireContent } from './table-builder.ts';
import { readText } from './text.ts';
import { readXlsx } from './xlsx.ts';

const TABLE_NAME = /\.(csv|tsv)$/i;
/** Web pages, and the web pages some systems hand out under the name of a workbook. */
const MARKUP = /^\s*(<!doctype html|<html|<table|<\?xml)/i;

/**
 * Reads a file into tables and lines. What the file is, is decided by its content; its name decides only whether a text
 * is a table of separated values.
 * @throws ImportRefusal with a reason a clerk can act on
 */
export async function readSource(input: { bytes: Uint8Array; fileName: string }): Promise<SourceFile> {
  requireReadableSize(input.bytes.length);
  if (archiveOrText(input.bytes) === 'archive') return readXlsx(input.bytes);
  const { text, encoding } = decodeText(input.bytes);
  if (MARKUP.test(text)) throw new ImportRefusal('not_supported');
  const isTable = TABLE_NAME.test(input.fileName) || findSeparator(text).isConsistent;
  const found = isTable
    ? { kind: 'csv' as const, tables: [readCsv(text)], lines: [] }
    : { kind: 'text' as const, ...readText(text) };
  return requireContent({ ...found, encoding });
}
