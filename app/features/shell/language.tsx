import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { languageCookie } from '~/lib/i18n.server.ts';
import { safeNext } from '~/lib/local-path.ts';

/** `/language?to=en&next=/…`: a plain link, so that it works without JavaScript. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams;
  const language = search.get('to') === 'en' ? 'en' : 'th';
  const cookie = languageCookie(language, context.config.publicUrl);
  return redirect(safeNext(search.get('next')), { headers: { 'Set-Cookie': cookie } });
}
