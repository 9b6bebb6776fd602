import type { DocumentModel } from './model.ts';

/** The name of an anchor in a page. */
export const anchorId = (anchor: number) => `part-${anchor}`;

/** Whether pages have to be counted before the document is set. */
export function hasContents({ sections }: DocumentModel): boolean {
  return sections.some(({ blocks }) => blocks.some(({ kind }) => kind === 'contents'));
}

/** The document with its contents saying the pages that were counted; an anchor without one says none. */
export function withPages(document: DocumentModel, pageOf: ReadonlyMap<string, number>): DocumentModel {
  return {
    ...document,
    sections: document.sections.map((section) => ({
      ...section,
      blocks: section.blocks.map((block) =>
        block.kind === 'contents'
          ? {
              ...block,
              entries: block.entries.map((entry) => {
                const page = pageOf.get(anchorId(entry.anchor));
                return page === undefined ? entry : { ...entry, page };
              }),
            }
          : block,
      ),
    })),
  };
}
