/**
 * An official document before it is Word, PDF, a page or a workbook: what stands in it and how it is set. It is plain
 * data (JSON), so that it can be kept with its stamp and written again to the same bytes.
 */
export interface DocumentModel {
  /** Title as it stands in the file's properties and its name. */
  title: string;
  /** Digits of the whole document; texts are written with Arabic ones and turned when they are set. */
  digits: Digits;
  /** True for what is made of invented data: every page says so. */
  isDemo: boolean;
  sections: Section[];
}

export type Digits = 'thai' | 'arabic';

/** Pages of one kind; a new section begins on a new page. */
export interface Section {
  orientation: 'portrait' | 'landscape';
  /** Whether the pages are counted from here on (`- 2 -` above, the first page unnumbered). */
  restartsNumbers?: boolean;
  /** Narrower margins, for papers that must be one page. */
  isNarrow?: boolean;
  blocks: Block[];
}

export type Block = Paragraph | Table | Picture | SignatureBlock | Beside | Contents | { kind: 'pageBreak' };

/** A stretch of text. Digits of codes and addresses that must stay as they are: `keepsDigits`. */
export interface Run {
  text: string;
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  keepsDigits?: boolean;
  /** Size in points where it differs from the paragraph. */
  size?: number;
  color?: 'muted' | 'warning';
}
export type Text = string | readonly (string | Run)[];

export interface Paragraph {
  kind: 'paragraph';
  text: Text;
  /** `title`, `heading` and `subheading` show in Word's navigation; `label` is the bold line above a table. */
  style?: 'body' | 'title' | 'heading' | 'subheading' | 'label' | 'small';
  align?: 'thai' | 'left' | 'center' | 'right';
  /** Left edge and first line in centimetres from the margin. A body paragraph begins 2.5 cm in. */
  indent?: { leftCm?: number; firstCm?: number };
  /** Tab stops in centimetres, for letter heads. */
  tabsCm?: number[];
  spaceBeforePt?: number;
  keepsWithNext?: boolean;
  /** A number from 1 on, once in the document, by which contents lead here. */
  anchor?: number;
}

export interface Table {
  kind: 'table';
  /** Relative widths. */
  columns: { width: number; align?: 'left' | 'center' | 'right' }[];
  /** Rows repeated on every page. */
  head: Cell[][];
  rows: Cell[][];
  /** Size in points; 16 unless the table is wide. */
  size?: number;
  /** Name of its sheet in the workbook, and of the table for who cannot see it. */
  name: string;
  hasBorders?: boolean;
}

export interface Cell {
  paragraphs: readonly Text[];
  colSpan?: number;
  rowSpan?: number;
  align?: 'left' | 'center' | 'right';
  bold?: boolean;
  shade?: 'head' | 'group' | 'warning';
}

export interface Picture {
  kind: 'picture';
  /** A drawing of ours, or an upload of the province. */
  source: { svg: string } | { base64: string; type: 'png' | 'jpg' };
  widthCm: number;
  heightCm: number;
  /** What it shows, in words. */
  alt: string;
  align?: 'left' | 'center';
}

/** Centred in the right half of the page, room for the signature above. */
export interface SignatureBlock {
  kind: 'signature';
  lines: Text[];
  /** An uploaded picture of the signature, put above the lines. */
  picture?: Picture;
}

/** The parts of the document with the page each begins on. A page on a screen has links alone. */
export interface Contents {
  kind: 'contents';
  entries: {
    text: string;
    anchor: number;
    /** Only known where the pages have been set; Word counts them itself. */
    page?: number;
  }[];
}

/** Parts side by side; none of them is broken over pages. */
export interface Beside {
  kind: 'beside';
  /** Relative widths. */
  parts: { width: number; blocks: (Paragraph | Table | Picture)[] }[];
}

/** A body paragraph. */
export function paragraph(text: Text, more: Omit<Partial<Paragraph>, 'kind' | 'text'> = {}): Paragraph {
  return { kind: 'paragraph', text, ...more };
}

/** The text of runs as one string with Arabic digits, for workbooks, tests and descriptions. */
export function plainText(text: Text): string {
  return typeof text === 'string'
    ? text
    : text.map((run) => (typeof run === 'string' ? run : run.text)).join('');
}

/** A cell; line breaks of a plain text are its paragraphs. */
export function cell(text: Text, more: Omit<Partial<Cell>, 'paragraphs'> = {}): Cell {
  return { paragraphs: typeof text === 'string' ? text.split('\n') : [text], ...more };
}

/** Every table of the document in order. */
export function tablesOf(model: DocumentModel): Table[] {
  const within = (block: Block): Table[] =>
    block.kind === 'table'
      ? [block]
      : block.kind === 'beside'
        ? block.parts.flatMap((part) => part.blocks.flatMap(within))
        : [];
  return model.sections.flatMap((section) => section.blocks.flatMap(within));
}
