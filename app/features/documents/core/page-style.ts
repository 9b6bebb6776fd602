import type { DocumentModel, Section } from './model.ts';
import { type Stamp, stampLine } from './stamp.ts';
import { NARROW, PAGE } from './typesetting.ts';

const FONT = 'font-family:"TH Sarabun New","Sarabun Paper",Sarabun,sans-serif';
/** The first page of a count has no number; the others have theirs between dashes. */
const NUMBERS =
  '@counter-style paper-none{system:cyclic;symbols:""}' +
  '@counter-style paper-before{system:cyclic;symbols:"- ";range:2 infinite;fallback:paper-none}' +
  '@counter-style paper-after{system:cyclic;symbols:" -";range:2 infinite;fallback:paper-none}';

/** Pages of one kind in one count: `pages-2-landscape` are the landscape ones of the second count. */
interface Pages {
  name: string;
  count: string;
  section: Section;
}

/** Which pages each section is printed on; sections that go on counting share their counter. */
export function pagesOf(sections: readonly Section[]): Pages[] {
  let count = 1;
  return sections.map((section, at) => {
    if (at > 0 && section.restartsNumbers) count += 1;
    const shape = section.isNarrow ? `${section.orientation}-narrow` : section.orientation;
    return { name: `pages-${count}-${shape}`, count: `count-${count}`, section };
  });
}

/**
 * How the pages are printed: paper and margins, their number above from the second page on, in the digits of the
 * document, and the stamp below.
 */
export function pageStyle(document: DocumentModel, stamp: Stamp | null): string {
  const digits = document.digits === 'thai' ? 'thai' : 'decimal';
  const pages = new Map(pagesOf(document.sections).map((each) => [each.name, each]));
  const below = stamp
    ? `@page{@bottom-center{content:${JSON.stringify(stampLine(stamp))};font-size:10pt;color:#5a6570;${FONT}}}` +
      '@media print{.sheet .sheet-stamp{display:none}}'
    : '';
  return (
    `${NUMBERS}@counter-style paper-number{system:extends ${digits};range:2 infinite;fallback:paper-none}` +
    below +
    [...pages.values()].map(pageRule).join('')
  );
}

function pageRule({ name, count, section }: Pages): string {
  const { top, right, bottom, left } = section.isNarrow ? NARROW : PAGE;
  const number = ['before', 'number', 'after'].map((part) => `counter(${count},paper-${part})`).join(' ');
  return (
    `@page ${name}{size:A4 ${section.orientation};margin:${top}cm ${right}cm ${bottom}cm ${left}cm;` +
    `counter-increment:${count};@top-center{content:${number};font-size:16pt;${FONT}}}`
  );
}
