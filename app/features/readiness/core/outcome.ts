/** What a look at a link found. `changed` and `moved` are reached too: their content or their place is another one. */
export const OUTCOMES = ['reachable', 'changed', 'moved', 'login_needed', 'broken', 'refused'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** How an item stands: no link, a link nobody looked at, or what the newest look at this very link found. */
export const LINK_STATES = ['missing', 'not_checked', ...OUTCOMES] as const;
export type LinkState = (typeof LINK_STATES)[number];

/** What an assessor would meet: an open document, a link that does not open, one not looked at, none. */
export const STANDINGS = ['ready', 'broken', 'unchecked', 'missing'] as const;
export type Standing = (typeof STANDINGS)[number];

const STANDING_OF: Readonly<Record<LinkState, Standing>> = {
  missing: 'missing',
  not_checked: 'unchecked',
  reachable: 'ready',
  changed: 'ready',
  moved: 'ready',
  login_needed: 'broken',
  broken: 'broken',
  refused: 'broken',
};

/** The state of an item by its link and the newest check of that link. */
export function linkState(link: { url: string | null; outcome: Outcome | null }): LinkState {
  if (!link.url) return 'missing';
  return link.outcome ?? 'not_checked';
}

export function standingOf(state: LinkState): Standing {
  return STANDING_OF[state];
}

/** Why a look did not reach the content; words for each are in the messages. */
export const REASONS = [
  'unreadable',
  'scheme',
  'credentials',
  'port',
  'local_name',
  'odd_address',
  'private_address',
  'dns',
  'tls',
  'timeout',
  'connection',
  'too_many_redirects',
  'http_status',
  'empty',
  'login_status',
  'login_address',
  'login_form',
] as const;
export type Reason = (typeof REASONS)[number];
