import type { LoaderFunctionArgs } from '@remix-run/node';
import { asPublic, loadBody } from './load-public.server.ts';
import * as PublicPageRepository from './PublicPageRepository.server.ts';
import { bodyPage } from './pages.server.tsx';
import { publicNotFound } from './render-public.server.tsx';

/** `/public/agencies/:agencyCode`: what is published about a body, for anybody. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const agencyCode = params.agencyCode ?? '';
  const found = await asPublic(context, agencyCode, async (t, province) => {
    const body = await PublicPageRepository.findBody(t, agencyCode);
    return body ? { province, body: await loadBody(t, body, province) } : null;
  });
  if (!found) return publicNotFound(request);
  return bodyPage({ request, context }, found.body, found.province.isDemo);
}
