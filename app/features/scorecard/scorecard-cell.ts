import type { LoaderFunctionArgs } from '@remix-run/node';
import { notFound } from '~/lib/http.server.ts';
import { loadCell } from './load-scorecard.server.ts';

/** `/provinces/:code/scorecard/cell?cell=06980101:7`: what an opened cell shows, without the rows around it. */
export async function loader(args: LoaderFunctionArgs) {
  const open = await loadCell(args);
  if (!open) throw notFound();
  return open;
}
