import { redirect } from '@remix-run/node';

/**
 * The same answer for what does not exist and for what is not yours, so that nobody can probe for either.
 * Throw it from a loader or action.
 */
export function notFound(): Response {
  return new Response(null, { status: 404, statusText: 'Not Found' });
}

/** Signed in and known, but this role may not do that within its own tenant. */
export function forbidden(): Response {
  return new Response(null, { status: 403, statusText: 'Forbidden' });
}

/** Sends a visitor to sign in and back to where they were going. */
export function redirectToLogin(request: Request): Response {
  const url = new URL(request.url);
  const next = request.method === 'GET' ? `${url.pathname.replace(/\.data$/, '')}${url.search}` : '/';
  return redirect(`/login?next=${encodeURIComponent(next)}`);
}
