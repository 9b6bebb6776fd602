import type { LoaderFunctionArgs } from '@remix-run/node';
import type { z } from 'zod';
import { withPublished } from '~/lib/db.server.ts';
import type { provincesAnswer } from './core/schemas.ts';
import * as OpenDataRepository from './OpenDataRepository.server.ts';
import { respond } from './respond.server.ts';

/** `GET /api/v1/provinces` */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const found = await withPublished(context.db, (trx) => OpenDataRepository.findAllProvinces(trx));
  const provinces = found.map(({ version, ...province }) => province);
  const answer: z.infer<typeof provincesAnswer> = { provinces };
  return respond(request, found.map((each) => each.version).join('.'), answer, () => [
    ['provinceCode', 'nameTh', 'nameEn', 'isDemo', 'fiscalYears'],
    ...provinces.map((p) => [p.provinceCode, p.nameTh, p.nameEn, p.isDemo, p.fiscalYears.join(' ')]),
  ]);
}
