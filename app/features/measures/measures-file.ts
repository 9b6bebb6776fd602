import type { LoaderFunctionArgs } from '@remix-run/node';
import { recordExport } from '~/features/audit/record-export.server.ts';
import { todayInThailand } from '~/lib/fiscal-year.ts';
import { xlsxResponse } from '~/lib/xlsx-response.server.ts';
import { translator } from '~/messages/i18n.server.ts';
import { FILE_FORMAT, FILE_VERSION, type LibraryFile, toFileMeasure } from './core/library-file.ts';
import { SCHEMA_PATH } from './core/schema-path.ts';
import { libraryWorkbook } from './library-workbook.ts';
import { loadLibrary } from './load-library.server.ts';

/** `/provinces/:code/measures.json` and `.xlsx`: the library as filtered, in the open file that can be imported. */
export async function loader(args: LoaderFunctionArgs) {
  const { province, search, fiscalYear, measures } = await loadLibrary(args);
  const { request, context } = args;
  const file: LibraryFile = {
    $schema: `${context.config.publicUrl}${SCHEMA_PATH}`,
    format: FILE_FORMAT,
    formatVersion: FILE_VERSION,
    fiscalYear,
    province: province.nameTh,
    isDemo: province.isDemo,
    measures: measures.map(toFileMeasure),
  };
  const filter = { ...search, year: fiscalYear };
  const { provinceCode } = province;
  await recordExport(context, { provinceCode, subject: 'measures', rows: measures.length, filter });
  const mark = province.isDemo ? '-demo' : '';
  const name = `measures-${fiscalYear}-${provinceCode}-${todayInThailand()}${mark}`;
  if (new URL(request.url).pathname.endsWith('.xlsx')) {
    const t = translator(context.lang).getFixedT(null, 'measures');
    return xlsxResponse(await libraryWorkbook(file, t), `${name}.xlsx`);
  }
  return new Response(JSON.stringify(file, null, 2), {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}.json"`,
      'Cache-Control': 'private, no-store',
    },
  });
}
