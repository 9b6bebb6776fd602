/** Kinds of files that are taken in; what a file is decides its content, never its name. */
export const FILE_KINDS = {
  pdf: { contentType: 'application/pdf', extension: 'pdf', others: [] },
  png: { contentType: 'image/png', extension: 'png', others: [] },
  jpeg: { contentType: 'image/jpeg', extension: 'jpg', others: ['jpeg', 'jpe', 'jfif'] },
  webp: { contentType: 'image/webp', extension: 'webp', others: [] },
  heic: { contentType: 'image/heic', extension: 'heic', others: ['heif'] },
  docx: {
    contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extension: 'docx',
    others: [],
  },
  xlsx: {
    contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    extension: 'xlsx',
    others: [],
  },
} as const satisfies Record<string, { contentType: string; extension: string; others: readonly string[] }>;

export type FileKind = keyof typeof FILE_KINDS;

/** What a file of each purpose may be. */
export const PURPOSES = {
  circular_enclosure: ['pdf', 'png', 'jpeg', 'webp', 'docx', 'xlsx'],
  report_evidence: ['pdf', 'png', 'jpeg', 'webp', 'heic', 'docx', 'xlsx'],
  /** Emblems and signatures for documents; kept with the letterhead, not as files. */
  picture: ['png', 'jpeg'],
} as const satisfies Record<string, readonly FileKind[]>;

export type FilePurpose = keyof typeof PURPOSES;
/** Purposes under which files are kept as they came. */
export type KeptPurpose = Exclude<FilePurpose, 'picture'>;

/** Why a file is not taken in. */
export type FileRefusal =
  | 'empty'
  | 'too_large'
  | 'wrong_kind'
  | 'damaged'
  | 'macros'
  | 'encrypted'
  | 'outside_content'
  | 'infected';

/** The value of the `accept` attribute for a purpose. */
export function acceptOf(purpose: FilePurpose): string {
  const image = 'image/*';
  const kinds: readonly FileKind[] = PURPOSES[purpose];
  const documents = kinds.filter((kind) => kind === 'pdf' || kind === 'docx' || kind === 'xlsx');
  return [image, ...documents.map((kind) => `.${FILE_KINDS[kind].extension}`)].join(',');
}
