import { describe, expect, test } from 'vitest';
import { sarabun } from './fonts.server.ts';
import { paperFont } from './paper-font.server.ts';

/** Where each table of a font begins and how long it is. */
function tablesOf(font: Buffer): Record<string, { at: number; length: number }> {
  const count = font.readUInt16BE(4);
  return Object.fromEntries(
    Array.from({ length: count }, (_, no) => {
      const at = 12 + no * 16;
      return [
        font.toString('latin1', at, at + 4),
        { at: font.readUInt32BE(at + 8), length: font.readUInt32BE(at + 12) },
      ];
    }),
  );
}

describe.each(['regular', 'bold'] as const)('the %s font inside documents', (style) => {
  const own = Buffer.from(paperFont(style));
  const tables = tablesOf(own);
  const from = (tag: string) => tables[tag]?.at ?? Number.NaN;

  test('is Sarabun with smaller letters and lines as high as those of TH Sarabun New', () => {
    const units = own.readUInt16BE(from('head') + 18);
    expect(units).toBe(1493);
    const [above, below] = [own.readInt16BE(from('hhea') + 4), own.readInt16BE(from('hhea') + 6)];
    expect((above - below) / units).toBeCloseTo(1.301, 2);
    expect(own.readUInt16BE(from('OS/2') + 74) + own.readUInt16BE(from('OS/2') + 76)).toBe(above - below);
    const old = Buffer.from(sarabun(style));
    for (const tag of ['glyf', 'GPOS', 'GSUB', 'cmap']) {
      const [a, b] = [tables[tag], tablesOf(old)[tag]];
      if (!a || !b) throw new Error(`no table ${tag}`);
      expect(own.subarray(a.at, a.at + a.length).equals(old.subarray(b.at, b.at + b.length))).toBe(true);
    }
  });

  test('has a name of its own, so that no other font is taken for it', () => {
    const { at, length } = tables.name ?? { at: 0, length: 0 };
    const names = Buffer.from(own.subarray(at + own.readUInt16BE(at + 4), at + length));
    const wide = Buffer.from(names.subarray(0, names.length - (names.length % 2)))
      .swap16()
      .toString('utf16le');
    expect(`${names.toString('latin1')}${wide}`).toContain('SarabunPaper-');
    expect(wide).toContain('Sarabun Project Authors');
  });

  test('adds up as fonts must', () => {
    let sum = 0;
    for (let at = 0; at < own.length; at += 4) sum = (sum + own.readUInt32BE(at)) >>> 0;
    expect(sum).toBe(0xb1b0afba);
  });
});
