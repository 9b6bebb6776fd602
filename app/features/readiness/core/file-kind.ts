/** What a file is by its first bytes; its name and announced type are not asked. */
export const FILE_KINDS = [
  'pdf',
  'html',
  'xlsx',
  'docx',
  'pptx',
  'old_office',
  'image',
  'archive',
  'text',
  'other',
] as const;
export type FileKind = (typeof FILE_KINDS)[number];

const HTML = /<(!doctype\s+html|html|head|body|title|meta|div|script)\b/i;
const HEAD_BYTES = 4096;

/** Kind of a file by what was read of it. */
export function fileKindOf(bytes: Uint8Array): FileKind {
  const head = latin(bytes.subarray(0, HEAD_BYTES));
  if (head.slice(0, 1024).includes('%PDF-')) return 'pdf';
  if (head.startsWith('PK\u0003\u0004')) return archiveKind(latin(bytes));
  if (head.startsWith('\u00d0\u00cf\u0011\u00e0')) return 'old_office';
  if (isImage(head)) return 'image';
  if (HTML.test(head)) return 'html';
  return head.includes('\0') ? 'other' : 'text';
}

function archiveKind(text: string): FileKind {
  if (text.includes('xl/')) return 'xlsx';
  if (text.includes('word/')) return 'docx';
  return text.includes('ppt/') ? 'pptx' : 'archive';
}

function isImage(head: string): boolean {
  return (
    head.startsWith('\u0089PNG') ||
    head.startsWith('\u00ff\u00d8\u00ff') ||
    head.startsWith('GIF8') ||
    (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP')
  );
}

function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
