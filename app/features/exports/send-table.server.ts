import type { LoaderFunctionArgs } from '@remix-run/node';
import { recordExport } from '~/features/audit/record-export.server.ts';
import { type CsvCell, csvResponse } from '~/lib/csv.ts';
import { todayInThailand } from '~/lib/fiscal-year.ts';
import { asksForEverything } from '~/lib/search-params.ts';
import { xlsxResponse } from '~/lib/xlsx-response.server.ts';
import { translator } from '~/messages/i18n.server.ts';
import { type TableParts, tableWorkbook } from './table-workbook.ts';

/** A table that leaves the product, and what is written above it. */
export interface TableFile extends TableParts {
  province: { provinceCode: string; nameTh: string; isDemo: boolean };
  /** Set where the table is about one agency: it stands in the name of the file in place of the province. */
  agencyCode?: string;
  /** What was taken, for the audit trail and the name of the file: `rankings`. */
  subject: string;
  /** Null for what belongs to no single year. */
  fiscalYear: number | null;
  /** The filters as the address had them, for the audit trail. */
  filter: object;
}

/**
 * The answer of an address that ends in `.csv` or `.xlsx`: province, year, filters and day above the table, year and
 * day in the name. Records who took it out before they get it.
 */
export async function sendTable(
  { request, context }: Pick<LoaderFunctionArgs, 'request' | 'context'>,
  file: TableFile,
): Promise<Response> {
  const { province, agencyCode, subject, fiscalYear, filter, rows } = file;
  const { provinceCode } = province;
  const isEverything = asksForEverything(request);
  await recordExport(context, {
    provinceCode,
    ...(agencyCode ? { agencyCode } : {}),
    subject,
    rows: rows.length,
    filter: isEverything ? { ...filter, everything: true } : filter,
  });
  const t = translator(context.lang).getFixedT(null, 'common');
  const today = todayInThailand();
  const about: (readonly CsvCell[])[] = [
    [t('province'), province.nameTh, ...(province.isDemo ? [t('demo.mark')] : [])],
    ...(fiscalYear === null ? [] : [[t('fiscalYear'), fiscalYear]]),
    ...file.about,
    [t('exports.extent'), t(isEverything ? 'exports.everything' : 'exports.shown')],
    [t('exports.on'), today],
    ...(hasAbsent(rows) ? [[t('exports.empty'), t('absent')]] : []),
  ];
  const year = fiscalYear === null ? '' : `${fiscalYear}-`;
  const mark = province.isDemo ? '-demo' : '';
  const name = `ita-${year}${agencyCode ?? provinceCode}-${subject}-${today}${mark}`;
  if (new URL(request.url).pathname.endsWith('.xlsx')) {
    return xlsxResponse(await tableWorkbook({ ...file, about }), `${name}.xlsx`);
  }
  return csvResponse(`${name}.csv`, [...about, [], file.head, ...rows]);
}

/** Whether a figure is not known; texts that were left empty are no figures. */
function hasAbsent(rows: TableParts['rows']): boolean {
  return rows.some((row) => row.some((cell) => cell === null || cell === undefined));
}
