/**
 * Whether a query string says no more than the filters it stands for: a form sends every field, also those at their
 * defaults, and one view should have one address.
 */
export function isPlain(asked: URLSearchParams, plain: string): boolean {
  const sorted = (search: URLSearchParams) => [...search].map(([name, value]) => `${name}=${value}`).sort();
  return sorted(asked).join('&') === sorted(new URLSearchParams(plain)).join('&');
}
