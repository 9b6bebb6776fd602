import type { LoaderFunctionArgs } from '@remix-run/node';
import { openApiDocument } from './core/openapi.ts';

/** `GET /api/v1/openapi.json` */
export async function loader({ context }: LoaderFunctionArgs) {
  return Response.json(openApiDocument(context.config.publicUrl), {
    headers: { 'Access-Control-Allow-Origin': '*', 'Cache-Control': 'public, max-age=300' },
  });
}
