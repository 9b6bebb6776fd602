import type { DocumentModel } from './model.ts';
import { type Stamp, stampLine } from './stamp.ts';

/**
 * What stands in the margins of a printed page: its number above from the second page on, in the digits of the
 * document, and the stamp below.
 */
export function pageStyle(document: DocumentModel, stamp: Stamp): string {
  const digits = document.digits === 'thai' ? 'thai' : 'decimal';
  const font = 'font-family:"TH Sarabun New","Sarabun Paper",Sarabun,sans-serif';
  return (
    `@page{@top-center{content:"- " counter(page,${digits}) " -";font-size:16pt;${font}}` +
    `@bottom-center{content:${JSON.stringify(stampLine(stamp))};font-size:10pt;color:#5a6570;${font}}}` +
    '@page :first{@top-center{content:""}}' +
    '@media print{.sheet .sheet-stamp{display:none}}'
  );
}
