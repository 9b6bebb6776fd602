import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { originOf } from './request-origin.server.ts';
import { signedOutHeaders } from './session-token.server.ts';
import { signOut } from './sessions.server.ts';

/** Ends this browser's session; pressing it twice is no error. */
export async function action({ request, context }: ActionFunctionArgs) {
  if (context.sessionToken) await signOut(context.db, context.sessionToken, originOf(request, context));
  return redirect('/login?notice=signed-out', {
    headers: signedOutHeaders(context.config.publicUrl),
  });
}

/** The address alone signs nobody out. */
export const loader = () => redirect('/');
