import type { LoaderFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { libraryFile } from './core/library-file.ts';
import { SCHEMA_PATH } from './core/schema-path.ts';

/** `GET /schemas/measure-library.json`: the JSON Schema of the open file, for anybody. */
export async function loader({ context }: LoaderFunctionArgs) {
  const schema = {
    $id: `${context.config.publicUrl}${SCHEMA_PATH}`,
    title: 'Prongsai measure library',
    ...z.toJSONSchema(libraryFile, { target: 'draft-2020-12' }),
  };
  return Response.json(schema, {
    headers: { 'Access-Control-Allow-Origin': '*', 'Cache-Control': 'public, max-age=300' },
  });
}
