import type { LoaderFunctionArgs } from '@remix-run/node';
import type { z } from 'zod';
import { withPublished } from '~/lib/db.server.ts';
import type { overviewAnswer } from './core/schemas.ts';
import * as OpenDataRepository from './OpenDataRepository.server.ts';
import { openDataSearch } from './open-data-search-params.ts';
import { apiNotFound, respond } from './respond.server.ts';

/** `GET /api/v1/provinces/{code}/overview?fiscalYear=2566` */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { fiscalYear } = openDataSearch.parse(new URL(request.url).searchParams);
  const found = await withPublished(context.db, (trx) =>
    OpenDataRepository.findProvinceYear(trx, params.code ?? '', fiscalYear),
  );
  if (!found) return apiNotFound();
  const { version, iit, eit, oit, indicators, publishedAt, ...figures } = found;
  const answer: z.infer<typeof overviewAnswer> = {
    ...figures,
    instruments: [
      { code: 'iit', mean: iit },
      { code: 'eit', mean: eit },
      { code: 'oit', mean: oit },
    ],
    indicators: indicators.map((mean, index) => ({ number: index + 1, mean })),
    publishedAt: publishedAt.toISOString(),
  };
  return respond(request, `${found.fiscalYear}.${version}`, answer, () => [
    ['figure', 'value'],
    ...Object.entries(figures).map(([name, value]) => [
      name,
      typeof value === 'object' ? JSON.stringify(value) : value,
    ]),
    ...answer.instruments.map(({ code, mean }) => [code, mean]),
    ...answer.indicators.map(({ number, mean }) => [`indicator ${number}`, mean]),
  ]);
}
