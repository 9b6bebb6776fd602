import { BlockList, isIP } from 'node:net';

/** IPv4 that is not the open internet (RFC 6890 and after): own machine, private, shared, link-local, tests, multicast. */
const CLOSED_V4 = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const;
/** Parts of 2000::/3 that are no open internet: special protocols (Teredo among them) and documentation. */
const CLOSED_V6 = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['3fff::', 20],
] as const;

const closed = new BlockList();
for (const [net, bits] of CLOSED_V4) closed.addSubnet(net, bits, 'ipv4');
for (const [net, bits] of CLOSED_V6) closed.addSubnet(net, bits, 'ipv6');

/**
 * Whether an IP address belongs to the open internet. Everything else may be a machine of our own network and is never
 * asked; so is an IPv6 address that carries such an IPv4 address inside (mapped, NAT64, 6to4).
 */
export function isPublicAddress(address: string): boolean {
  if (address.includes('%')) return false;
  const kind = isIP(address);
  if (kind === 4) return !closed.check(address, 'ipv4');
  const groups = kind === 6 ? groupsOf(address) : null;
  if (!groups) return false;
  const carried = carriedV4(groups);
  if (carried !== null) return isPublicAddress(carried);
  const isGlobal = ((groups[0] ?? 0) & 0xe000) === 0x2000;
  return isGlobal && !closed.check(address, 'ipv6');
}

/** The IPv4 address inside an IPv6 one that is only a way to it, or null. */
function carriedV4(groups: readonly number[]): string | null {
  const at = (index: number) => groups[index] ?? 0;
  if (at(0) === 0x2002) return dotted(at(1), at(2));
  const isNat64 = at(0) === 0x64 && at(1) === 0xff9b && groups.slice(2, 6).every((group) => group === 0);
  return isNat64 ? dotted(at(6), at(7)) : null;
}

function dotted(high: number, low: number): string {
  return [high >> 8, high & 255, low >> 8, low & 255].join('.');
}

/** The eight groups of an IPv6 address; the address parser of the platform writes it in its one canonical way first. */
function groupsOf(address: string): number[] | null {
  const canonical = new URL(`http://[${address}]`).hostname.slice(1, -1);
  const [head = '', tail] = canonical.split('::');
  const read = (text: string) =>
    text === '' ? [] : text.split(':').map((group) => Number.parseInt(group, 16));
  const [front, back] = [read(head), read(tail ?? '')];
  const missing = tail === undefined ? 0 : 8 - front.length - back.length;
  const groups = [...front, ...Array<number>(missing).fill(0), ...back];
  return groups.length === 8 ? groups : null;
}
