import type { LoaderFunctionArgs } from '@remix-run/node';
import { recordExport } from '~/features/audit/record-export.server.ts';
import { requireProvince } from '~/features/tenancy/gate.server.ts';
import { withTenant } from '~/lib/db.server.ts';
import { notFound } from '~/lib/http.server.ts';
import { xlsxResponse } from '~/lib/xlsx-response.server.ts';
import type { ImportProblem } from './core/import-record.ts';
import { ImportRefusal } from './core/source-file.ts';
import * as ImportRepository from './ImportRepository.server.ts';
import * as ImportRowRepository from './ImportRowRepository.server.ts';
import { readSource } from './read/read-source.ts';
import { annotatedWorkbook } from './write/annotated.ts';

/** `/provinces/:code/imports/:batchId/annotated.xlsx`: the file with what was found written into it. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { tenant, province } = await requireProvince({ request, params, context }, 'imports.read');
  const batchId = params.batchId ?? '';
  const found = await withTenant(context.db, tenant, async (t) => ({
    batch: await ImportRepository.findById(t, batchId),
    file: await ImportRepository.findContent(t, batchId),
    rows: await ImportRowRepository.findAllRows(t, batchId),
  }));
  const { batch, file, rows } = found;
  if (!batch || !file || rows.length === 0) throw notFound();
  const source = await readSource({ bytes: file.content, fileName: file.fileName }).catch(
    (error: unknown) => {
      if (error instanceof ImportRefusal) throw notFound();
      throw error;
    },
  );
  const { provinceCode } = province;
  await recordExport(context, { provinceCode, subject: `import:${batchId}`, rows: rows.length, filter: {} });
  const workbook = await annotatedWorkbook(source, rows, context.lang, {
    fileName: batch.fileName,
    fiscalYear: batch.fiscalYear,
    problems: batch.problems as ImportProblem[],
  });
  return xlsxResponse(workbook, `${batch.fileName.replace(/\.\w+$/, '')}-ตรวจแล้ว.xlsx`);
}
