import zlib from 'node:zlib';

/**
 * Files that the invented agencies hand in as evidence. Each says in large letters that it is invented; they are made
 * from nothing but this file, byte for byte the same each time.
 */
export const EVIDENCE_FILES = {
  minutes: { name: 'บันทึกการประชุม (สมมติ).pdf', kind: 'pdf', title: 'MEETING MINUTES' },
  announcement: { name: 'ประกาศของหน่วยงาน (สมมติ).pdf', kind: 'pdf', title: 'ANNOUNCEMENT' },
  handbook: { name: 'คู่มือการปฏิบัติงาน (สมมติ).pdf', kind: 'pdf', title: 'SERVICE HANDBOOK' },
  photo: { name: 'ภาพกิจกรรม (สมมติ).png', kind: 'png', title: 'PHOTO' },
} as const;

export type EvidenceFileName = keyof typeof EVIDENCE_FILES;

export const CONTENT_TYPES = { pdf: 'application/pdf', png: 'image/png' } as const;

/** The bytes of one of the files. */
export function evidenceBytes(name: EvidenceFileName): Uint8Array {
  const { kind, title } = EVIDENCE_FILES[name];
  return kind === 'pdf' ? pdf(title) : picture();
}

/** One page with a title and the word that it is invented. */
function pdf(title: string): Uint8Array {
  const text =
    `BT /F1 30 Tf 60 760 Td (INVENTED DATA) Tj 0 -44 Td /F1 20 Tf (Sample evidence: ${title}) Tj ` +
    '0 -32 Td /F1 12 Tf (Made for a demonstration. No real body, office or event.) Tj ET';
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Count 1/Kids[3 0 R]>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${text.length}>>\nstream\n${text}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold>>',
  ];
  let file = '%PDF-1.4\n';
  const places = objects.map((object, at) => {
    const place = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const end = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`;
  file += `trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${end}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}

/** Letters five points wide and high, for the one word the picture shows. */
const LETTERS: Record<string, readonly string[]> = {
  I: ['#####', '..#..', '..#..', '..#..', '#####'],
  N: ['#...#', '##..#', '#.#.#', '#..##', '#...#'],
  V: ['#...#', '#...#', '#...#', '.#.#.', '..#..'],
  E: ['#####', '#....', '####.', '#....', '#####'],
  T: ['#####', '..#..', '..#..', '..#..', '..#..'],
  D: ['####.', '#...#', '#...#', '#...#', '####.'],
};
const WORD = 'INVENTED';
const SCALE = 8;

/** A sky and a field with the word INVENTED across them. */
function picture(): Uint8Array {
  const [width, height] = [480, 320];
  const isInk = (x: number, y: number) => {
    const [column, line] = [Math.floor((x - 48) / SCALE), Math.floor((y - 140) / SCALE)];
    const letter = LETTERS[WORD[Math.floor(column / 6)] ?? ''];
    return x >= 48 && line >= 0 && line < 5 && letter?.[line]?.[column % 6] === '#';
  };
  const rows = Array.from({ length: height }, (_, y) => {
    const row = Buffer.alloc(1 + width * 3);
    for (let x = 0; x < width; x += 1) {
      const ground = y < 200 ? [190, 220, 240] : [150, 190, 130];
      row.set(isInk(x, y) ? [160, 30, 30] : ground, 1 + x * 3);
    }
    return row;
  });
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const body = zlib.deflateSync(Buffer.concat(rows));
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', body), chunk('IEND', Buffer.alloc(0))]);
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  checksum.writeUInt32BE(zlib.crc32(named));
  return Buffer.concat([length, named, checksum]);
}
