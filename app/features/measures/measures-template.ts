import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireProvince } from '~/features/tenancy/gate.server.ts';
import { fiscalYearOf, todayInThailand } from '~/lib/fiscal-year.ts';
import { xlsxResponse } from '~/lib/xlsx-response.server.ts';
import { translator } from '~/messages/i18n.server.ts';
import { FILE_FORMAT, FILE_VERSION } from './core/library-file.ts';
import { libraryWorkbook } from './library-workbook.ts';

/** `/provinces/:code/measures/template.xlsx`: an empty form with hints. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await requireProvince({ request, params, context }, 'measures.write');
  const fiscalYear = fiscalYearOf(todayInThailand());
  const t = translator(context.lang).getFixedT(null, 'measures');
  const empty = { format: FILE_FORMAT, formatVersion: FILE_VERSION, fiscalYear, measures: [] } as const;
  return xlsxResponse(await libraryWorkbook({ ...empty, measures: [] }, t), 'measures-template.xlsx');
}
