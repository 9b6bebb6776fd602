import type { PublishedText } from '../document.ts';

/** The line under the title of document 0. */
export const texts: PublishedText[] = [
  {
    kind: 'measures-table',
    part: 'intro',
    paragraphs: ['การวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ ในปี พ.ศ. ๒๕๖๗'],
  },
];
