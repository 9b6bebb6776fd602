import * as oidc from 'openid-client';
import type { Config, SsoConfig } from '~/config.server.ts';
import { type Database, withIdentity } from '~/lib/db.server.ts';
import { safeNext } from '~/lib/local-path.ts';
import * as AccountRepository from './AccountRepository.server.ts';
import { recordAccountEvent, recordStranger } from './account-audit.server.ts';
import { type FirstFactorResult, passFirstFactor } from './first-factor.server.ts';
import * as SsoRepository from './SsoRepository.server.ts';
import { hashToken, newToken } from './session-token.server.ts';
import type { SignInOrigin } from './sessions.server.ts';
import { discover, refuseOddAlgorithm } from './sso-provider.server.ts';

/** A sign-on has to come back from the provider in this time. */
export const SSO_MS = 10 * 60 * 1000;
type Settings = Pick<Config, 'publicUrl'> & { sso: SsoConfig };

/** Begins a sign-on: where to send the browser, and the token that binds the answer to this very browser. */
export async function startSso(
  db: Database,
  settings: Settings,
  next: string,
): Promise<{ url: string; browserToken: string }> {
  const provider = await discover(settings.sso);
  const browserToken = newToken();
  const attempt = {
    browserHash: hashToken(browserToken),
    state: oidc.randomState(),
    nonce: oidc.randomNonce(),
    codeVerifier: oidc.randomPKCECodeVerifier(),
    nextPath: safeNext(next),
    expiresAt: new Date(Date.now() + SSO_MS),
  };
  await withIdentity(db, null, (trx) => SsoRepository.insertAttempt(trx, attempt));
  const url = oidc.buildAuthorizationUrl(provider, {
    redirect_uri: callbackUrl(settings),
    scope: 'openid email',
    state: attempt.state,
    nonce: attempt.nonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(attempt.codeVerifier),
    code_challenge_method: 'S256',
  });
  return { url: url.href, browserToken };
}

/** `no_account`: the provider vouches for somebody, but not for a verified address that has an active account. */
export type SsoResult =
  | { kind: 'refused'; reason: string }
  | { kind: 'no_account' }
  | (FirstFactorResult & { next: string });

/** Ends a sign-on: checks state, nonce and code verifier, and signs an existing account in. Accounts are never made. */
export async function finishSso(
  db: Database,
  settings: Settings,
  browserToken: string,
  search: string,
  origin: SignInOrigin,
  earlierToken: string | null,
): Promise<SsoResult> {
  const attempt = await withIdentity(db, null, (trx) =>
    SsoRepository.takeAttempt(trx, hashToken(browserToken)),
  );
  if (!attempt) return refused(db, origin, 'no sign-on under way in this browser');
  let person: VouchedPerson;
  try {
    person = await askProvider(settings, attempt, search);
  } catch (error) {
    return refused(db, origin, error instanceof Error ? error.message : String(error));
  }
  return withIdentity(db, null, async (trx): Promise<SsoResult> => {
    const linkedId = await SsoRepository.findUserId(trx, person.issuer, person.subject);
    const account = linkedId
      ? await AccountRepository.findById(trx, linkedId)
      : person.verifiedEmail && (await AccountRepository.findByEmail(trx, person.verifiedEmail));
    const mayEnter =
      account &&
      !account.deactivatedAt &&
      (linkedId !== undefined ||
        (await SsoRepository.insertIdentity(trx, { ...person, userId: account.userId })));
    if (!mayEnter) {
      await recordAccountEvent(trx, origin, account || null, 'account.sign_in_failed', { via: 'sso' });
      return { kind: 'no_account' };
    }
    const result = await passFirstFactor(trx, account, origin, earlierToken);
    return { ...result, next: attempt.nextPath };
  });
}

async function refused(db: Database, origin: SignInOrigin, reason: string): Promise<SsoResult> {
  const after = { via: 'sso', reason: reason.slice(0, 200) };
  await recordStranger(db, origin, 'account.sign_in_failed', after);
  return { kind: 'refused', reason };
}

interface VouchedPerson {
  issuer: string;
  subject: string;
  /** null unless the provider says that the address is verified. */
  verifiedEmail: string | null;
}

async function askProvider(
  settings: Settings,
  attempt: { state: string; nonce: string; codeVerifier: string },
  search: string,
): Promise<VouchedPerson> {
  const provider = await discover(settings.sso);
  const tokens = await oidc.authorizationCodeGrant(provider, new URL(search, callbackUrl(settings)), {
    expectedState: attempt.state,
    expectedNonce: attempt.nonce,
    pkceCodeVerifier: attempt.codeVerifier,
    idTokenExpected: true,
  });
  refuseOddAlgorithm(tokens.id_token ?? '');
  const claims = tokens.claims();
  if (!claims) throw new Error('The provider sent no identity.');
  const source =
    claims.email === undefined ? await oidc.fetchUserInfo(provider, tokens.access_token, claims.sub) : claims;
  const isVerified = source.email_verified === true && typeof source.email === 'string';
  return {
    issuer: claims.iss,
    subject: claims.sub,
    verifiedEmail: isVerified ? String(source.email) : null,
  };
}

function callbackUrl({ publicUrl }: Settings): string {
  return `${publicUrl}/login/sso/callback`;
}
