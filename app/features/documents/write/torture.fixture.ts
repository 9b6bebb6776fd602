import { cell, type DocumentModel, paragraph } from '../core/model.ts';

/** Words whose marks printers are known to misplace or to lose. */
export const HARD_WORDS = [
  'น้ำ',
  'ก้ำ',
  'ซ้ำ',
  'อำนาจ',
  'ปู่',
  'ฝ้า',
  'ฟ้า',
  'ปี่',
  'ฝี่',
  'ป้ำ',
  'ญู่',
  'ฐานี้',
  'A่B้',
  'ITA้',
  'อื่น ๆ',
  'กรุงเทพฯ',
];
/** Letters that can be broken nowhere. */
export const LONG_RUN = 'ก'.repeat(400);
export const LONG_ROWS = 60;
/** An address keeps its digits. */
export const ADDRESS = 'https://a.example/2566/o34';
/** Invisible signs that turn the order of letters around: `1234` would be read as `4321`. */
export const TURNED = `ก\u202e4321\u202cข`;

/** Everything that is hard to print, on portrait and landscape pages. */
export const torture: DocumentModel = {
  title: 'เอกสารทดสอบการพิมพ์',
  digits: 'thai',
  isDemo: false,
  sections: [
    {
      orientation: 'portrait',
      blocks: [
        paragraph('เอกสารทดสอบการพิมพ์', { style: 'title' }),
        ...HARD_WORDS.map((word) =>
          paragraph(
            [
              `${word} | `,
              { text: word, bold: true },
              ' | ',
              { text: word, italic: true },
              ' | ',
              { text: word, bold: true, italic: true },
            ],
            { align: 'left' },
          ),
        ),
        paragraph(`ปี 2566 ได้ 79.40 คะแนน ดู ${ADDRESS} และ ${TURNED} `.repeat(3)),
        {
          kind: 'table',
          name: 'ช่องแคบ',
          columns: [{ width: 1 }, { width: 3 }],
          head: [[cell('แคบ'), cell('กว้าง')]],
          rows: [[cell(LONG_RUN), cell('หน่วยงาน')]],
        },
      ],
    },
    {
      orientation: 'landscape',
      restartsNumbers: true,
      blocks: [
        paragraph('ตารางยาว', { style: 'label' }),
        {
          kind: 'table',
          name: 'ตารางยาว',
          columns: [{ width: 1 }, { width: 1 }],
          head: [[cell('หัวตาราง'), cell('คะแนนที่ได้')]],
          rows: Array.from({ length: LONG_ROWS }, (_, at) => [
            cell([1, 2, 3].map((line) => `แถว${at + 101}ที่${line}`).join('\n')),
            cell(`${at + 10}.25`),
          ]),
        },
      ],
    },
  ],
};
