import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { cell, type DocumentModel, paragraph } from '../core/model.ts';
import type { Stamp } from '../core/stamp.ts';
import { writeDocx } from './docx.server.ts';
import { writeXlsx } from './xlsx.server.ts';

const stamp: Stamp = {
  checkCode: '7K3Q-MW2X-9TAB',
  batch: '2566-1',
  madeAt: '2026-11-21T09:05:00Z',
  version: '0.1.0',
  verifyAt: 'https://prongsai.example/verify',
};
const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30"><text x="2" y="20" font-family="Sarabun" font-size="9">น้ำ</text></svg>';
const document: DocumentModel = {
  title: 'รายงานทดสอบ',
  digits: 'thai',
  isDemo: false,
  sections: [
    {
      orientation: 'portrait',
      blocks: [
        paragraph('หัวเรื่อง', { style: 'heading' }),
        paragraph(['ปี 2566 ข้อ ', { text: 'e13', keepsDigits: true }, ' ได้ 79.40 ดู https://a.example/2566']),
        {
          kind: 'table',
          name: 'คะแนน',
          columns: [{ width: 3 }, { width: 1 }],
          head: [[cell('ประเด็น'), cell('คะแนน')]],
          rows: [[cell('การใช้งบประมาณ'), cell('96.16')]],
        },
        { kind: 'picture', alt: 'กราฟ', widthCm: 4, heightCm: 3, source: { svg } },
      ],
    },
    { orientation: 'landscape', blocks: [paragraph('ตารางกว้าง')] },
  ],
};

const part = (file: Uint8Array, name: string) => strFromU8(unzipSync(file)[name] ?? new Uint8Array());

describe('a Word document', () => {
  test('is the same to the byte when it is written again at another time', { timeout: 30_000 }, async () => {
    const first = await writeDocx(document, stamp);
    await new Promise((resolve) => setTimeout(resolve, 2100));
    expect(Buffer.compare(first, await writeDocx(document, stamp))).toBe(0);
    expect(Buffer.compare(first, await writeDocx({ ...document, title: 'อื่น' }, stamp))).not.toBe(0);
  });

  test('names the font of Thai offices, carries one that may stand in, and marks every run as Thai', async () => {
    const file = await writeDocx(document, stamp);
    const body = part(file, 'word/document.xml');
    const runs = body.match(/<w:r>.*?<\/w:r>/gs) ?? [];
    const written = runs.filter((run) => run.includes('<w:t '));
    expect(written.length).toBeGreaterThan(6);
    for (const run of written) {
      expect(run).toContain('w:cs="TH Sarabun New"');
      expect(run).toMatch(/<w:szCs w:val="\d+"\/>/);
      expect(run).toContain('w:bidi="th-TH"');
    }
    const fonts = part(file, 'word/fontTable.xml');
    expect(fonts).toContain('<w:altName w:val="Sarabun Paper"/>');
    expect(fonts.match(/w:embed(Regular|Bold)/g)).toHaveLength(4);
    expect(unzipSync(file)['word/fonts/sarabun-regular.odttf']?.length).toBeGreaterThan(50_000);
  });

  test('justifies the Thai way, repeats table heads, splits no row, turns the page where it is told', async () => {
    const body = part(await writeDocx(document, stamp), 'word/document.xml');
    expect(body).toContain('<w:jc w:val="thaiDistribute"/>');
    expect(body).toContain('<w:tblHeader/>');
    expect(body.match(/<w:cantSplit\/>/g)).toHaveLength(2);
    expect(body).toContain('w:orient="landscape"');
    expect(body).toContain('<w:pgNumType w:fmt="thaiNumbers"/>');
  });

  test('turns digits but not those of codes and addresses', async () => {
    const body = part(await writeDocx(document, stamp), 'word/document.xml');
    const text = (body.match(/<w:t [^>]*>([^<]*)</g) ?? [])
      .map((each) => each.replace(/^.*>|<$/g, ''))
      .join('');
    expect(text).toContain('ปี ๒๕๖๖ ข้อ e13 ได้ ๗๙.๔๐ ดู https://a.example/2566');
    expect(text).toContain('๙๖.๑๖');
  });

  test('carries the stamp in its footer and its properties', async () => {
    const file = await writeDocx(document, stamp);
    expect(part(file, 'docProps/custom.xml')).toContain('7K3Q-MW2X-9TAB');
    expect(part(file, 'docProps/core.xml')).toContain('2026-11-21T09:05:00Z');
    expect(part(file, 'word/footer1.xml')).toContain('รหัสตรวจสอบ 7K3Q-MW2X-9TAB');
  });
});

test('the workbook of a document is the same to the byte when it is written again', {
  timeout: 30_000,
}, async () => {
  const first = await writeXlsx(document, stamp);
  await new Promise((resolve) => setTimeout(resolve, 2100));
  expect(Buffer.compare(first, await writeXlsx(document, stamp))).toBe(0);
});
