import { makeWorkbook, makeZip, type ZipPart } from '~/features/imports/read/test-files.ts';

/** Small whole files of each kind, and what attackers make of them. */
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
export const JPEG = Buffer.from(
  'ffd8ffe000104a46494600010100000100010000ffdb004300' +
    '08'.repeat(64) +
    'ffc0000b080001000101011100' +
    `ffc40014${'00'.repeat(18)}` +
    'ffda0008010100003f0037ffd9',
  'hex',
);
export const PDF = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 0/Kids[]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
);
export const XLSX = makeWorkbook({ sheets: ['<row><c><v>1</v></c></row>'] });

const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

/** A text document; `type` and `parts` to make it something else. */
export function makeDocx({ type = DOCX_TYPE, parts = [] }: { type?: string; parts?: ZipPart[] } = {}) {
  return makeZip([
    {
      name: '[Content_Types].xml',
      data: `<Types><Override PartName="/word/document.xml" ContentType="${type}"/></Types>`,
    },
    { name: '_rels/.rels', data: '<Relationships/>' },
    { name: 'word/document.xml', data: '<w:document/>' },
    ...parts,
  ]);
}
