import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import type { Stamp } from '../core/stamp.ts';
import { FALLBACK_FONT, FONT } from '../core/typesetting.ts';
import { embeddedFont } from './paper-font.server.ts';

/** Files of a Word document must not differ by when they were zipped. */
const ZIP_TIME = '1980-01-02T00:00:00';
const CORE = 'docProps/core.xml';
const FONT_TABLE = 'word/fontTable.xml';
const TYPES = '[Content_Types].xml';

/**
 * The file as it leaves: the moment of its stamp in place of the clock, Sarabun inside for who has no TH Sarabun New,
 * entries in one order.
 */
export function sealDocx(file: Uint8Array, stamp: Stamp): Uint8Array {
  const entries = unzipSync(file);
  const edit = (name: string, change: (xml: string) => string) => {
    const bytes = entries[name];
    if (!bytes) throw new Error(`The document has no ${name}.`);
    entries[name] = strToU8(change(strFromU8(bytes)));
  };
  edit(CORE, (xml) => xml.replace(/(W3CDTF">)[^<]*/g, `$1${stamp.madeAt}`));
  edit(FONT_TABLE, (xml) =>
    xml.replace(/(<w:fonts[^>]*?)(\/>|>.*<\/w:fonts>)/s, `$1>${fontTable()}</w:fonts>`),
  );
  edit(TYPES, (xml) =>
    xml.includes('Extension="odttf"')
      ? xml
      : xml.replace(
          /(<Types[^>]*>)/,
          '$1<Default Extension="odttf" ContentType="application/vnd.openxmlformats-officedocument.obfuscatedFont"/>',
        ),
  );
  edit('word/settings.xml', (xml) =>
    xml.replace(
      /(<w:settings[^>]*>(?:<w:displayBackgroundShape\/>)?)/,
      '$1<w:embedTrueTypeFonts/><w:saveSubsetFonts/>',
    ),
  );
  entries['word/fonts/sarabun-regular.odttf'] = embeddedFont('regular').bytes;
  entries['word/fonts/sarabun-bold.odttf'] = embeddedFont('bold').bytes;
  entries['word/_rels/fontTable.xml.rels'] = strToU8(fontRelations());
  const sorted: Zippable = {};
  const names = Object.keys(entries)
    .filter((name) => !name.endsWith('/'))
    .toSorted((a, b) => (a === TYPES ? -1 : b === TYPES ? 1 : a < b ? -1 : 1));
  for (const name of names) {
    const bytes = entries[name];
    // Fonts and pictures do not get smaller.
    if (bytes) sorted[name] = [bytes, { mtime: ZIP_TIME, level: /\.(odttf|png|jpg)$/.test(name) ? 1 : 6 }];
  }
  return zipSync(sorted);
}

/**
 * The font inside stands under its own name, which Word looks for by the other name (`altName`), and under that of the
 * missing one, by which LibreOffice takes it.
 */
function fontTable(): string {
  const shape = '<w:family w:val="swiss"/><w:pitch w:val="variable"/>';
  const inside =
    `<w:embedRegular r:id="rId1" w:fontKey="${embeddedFont('regular').key}"/>` +
    `<w:embedBold r:id="rId2" w:fontKey="${embeddedFont('bold').key}"/>`;
  return (
    `<w:font w:name="${FONT}"><w:altName w:val="${FALLBACK_FONT}"/>${shape}${inside}</w:font>` +
    `<w:font w:name="${FALLBACK_FONT}">${shape}${inside}</w:font>`
  );
}

function fontRelations(): string {
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/font';
  const one = (id: string, file: string) =>
    `<Relationship Id="${id}" Type="${type}" Target="fonts/${file}.odttf"/>`;
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
    `${one('rId1', 'sarabun-regular')}${one('rId2', 'sarabun-bold')}</Relationships>`
  );
}
