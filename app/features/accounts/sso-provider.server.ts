import * as oidc from 'openid-client';
import { isLoopback, type SsoConfig } from '~/config.server.ts';

const known = new Map<string, Promise<oidc.Configuration>>();

/** What the provider says about itself; asked once a process, and again after a failure. */
export function discover(sso: SsoConfig): Promise<oidc.Configuration> {
  const key = `${sso.issuer}\n${sso.clientId}\n${sso.clientSecret}`;
  const asked = known.get(key) ?? ask(sso);
  known.set(key, asked);
  asked.catch(() => known.delete(key));
  return asked;
}

function ask(sso: SsoConfig): Promise<oidc.Configuration> {
  const issuer = new URL(sso.issuer);
  return oidc.discovery(issuer, sso.clientId, sso.clientSecret, undefined, {
    timeout: 10,
    // Only a provider on this very machine may be spoken to without TLS.
    ...(issuer.protocol === 'http:' && isLoopback(issuer) ? { execute: [oidc.allowInsecureRequests] } : {}),
  });
}
