import { BlockList } from 'node:net';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readLinkAddress, readTypedAddress } from './link-address.ts';
import { isPublicAddress } from './public-address.ts';

/** IPv4 address by its number, and the closed ranges written by hand as first and last number. */
const dotted = (number: number) =>
  [number >>> 24, (number >>> 16) & 255, (number >>> 8) & 255, number & 255].join('.');
const at = (text: string) => text.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
const CLOSED: [string, string][] = [
  ['0.0.0.0', '0.255.255.255'],
  ['10.0.0.0', '10.255.255.255'],
  ['100.64.0.0', '100.127.255.255'],
  ['127.0.0.0', '127.255.255.255'],
  ['169.254.0.0', '169.254.255.255'],
  ['172.16.0.0', '172.31.255.255'],
  ['192.0.0.0', '192.0.0.255'],
  ['192.0.2.0', '192.0.2.255'],
  ['192.88.99.0', '192.88.99.255'],
  ['192.168.0.0', '192.168.255.255'],
  ['198.18.0.0', '198.19.255.255'],
  ['198.51.100.0', '198.51.100.255'],
  ['203.0.113.0', '203.0.113.255'],
  ['224.0.0.0', '255.255.255.255'],
];
const isClosed = (number: number) => CLOSED.some(([from, to]) => at(from) <= number && number <= at(to));
const anyV4 = fc.oneof(
  fc.integer({ min: 0, max: 2 ** 32 - 1 }),
  fc
    .tuple(fc.constantFrom(...CLOSED.flat()), fc.integer({ min: -2, max: 2 }))
    .map(([text, step]) => (at(text) + step + 2 ** 32) % 2 ** 32),
);
const hex = (number: number) => number.toString(16);
const anyGroups = fc.array(fc.integer({ min: 0, max: 0xffff }), { minLength: 8, maxLength: 8 });

describe('which addresses may be asked', () => {
  test('of IPv4: those outside every closed range, and no other', () => {
    fc.assert(
      fc.property(anyV4, (number) => {
        expect(isPublicAddress(dotted(number)), dotted(number)).toBe(!isClosed(number));
      }),
      { numRuns: 3000 },
    );
  });

  test('of IPv6 that carries an IPv4 address: never more than the IPv4 address itself', () => {
    fc.assert(
      fc.property(anyV4, (number) => {
        const [high, low] = [hex(number >>> 16), hex(number & 0xffff)];
        const allowed = !isClosed(number);
        expect(isPublicAddress(`2002:${high}:${low}::1`)).toBe(allowed);
        expect(isPublicAddress(`64:ff9b::${dotted(number)}`)).toBe(allowed);
        for (const form of [`::ffff:${dotted(number)}`, `::ffff:${high}:${low}`, `::${dotted(number)}`])
          expect(isPublicAddress(form), form).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });

  test('of IPv6: none outside 2000::/3 but NAT64, whatever it looks like', () => {
    const nat64 = new BlockList();
    nat64.addSubnet('64:ff9b::', 96, 'ipv6');
    fc.assert(
      fc.property(anyGroups, (groups) => {
        const text = groups.map(hex).join(':');
        const isGlobal = (groups[0] ?? 0) >= 0x2000 && (groups[0] ?? 0) <= 0x3fff;
        if (!isGlobal && !nat64.check(text, 'ipv6')) expect(isPublicAddress(text), text).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    ['8.8.8.8', true],
    ['2404:6800:4001::8a', true],
    ['::', false],
    ['::1', false],
    ['fe80::1', false],
    ['fe80::1%eth0', false],
    ['fd12:3456::1', false],
    ['fec0::1', false],
    ['ff02::1', false],
    ['2001::1', false],
    ['2001:db8::1', false],
    ['3fff::1', false],
    ['64:ff9b:1::1', false],
    ['not an address', false],
    ['', false],
    ['127.1', false],
  ])('%s: %s', (address, may) => expect(isPublicAddress(address)).toBe(may));
});

describe('which addresses are kept', () => {
  test.each([
    ['https://www.tambon.go.th/ita/o1?a=1#top', 'https://www.tambon.go.th/ita/o1?a=1'],
    ['http://เทศบาล.ไทย/แผน', 'http://xn--o3cg7ak5c9d.xn--o3cw4h/%E0%B9%81%E0%B8%9C%E0%B8%99'],
    ['https://8.8.8.8/x', 'https://8.8.8.8/x'],
    ['https://tambon.go.th:443/', 'https://tambon.go.th/'],
    ['https://tambon.go.th:80/', 'https://tambon.go.th:80/'],
  ])('%s', (text, kept) => expect(readLinkAddress(text).url?.href).toBe(kept));

  test.each([
    ['www.tambon.go.th/ita', 'https://www.tambon.go.th/ita'],
    ['tambon.go.th', 'https://tambon.go.th/'],
    [' https://tambon.go.th/a ', 'https://tambon.go.th/a'],
  ])('as typed: %s', (text, kept) => expect(readTypedAddress(text).url?.href).toBe(kept));

  test.each([
    ['', 'unreadable'],
    ['แผนพัฒนา', 'unreadable'],
    ['https://', 'unreadable'],
    ['https://a.go.th/a b', 'unreadable'],
    ['https:\\\\a.go.th', 'unreadable'],
    ['http:/a.go.th/x', 'unreadable'],
    [`https://a.go.th/${'x'.repeat(2000)}`, 'unreadable'],
    ['ftp://a.go.th/', 'scheme'],
    ['javascript:alert(1)', 'scheme'],
    ['file:///etc/passwd', 'scheme'],
    ['https://user:pw@a.go.th/', 'credentials'],
    ['https://@a.go.th/', 'credentials'],
    ['https://a.go.th:8080/', 'port'],
    ['http://localhost/', 'local_name'],
    ['http://LOCALHOST./', 'local_name'],
    ['http://x.localhost/', 'local_name'],
    ['http://intranet/', 'local_name'],
    ['http://nas.local/', 'local_name'],
    ['http://metadata.google.internal/', 'local_name'],
    ['http://2130706433/', 'odd_address'],
    ['http://0x7f000001/', 'odd_address'],
    ['http://0177.0.0.1/', 'odd_address'],
    ['http://127.1/', 'odd_address'],
    ['http://8.8.2056/', 'odd_address'],
    ['http://127.0.0.1./', 'odd_address'],
    ['http://[0:0:0:0:0:0:0:1]/', 'odd_address'],
    ['http://[::ffff:127.0.0.1]/', 'odd_address'],
    ['http://１２７.0.0.1/', 'odd_address'],
    ['http://127.0.0.1/', 'private_address'],
    ['https://127.0.0.1:443/o1', 'private_address'],
    ['http://10.1.2.3/o1', 'private_address'],
    ['http://192.168.0.10/', 'private_address'],
    ['http://172.31.255.255/', 'private_address'],
    ['http://169.254.169.254/latest/meta-data/', 'private_address'],
    ['http://0.0.0.0/', 'private_address'],
    ['http://[::1]/', 'private_address'],
    ['http://[::ffff:7f00:1]/', 'private_address'],
    ['http://[fe80::1]/', 'private_address'],
    ['http://[fd12::1]/', 'private_address'],
  ])('not %s: %s', (text, fault) => expect(readLinkAddress(text).fault).toBe(fault));

  test('nothing anybody types is more than refused, and what is kept is kept unchanged again', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl({ withQueryParameters: true })), (text) => {
        const { url } = readTypedAddress(text);
        if (url) expect(readLinkAddress(url.href).url?.href).toBe(url.href);
      }),
      { numRuns: 500 },
    );
  });
});
