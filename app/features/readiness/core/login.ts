const LOGIN_PATH =
  /(^|[/._-])(log-?in|log-?on|sign-?in|wp-login|auth|authorize|sso|saml|adfs|oauth2?)([/._-]|$)/i;
const LOGIN_HOSTS = ['accounts.google.com', 'login.microsoftonline.com', 'login.live.com'];

/** Whether an address looks like a page to sign in: by its path, or because it is the sign-in of a well-known provider. */
export function looksLikeLogin(url: URL): boolean {
  return LOGIN_HOSTS.includes(url.hostname) || LOGIN_PATH.test(url.pathname);
}

/** Whether a permanent redirect leads to another place; https for http, `www.` and a last slash are the same one. */
export function isOtherPlace(from: URL, to: URL): boolean {
  const place = (url: URL) =>
    `${url.hostname.replace(/^www\./, '')}${url.pathname.replace(/\/+$/, '')}${url.search}`;
  return place(from) !== place(to);
}
