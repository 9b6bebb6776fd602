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
  // Only a provider on this very machine may be spoken to without TLS.
  const mayBePlain = issuer.protocol === 'http:' && isLoopback(issuer);
  return oidc.discovery(issuer, sso.clientId, sso.clientSecret, undefined, {
    timeout: 10,
    execute: [oidc.enableNonRepudiationChecks, ...(mayBePlain ? [oidc.allowInsecureRequests] : [])],
  });
}

/** Signatures that are taken, whatever else the provider says it can do: public keys only. */
const ALGORITHMS = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
  'Ed25519',
];

/** @throws unless the ID token names one of them; the signature itself was checked when the token came. */
export function refuseOddAlgorithm(idToken: string): void {
  const header: unknown = JSON.parse(Buffer.from(idToken.split('.')[0] ?? '', 'base64url').toString('utf8'));
  const named = typeof header === 'object' && header !== null && 'alg' in header ? header.alg : null;
  if (!ALGORITHMS.some((algorithm) => algorithm === named))
    throw new Error('The identity is signed by an algorithm that is not taken.');
}
