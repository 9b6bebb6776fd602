import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { notFound } from '~/lib/http.server.ts';
import { safeNext } from '~/lib/local-path.ts';
import { ssoCookie } from './session-token.server.ts';
import { SSO_MS, startSso } from './sso.server.ts';

/** Sends the browser to the sign-on provider. A link, not a form: the content policy lets forms go nowhere else. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { publicUrl, sso } = context.config;
  if (!sso) throw notFound();
  const next = new URL(request.url).searchParams.get('next') ?? '/';
  if (!isOwnAct(request, publicUrl)) return redirect(`/login?next=${encodeURIComponent(safeNext(next))}`);
  try {
    const { url, browserToken } = await startSso(context.db, { publicUrl, sso }, next);
    return redirect(url, {
      headers: { 'Set-Cookie': ssoCookie.set(browserToken, publicUrl, SSO_MS / 1000) },
    });
  } catch (error) {
    context.log.error({ requestId: context.requestId, err: error }, 'the sign-on provider does not answer');
    return redirect('/login?notice=sso-refused');
  }
}

/**
 * Whether the person came by our own page or typed the address: no other site may begin a sign-on, which a living
 * session at the provider would finish without a word. Old browsers say it by `Referer` alone.
 */
function isOwnAct({ headers }: Request, publicUrl: string): boolean {
  const site = headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin' || site === 'none';
  return headers.get('referer')?.startsWith(`${publicUrl}/`) === true;
}
