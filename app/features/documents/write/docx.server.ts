import { Document, type ISectionOptions, Packer } from 'docx';
import type * as model from '../core/model.ts';
import { type Stamp, stampLine } from '../core/stamp.ts';
import { BODY_SIZE, SIZES } from '../core/typesetting.ts';
import { FONTS, LANGUAGE } from './docx-runs.server.ts';
import { sectionOf } from './docx-sections.server.ts';
import { sealDocx } from './seal-docx.server.ts';

/** The document as a Word file. The same document with the same stamp gives the same bytes. */
export async function writeDocx(document: model.DocumentModel, stamp: Stamp): Promise<Uint8Array> {
  const sections: ISectionOptions[] = [];
  for (const [at, section] of document.sections.entries()) {
    sections.push(await sectionOf(section, { document, stamp, isFirst: at === 0 }));
  }
  const file = new Document({
    title: document.title,
    description: stampLine(stamp),
    creator: 'Prongsai',
    lastModifiedBy: 'Prongsai',
    customProperties: [
      { name: 'ProngsaiCheckCode', value: stamp.checkCode },
      { name: 'ProngsaiBatch', value: stamp.batch },
      { name: 'ProngsaiMadeAt', value: stamp.madeAt },
      { name: 'ProngsaiVersion', value: stamp.version },
    ],
    styles: {
      default: {
        document: {
          run: { font: FONTS, size: BODY_SIZE * 2, sizeComplexScript: BODY_SIZE * 2, language: LANGUAGE },
        },
        ...headingStyles(),
      },
    },
    sections,
  });
  return sealDocx(new Uint8Array(await Packer.toBuffer(file)), stamp);
}

function headingStyles() {
  const style = (size: number) => ({
    run: {
      font: FONTS,
      size: size * 2,
      sizeComplexScript: size * 2,
      bold: true,
      color: '000000',
      language: LANGUAGE,
    },
  });
  return { title: style(SIZES.title), heading1: style(SIZES.heading), heading2: style(SIZES.subheading) };
}
