import type { Reason } from './outcome.ts';
import { isPublicAddress } from './public-address.ts';

/** Longest address that is kept. */
export const MOST_URL = 2000;

export type AddressFault = Extract<
  Reason,
  'unreadable' | 'scheme' | 'credentials' | 'port' | 'local_name' | 'odd_address' | 'private_address'
>;
export type ReadAddress = { url: URL; fault: null } | { url: null; fault: AddressFault };

const AUTHORITY = /^(?:[a-z][a-z0-9+.-]*:)?\/\/([^/?#]*)/i;
const LOCAL_NAME = /(^|\.)(localhost|localdomain|local|internal|intranet|lan|corp|home|private|home\.arpa)$/;
const IPV4 = /^\d{1,3}(\.\d{1,3}){3}$/;

/**
 * An address as it may be kept and asked for: http or https on their own ports, no name and password, no name of the own
 * network, and an IP address only of the open internet and in its plain notation (not `0x7f.1`, `2130706433`). What a name resolves to is
 * looked at when it is asked for. `base` is the page that led here.
 */
export function readLinkAddress(text: string, base?: URL): ReadAddress {
  const raw = text.trim();
  if (raw === '' || raw.length > MOST_URL || /[\s\\]/.test(raw) || hasControl(raw)) return no('unreadable');
  let url: URL;
  try {
    url = new URL(raw, base);
  } catch {
    return no('unreadable');
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return no('scheme');
  if (url.username !== '' || url.password !== '') return no('credentials');
  const authority = AUTHORITY.exec(raw)?.[1];
  if (authority === undefined && base === undefined) return no('unreadable');
  if (authority?.includes('@')) return no('credentials');
  if (!['', '80', '443'].includes(url.port)) return no('port');
  const host = url.hostname;
  if (isLiteral(host)) {
    const written = authority?.toLowerCase().replace(/:\d*$/, '');
    if (written !== undefined && written !== host) return no('odd_address');
    if (!isPublicAddress(host.replace(/^\[|\]$/g, ''))) return no('private_address');
  } else if (isLocalName(host)) return no('local_name');
  url.hash = '';
  return { url, fault: null };
}

/** What somebody typed or pasted: an address without its beginning (`www.tambon.go.th/ita`) gets `https://`. */
export function readTypedAddress(text: string): ReadAddress {
  const typed = text.trim();
  const isBare = /^[^\s:/?#@]+\.[^\s:/?#@]+([/?#]|$)/.test(typed);
  return readLinkAddress(isBare ? `https://${typed}` : typed);
}

const no = (fault: AddressFault): ReadAddress => ({ url: null, fault });

const isLiteral = (host: string) => host.startsWith('[') || IPV4.test(host);

/** Names that mean a machine nearby: without a dot, or below a name that is never on the internet. */
function isLocalName(host: string): boolean {
  const name = host.replace(/\.$/, '');
  return !name.includes('.') || LOCAL_NAME.test(name);
}

function hasControl(text: string): boolean {
  return [...text].some((sign) => (sign.codePointAt(0) ?? 0) < 0x20);
}
