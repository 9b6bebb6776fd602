import type { LoaderFunctionArgs } from '@remix-run/node';
import { asPublic, loadBody } from './load-public.server.ts';
import * as PublicPageRepository from './PublicPageRepository.server.ts';
import { paperPage } from './pages.server.tsx';
import { publicNotFound } from './render-public.server.tsx';

/** `/public/agencies/:agencyCode/documents/:fiscalYear/:kind`: an address that is cited and stays as it is. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { agencyCode = '', fiscalYear = '', kind = '' } = params;
  if (!/^2[45]\d\d$/.test(fiscalYear)) return publicNotFound(request);
  const found = await asPublic(context, agencyCode, async (t, province) => {
    const body = await PublicPageRepository.findBody(t, agencyCode);
    const paper = body && (await PublicPageRepository.findDocument(t, agencyCode, Number(fiscalYear), kind));
    return paper ? { province, paper, body: await loadBody(t, body, province) } : null;
  });
  if (!found) return publicNotFound(request);
  return paperPage({ request, context }, found.body, found.paper, found.province.isDemo);
}
