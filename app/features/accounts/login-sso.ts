import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { notFound } from '~/lib/http.server.ts';
import { ssoCookie } from './session-token.server.ts';
import { SSO_MS, startSso } from './sso.server.ts';

/** Sends the browser to the sign-on provider. A link, not a form: the content policy lets forms go nowhere else. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { publicUrl, sso } = context.config;
  if (!sso) throw notFound();
  const next = new URL(request.url).searchParams.get('next') ?? '/';
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
