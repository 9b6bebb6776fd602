import { expect, test } from 'vitest';
import { attachmentHeader, safeFileName } from './file-name.ts';

test.each([
  ['รายงานผล 6 เดือน.pdf', 'pdf', 'รายงานผล 6 เดือน.pdf'],
  ['../../etc/passwd', 'pdf', 'passwd.pdf'],
  ['C:\\Users\\me\\รูป.JPEG', 'jpeg', 'รูป.jpg'],
  ['report.pdf.exe', 'pdf', 'report.pdf.exe.pdf'],
  ['a.docm', 'docx', 'a.docm.docx'],
  ['invoice\u202Efdp.exe', 'pdf', 'invoicefdp.exe.pdf'],
  ['a\r\nSet-Cookie: x=1.pdf', 'pdf', 'aSet-Cookie- x=1.pdf'],
  ['\0\0.png', 'png', 'ไฟล์.png'],
  ['.htaccess', 'pdf', 'htaccess.pdf'],
  ['....', 'pdf', 'ไฟล์.pdf'],
  ['', 'webp', 'ไฟล์.webp'],
  ['CON.pdf', 'pdf', 'ไฟล์-CON.pdf'],
  ['<script>alert(1)</script>.png', 'png', 'script-.png'],
  ['cafe\u0301.pdf', 'pdf', 'caf\u00e9.pdf'],
] as const)('%j is kept as a %s called %s', (given, kind, safe) => {
  expect(safeFileName(given, kind)).toBe(safe);
});

test('a long name is cut between letters, its ending kept', () => {
  const safe = safeFileName(`${'😀'.repeat(300)}.png`, 'png');
  expect([...safe]).toHaveLength(120);
  expect(safe.endsWith('😀.png')).toBe(true);
  expect(safe).not.toMatch(/\ufffd/);
});

test('the header carries the name for old and new browsers, and nothing can break out of it', () => {
  expect(attachmentHeader('รายงาน (1).pdf')).toBe(
    `attachment; filename="______ (1).pdf"; filename*=UTF-8''%E0%B8%A3%E0%B8%B2%E0%B8%A2%E0%B8%87%E0%B8%B2%E0%B8%99%20%281%29.pdf`,
  );
  expect(attachmentHeader('a"; x="b\r\n.pdf')).not.toMatch(/[\r\n]|"; x="/);
});
