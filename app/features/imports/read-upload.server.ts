import { LIMITS } from './read/limits.ts';

export interface Upload {
  fileName: string;
  content: Uint8Array;
}

/** Name under which a pasted table is kept. */
const PASTED = 'ตารางที่วาง.csv';

/** The file of a form, or the pasted text; null when neither is there, `too_large` without reading it. */
export async function readUpload(form: FormData): Promise<Upload | 'too_large' | null> {
  const file = form.get('file');
  if (file instanceof File && file.size > 0) {
    if (file.size > LIMITS.fileBytes) return 'too_large';
    return { fileName: plainName(file.name), content: new Uint8Array(await file.arrayBuffer()) };
  }
  const text = String(form.get('text') ?? '');
  if (!text.trim()) return null;
  const content = new TextEncoder().encode(text);
  const hasTabs = text.includes('\t');
  return { fileName: hasTabs ? PASTED : PASTED.replace('.csv', '.txt'), content };
}

/** The last part of a name, without what could be a path or a control character. */
function plainName(name: string): string {
  const last = name.split(/[\\/]/).pop() ?? '';
  return last.replaceAll(/[\p{Cc}\p{Cf}]/gu, '').slice(0, 200) || 'file';
}
