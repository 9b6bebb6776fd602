import type { MeasureContent } from 'db/tables/measures.ts';
import { fromFileMeasure } from './library-file.ts';
import { type FieldChange, listChanges } from './measure-changes.ts';
import type { ReadLibrary } from './read-library.ts';

interface StoredMeasure extends MeasureContent {
  measureId: string;
  version: number;
}

/** What the import would do with one row. `content` is what the library would then say. */
export interface ImportRow {
  row: number;
  kind: 'new' | 'changed' | 'same';
  key: string;
  /** The measure of the library that it changes, with the version that was compared. */
  measureId: string | null;
  version: number | null;
  source: string | null;
  content: MeasureContent;
  changes: FieldChange[];
}

/**
 * What importing would do: a row is the measure of the same key, else the one of the same title, else new. No measure of
 * the library is taken for two rows, and what the file does not hold stays as it is.
 */
export function compareLibrary(read: ReadLibrary, library: readonly StoredMeasure[]): ImportRow[] {
  const taken = new Set<string>();
  const byKey = new Map(library.map((measure) => [measure.measureId, measure]));
  const keys = new Set(read.measures.map(({ measure }) => measure.key));
  return read.measures.map(({ row, measure }) => {
    const content = fromFileMeasure(measure);
    const hit =
      byKey.get(measure.key) ??
      library.find(
        (each) =>
          !taken.has(each.measureId) &&
          !keys.has(each.measureId) &&
          plain(each.title) === plain(content.title),
      );
    if (!hit) {
      const nothing = { key: measure.key, measureId: null, version: null, source: measure.source };
      return { row, kind: 'new' as const, ...nothing, content, changes: [] };
    }
    taken.add(hit.measureId);
    const changes = listChanges(hit, content, read.fiscalYear).filter(
      ({ before, after }) => plain(before) !== plain(after),
    );
    return {
      row,
      kind: changes.length === 0 ? ('same' as const) : ('changed' as const),
      key: measure.key,
      measureId: hit.measureId,
      version: hit.version,
      source: measure.source,
      content,
      changes,
    };
  });
}

/** Says which state of the library a preview was made of; another one means that it must be looked at again. */
export function libraryStamp(library: readonly { measureId: string; version: number }[]): string {
  return library
    .map(({ measureId, version }) => `${measureId}.${version}`)
    .sort()
    .join(' ');
}

const plain = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim();
