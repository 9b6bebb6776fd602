import { readSource } from '~/features/imports/read/read-source.ts';
import type { TenantDb } from '~/lib/db.server.ts';
import { compareLibrary, libraryStamp } from './core/compare-library.ts';
import { contentOf } from './core/content.ts';
import { fromFileMeasure } from './core/library-file.ts';
import { readSheetLibrary } from './core/library-sheet.ts';
import {
  type FileRefusal,
  type ReadLibrary,
  readJsonLibrary,
  refuseUnknownTies,
} from './core/read-library.ts';
import * as MeasureRepository from './MeasureRepository.server.ts';
import { findTiedSchemes } from './tie-labels.server.ts';

/** The measures of a JSON or XLSX file, told apart by content; or why it cannot be read. */
export async function readLibraryFile(file: {
  bytes: Uint8Array;
  fileName: string;
}): Promise<ReadLibrary | { refusal: FileRefusal }> {
  const isZip = file.bytes[0] === 0x50 && file.bytes[1] === 0x4b;
  if (!isZip) {
    try {
      return readJsonLibrary(new TextDecoder('utf-8', { fatal: true }).decode(file.bytes));
    } catch {
      return { refusal: 'not_json' };
    }
  }
  try {
    const { tables } = await readSource(file);
    return readSheetLibrary(tables[0]?.rows ?? []);
  } catch {
    return { refusal: 'not_read' };
  }
}

/** What importing the file would do to the library as it is now. */
export async function previewImport(t: TenantDb, read: ReadLibrary) {
  const contents = read.measures.map(({ measure }) => fromFileMeasure(measure));
  const schemes = await findTiedSchemes(t.trx, contents);
  const of = (year: number) => schemes.find(({ fiscalYear }) => fiscalYear === year);
  const sound = refuseUnknownTies(read, {
    item: (year, wanted) => of(year)?.items.some(({ code }) => code === wanted) ?? false,
    indicator: (year, wanted) => of(year)?.indicators.some(({ number }) => number === wanted) ?? false,
  });
  const library = (await MeasureRepository.findAll(t, read.fiscalYear)).map((measure) => ({
    ...contentOf(measure),
    measureId: measure.measureId,
    version: measure.version,
  }));
  return { rows: compareLibrary(sound, library), refused: sound.refused, stamp: libraryStamp(library) };
}
