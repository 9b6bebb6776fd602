import type { AppLoadContext } from '@remix-run/node';
import type { SignInOrigin } from './sessions.server.ts';

/** Where a request comes from, for sessions and the audit trail. */
export function originOf(
  request: Request,
  context: Pick<AppLoadContext, 'clientAddress' | 'requestId'>,
): SignInOrigin {
  return {
    clientAddress: context.clientAddress,
    requestId: context.requestId,
    userAgent: request.headers.get('user-agent'),
  };
}
