import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { notFound } from '~/lib/http.server.ts';
import { originOf } from './request-origin.server.ts';
import { CHALLENGE_MS } from './second-factor-sign-in.server.ts';
import { challengeCookie, sessionCookie, ssoCookie } from './session-token.server.ts';
import { finishSso } from './sso.server.ts';

/** Where the sign-on provider sends the browser back to. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { publicUrl, sso } = context.config;
  if (!sso) throw notFound();
  const headers = new Headers({ 'Set-Cookie': ssoCookie.clear(publicUrl) });
  const browserToken = ssoCookie.read(request.headers.get('cookie'), publicUrl);
  if (!browserToken) return redirect('/login?notice=sso-refused', { headers });
  const result = await finishSso(
    context.db,
    { publicUrl, sso },
    browserToken,
    new URL(request.url).search,
    originOf(request, context),
    context.sessionToken,
  );
  switch (result.kind) {
    case 'signed_in':
      headers.append('Set-Cookie', sessionCookie.set(result.token, publicUrl));
      return redirect(result.next, { headers });
    case 'second_factor':
      headers.append('Set-Cookie', challengeCookie.set(result.challenge, publicUrl, CHALLENGE_MS / 1000));
      return redirect(`/login/code?next=${encodeURIComponent(result.next)}`, { headers });
    case 'refused':
      context.log.warn({ requestId: context.requestId, reason: result.reason }, 'a sign-on was refused');
      return redirect('/login?notice=sso-refused', { headers });
    default:
      return redirect('/login?notice=sso-no-account', { headers });
  }
}
