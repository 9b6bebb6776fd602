import type { DocumentModel } from './core/model.ts';
import { pageStyle } from './core/page-style.ts';
import type { Stamp } from './core/stamp.ts';

/** How the page is printed from the reader's own browser. Quotes in a style are no text: React would write them as `&quot;`. */
export function PageStyle({ document, stamp }: { document: DocumentModel; stamp: Stamp | null }) {
  const style = pageStyle(document, stamp).replaceAll('<', '\\3c ');
  // biome-ignore lint/security/noDangerouslySetInnerHtml: rules of ours; the stamp stands in them as a string without `<`
  return <style dangerouslySetInnerHTML={{ __html: style }} />;
}
