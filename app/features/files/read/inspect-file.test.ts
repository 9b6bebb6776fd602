import zlib from 'node:zlib';
import { expect, test } from 'vitest';
import { makeOldOffice, makeZip } from '~/features/imports/read/test-files.ts';
import { inspectFile } from './inspect-file.ts';
import { JPEG, makeDocx, PDF, PNG, XLSX } from './test-files.ts';

const MEGABYTE = 1024 * 1024;
const inspect = (bytes: Uint8Array | string, most = 20 * MEGABYTE) =>
  inspectFile(Buffer.from(bytes as Uint8Array), 'report_evidence', most);
const HTML = '<!doctype html><script>alert(document.domain)</script>';

test.each([
  ['pdf', PDF],
  ['png', PNG],
  ['jpeg', JPEG],
  ['docx', makeDocx()],
  ['xlsx', XLSX],
])('takes a whole %s for what it is', async (kind, bytes) => {
  expect(await inspect(bytes)).toEqual({ kind });
});

test.each([
  ['a page of HTML', HTML],
  ['a drawing that may run scripts', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
  ['an XML drawing', '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'],
  ['plain text', 'สวัสดี'],
  ['a program', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)])],
  ['a GIF', Buffer.from('GIF89a\x01\0\x01\0\0\0\0;', 'latin1')],
  ['an archive of other things', makeZip([{ name: 'run.txt', data: 'x' }])],
  ['a document of before 2007', makeOldOffice('WordDocument')],
])('refuses %s', async (_what, bytes) => {
  expect(await inspect(bytes)).toEqual({ refused: 'wrong_kind' });
});

const SIGNATURE = PNG.subarray(0, 8);
test.each([
  ['HTML behind the first bytes of a PNG', Buffer.concat([SIGNATURE, Buffer.from(HTML)])],
  ['HTML behind a whole PNG', Buffer.concat([PNG, Buffer.from(HTML)])],
  ['a PNG cut off', PNG.subarray(0, PNG.length - 6)],
  ['HTML behind the first bytes of a JPEG', Buffer.concat([JPEG.subarray(0, 4), Buffer.from(HTML)])],
  ['HTML behind the first bytes of a PDF', Buffer.from(`%PDF-1.7\n${HTML}`)],
])('refuses %s', async (_what, bytes) => {
  const found = await inspect(bytes);
  expect(found).toHaveProperty('refused');
});

test('a PDF begins at its first byte: HTML before it makes it none', async () => {
  expect(await inspect(Buffer.concat([Buffer.from(HTML), PDF]))).toHaveProperty('refused');
});

test.each([
  ['renamed', makeDocx({ type: 'application/vnd.ms-word.document.macroEnabled.main+xml' })],
  ['with a hidden program', makeDocx({ parts: [{ name: 'word/vbaProject.bin', data: 'x' }] })],
  ['with a program under another case', makeDocx({ parts: [{ name: 'WORD\\VBAPROJECT.BIN', data: 'x' }] })],
  ['with controls', makeDocx({ parts: [{ name: 'word/activeX/activeX1.bin', data: 'x' }] })],
])('refuses a document with macros, %s', async (_how, bytes) => {
  expect(await inspect(bytes)).toEqual({ refused: 'macros' });
});

test('refuses a document that fetches a template from elsewhere', async () => {
  const rels =
    '<Relationships><Relationship Id="r" Type="http://schemas/attachedTemplate" Target="http://evil.example/t.dotm" TargetMode="External"/></Relationships>';
  const bytes = makeDocx({ parts: [{ name: 'word/_rels/settings.xml.rels', data: rels }] });
  expect(await inspect(bytes)).toEqual({ refused: 'outside_content' });
});

test('refuses parts that point out of the archive, hide behind one name twice, or are under a password', async () => {
  expect(await inspect(makeDocx({ parts: [{ name: '../../evil.xml', data: 'x' }] }))).toEqual({
    refused: 'damaged',
  });
  expect(await inspect(makeDocx({ parts: [{ name: 'word/document.xml', data: 'other' }] }))).toEqual({
    refused: 'damaged',
  });
  expect(await inspect(makeDocx({ parts: [{ name: 'word/a.xml', data: 'x', flags: 1 }] }))).toEqual({
    refused: 'encrypted',
  });
  expect(await inspect(makeOldOffice('EncryptedPackage'))).toEqual({ refused: 'encrypted' });
});

test('refuses a document that becomes enormous when unpacked, whatever it says of itself', async () => {
  const flush = { finishFlush: zlib.constants.Z_FULL_FLUSH };
  const block = zlib.deflateRawSync('a'.repeat(MEGABYTE), flush);
  const packed = Buffer.concat([...Array.from({ length: 400 }, () => block), zlib.deflateRawSync('')]);
  for (const declaredSize of [400 * MEGABYTE, 1000, 150 * MEGABYTE]) {
    const bytes = makeDocx({ parts: [{ name: 'word/media/a.xml', data: 'x', packed, declaredSize }] });
    expect(bytes.length).toBeLessThan(MEGABYTE);
    expect(await inspect(bytes)).toEqual({ refused: 'too_large' });
  }
});

test('refuses what is empty, or larger than the limit', async () => {
  expect(await inspect('')).toEqual({ refused: 'empty' });
  expect(await inspect(PDF, PDF.length - 1)).toEqual({ refused: 'too_large' });
});

test('a picture for documents is one and nothing else', async () => {
  expect(await inspectFile(PNG, 'picture', MEGABYTE)).toEqual({ kind: 'png' });
  expect(await inspectFile(PDF, 'picture', MEGABYTE)).toEqual({ refused: 'wrong_kind' });
});
