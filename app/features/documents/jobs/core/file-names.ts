import { safeFileName } from '~/features/files/core/file-name.ts';
import type { Format } from '../../core/kind.ts';

const FOLDERS: Record<Format, string> = { docx: 'Word', pdf: 'PDF', xlsx: 'Excel' };
export const CONTENTS_NAME = 'สารบัญ.xlsx';

/** The job's list number as it stands in names: `007`. */
export function numberOf(itemNo: number, count: number): string {
  return String(itemNo).padStart(Math.max(2, String(count).length), '0');
}

/**
 * Where an agency's file stands in the ZIP: `012 อบต.หนองน้ำใส.docx`, in a folder by format where there are several. The
 * number keeps agencies of one name apart.
 */
export function entryName(
  item: { itemNo: number; nameTh: string },
  format: Format,
  { count, formats }: { count: number; formats: readonly Format[] },
): string {
  const name = safeFileName(
    `${numberOf(item.itemNo, count)} ${item.nameTh.replaceAll(/[\\/]/g, '-')}`,
    format,
  );
  return formats.length > 1 ? `${FOLDERS[format]}/${name}` : name;
}
