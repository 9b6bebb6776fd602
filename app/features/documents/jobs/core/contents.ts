/** What stands before the documents of a job: in the PDF of all and in the workbook of the ZIP. */
export interface Contents {
  /** Kind of document and year. */
  title: string;
  place: string;
  isDemo: boolean;
  lines: readonly ContentsLine[];
  missing: readonly MissingLine[];
}

export interface ContentsLine {
  itemNo: number;
  nameTh: string;
  checkCode: string;
  /** First page in the PDF of all, counted from its first page; null where there is none. */
  page: number | null;
}

export interface MissingLine {
  itemNo: number;
  nameTh: string;
  /** In Thai. */
  why: string;
}
