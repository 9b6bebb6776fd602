import type { Moment, NullableMoment, WithDefault } from './columns.ts';

/** A person's account. `display_name` of demo accounts is an office, never an invented person. */
export interface AppUserTable {
  user_id: string;
  email: string;
  display_name: string;
  password_hash: string | null;
  is_platform_admin: WithDefault<boolean>;
  is_demo: WithDefault<boolean>;
  /** Mail about duties: as it happens, once a week, or none. The inbox gets everything. */
  mail_choice: WithDefault<'all' | 'digest' | 'off'>;
  deactivated_at: NullableMoment;
  last_sign_in_at: NullableMoment;
  created_at: Moment;
}

/** What a person is in one province: a role, and for narrower roles the agency or district it is for. */
export interface MembershipTable {
  province_code: string;
  membership_id: string;
  user_id: string;
  role: string;
  agency_code: string | null;
  district_code: string | null;
  deactivated_at: NullableMoment;
  created_at: Moment;
  /** Grows with each change; a change made from an older version is refused. */
  version: WithDefault<number>;
}

/** A signed-in browser; only a hash of its token is kept. */
export interface SessionTable {
  token_hash: string;
  user_id: string;
  membership_province_code: string | null;
  membership_id: string | null;
  created_at: Moment;
  last_seen_at: Moment;
  expires_at: Date;
  /** Names the session in its owner's list without naming its token. */
  session_id: WithDefault<string>;
  user_agent: string | null;
  address: string | null;
}

/** Failed sign-ins of a subject (an account, an address, or the pair), for growing delays. */
export interface SignInThrottleTable {
  kind: string;
  subject_hash: string;
  failures: WithDefault<number>;
  last_failed_at: NullableMoment;
  blocked_until: NullableMoment;
}

/** An address from which the account has signed in; an attack from elsewhere does not slow it down. */
export interface KnownAddressTable {
  user_id: string;
  address_hash: string;
  last_seen_at: Moment;
}

/** A single-use link to set a new password. */
export interface PasswordResetTable {
  token_hash: string;
  user_id: string;
  created_at: Moment;
  expires_at: Date;
  used_at: NullableMoment;
}

/** A person's time-based second factor; in force once confirmed. */
export interface SecondFactorTable {
  user_id: string;
  /** Encrypted with a key that is not in the database. */
  sealed_secret: string;
  confirmed_at: NullableMoment;
  /** The last time step whose code was taken, so that no code works twice. */
  last_step: number | null;
  created_at: Moment;
}

export interface RecoveryCodeTable {
  user_id: string;
  code_hash: string;
  used_at: NullableMoment;
}

/** A sign-in whose password was right and that waits for the second factor. */
export interface SignInChallengeTable {
  token_hash: string;
  user_id: string;
  created_at: Moment;
  expires_at: Date;
}

/** A single sign-on under way in one browser. */
export interface SsoAttemptTable {
  browser_hash: string;
  state: string;
  nonce: string;
  code_verifier: string;
  next_path: string;
  expires_at: Date;
}

/** The account that an identity of the sign-on provider opens; linked by verified e-mail the first time. */
export interface SsoIdentityTable {
  issuer: string;
  subject: string;
  user_id: string;
  linked_at: Moment;
}

/** A single-use link that makes its receiver a member of the province. */
export interface InvitationTable {
  province_code: string;
  invitation_id: string;
  token_hash: string;
  email: string;
  display_name: string;
  role: string;
  agency_code: string | null;
  district_code: string | null;
  invited_by_user_id: string | null;
  created_at: Moment;
  expires_at: Date;
  accepted_at: NullableMoment;
  accepted_by_user_id: string | null;
  revoked_at: NullableMoment;
}

/** A mail that goes out, or waits here to be read where no mail server is set up. */
export interface OutboxMailTable {
  mail_id: string;
  to_address: string;
  subject: string;
  body: string;
  created_at: Moment;
  attempts: WithDefault<number>;
  next_attempt_at: Moment;
  sent_at: NullableMoment;
  last_error: string | null;
}
