/** A picture of the province's own as it goes into a document: PNG, its size in dots. */
export interface OwnPicture {
  base64: string;
  width: number;
  height: number;
}

/** An office that signs. */
export interface Signatory {
  signatoryId: string;
  /** The lines below the signature: `รองผู้ว่าราชการจังหวัด ปฏิบัติราชการแทน`, `ผู้ว่าราชการจังหวัด…`. */
  lines: readonly string[];
  /** Its signature; null where none is kept or the person may not use it. */
  picture: OwnPicture | null;
}

/** What a document is headed and signed with. */
export interface Letterhead {
  /** null: none was uploaded, or the document is not the province's. */
  emblem: OwnPicture | null;
  signatories: readonly Signatory[];
  /** Who signs the kind of document unless another is chosen; null = nobody was set. */
  usual: string | null;
}

/** Of papers that are not the province's. */
export const PLAIN: Letterhead = { emblem: null, signatories: [], usual: null };

/** Kinds of documents that an office of the province signs, by their key. */
export const SIGNED_KINDS = ['circular-letter'] as const;
