import { testDatabase } from 'tests/setup/database.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import { analysisReport } from './kinds/analysis-report.ts';
import { circularLetter } from './kinds/circular-letter.ts';
import { measuresTable } from './kinds/measures-table.ts';
import { progressReport } from './kinds/progress-report.ts';
import { hasOriginals, linesOfOriginal, plainOf } from './original.fixture.ts';
import { loadPublished, NOBODY, recordOf, remakeOf } from './remake.fixture.ts';

/** Something the remake says otherwise than the original, or not at all, and why. */
interface Exception {
  original: string;
  why:
    | 'name of a person'
    | 'page furniture'
    | 'misprint'
    | 'cut by a page'
    | 'said in other words'
    | 'set apart';
  /** What must stand in the remake in its place; nothing for persons and furniture alone. */
  instead: string[];
}

const person = (original: string): Exception => ({ original, why: 'name of a person', instead: [] });
const furniture = (original: string): Exception => ({ original, why: 'page furniture', instead: [] });
const otherwise = (why: Exception['why'], original: string, ...instead: string[]): Exception => ({
  original,
  why,
  instead,
});

const REMAKES = [
  {
    documentNo: 0,
    kind: measuresTable,
    body: { province: '75', agency: NOBODY },
    search: 'year=2567&form=a',
    exceptions: [
      // Discrepancy D19: the sentence stands in the column of the timeframe, where its row says "every quarter".
      otherwise(
        'misprint',
        '- ผู้บังคับบัญชากำกับ/ กำชับผู้ที่เกี่ยวข้องทำความเข้าใจในคู่มือการยืมทรัพย์สินทางราชการอย่างเคร่งครัด',
        'ทุกไตรมาส',
      ),
    ],
  },
  {
    documentNo: 1,
    kind: analysisReport,
    body: { province: '63', agency: '63-pao' },
    search: 'year=2566',
    exceptions: [
      otherwise(
        'misprint',
        'รายงานผลกระประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ ประจำปีงบประมาณ พ.ศ. 2566',
        'รายงานผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ ประจำปีงบประมาณ พ.ศ. 2566',
      ),
      otherwise('misprint', 'โตนมีรายละเอียดผลการประเมิน ดังนี้', 'โดยมีรายละเอียดผลการประเมิน ดังนี้'),
      // Discrepancy D11: letters of another script within a Thai word.
      otherwise(
        'misprint',
        '- ๐21 สรุปผลการจัดซื้อจัดจ้างหรือการจัดหาพัส\u0e14\u0941\u0930ายเดือน',
        '๐21 สรุปผลการจัดซื้อจัดจ้างหรือการจัดหาพัสดุรายเดือน',
      ),
      otherwise('said in other words', '- ผลคะแนน 97.14', 'คะแนนรวม 97.14 คะแนน'),
      otherwise('said in other words', '- ผลการประเมินระดับจังหวัด ลำดับที่ 1', 'อันดับในจังหวัด 1'),
      otherwise(
        'said in other words',
        '- ผลการประเมินระดับประเทศ ลำดับที่ 23 (ประเภทองค์การบริหารส่วนจังหวัด)',
        'อันดับประเภทเดียวกันทั้งประเทศ 23',
      ),
      otherwise(
        'said in other words',
        'ข้อเสนอแนะสำหรับการประเมินตามแบบวัดการเปิดเผยข้อมูลสาธารณะ (OIT)',
        'ข้อเสนอแนะสำหรับการประเมินตามแบบตรวจการเปิดเผยข้อมูลสาธารณะ (OIT)',
      ),
      otherwise(
        'said in other words',
        'แบบวัดการรับรู้ของผู้มีส่วนได้เสียภายใน (IIT)',
        'แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (IIT)',
      ),
      otherwise(
        'said in other words',
        'แบบวัดการรับรู้ของผู้มีส่วนได้เสียภายนอก (EIT)',
        'แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก (EIT)',
      ),
      // The legend of a picture that is lost.
      furniture('ปี 2562 ปี 2563 ปี 2564 ปี 2565 ปี 2566'),
    ],
  },
  {
    documentNo: 2,
    kind: progressReport,
    body: { province: '30', agency: '30-tao-khamsakaesaeng' },
    search: 'round=6m',
    exceptions: [
      person('นายพศวัฒน์ หวังกลาง'),
      otherwise(
        'set apart',
        'การใช้ทรัพย์สินของ ทางราชการ ๑. การยืมทรัพย์สินของ ทางราชการของบุคลากร ภายใน',
        'การใช้ทรัพย์สินของทางราชการ',
        'การยืมทรัพย์สินของทางราชการของบุคลากรภายใน',
      ),
      otherwise(
        'cut by a page',
        'กับมาตรฐานที่กำหนด โดยให้ทุกสำนัก/ กองเข้าร่วม  ๕. ให้เจ้าหน้าที่ดำเนินการจัดทำป้องกัน การทุจริตและติดตามโดยผู้บังคับบัญชา บันทึกลงระบบและจัดทำรายงานเสนอ ผู้บังคับบัญชา',
        'และดำเนินกิจกรรมให้สอดคล้องกับมาตรฐานที่กำหนด โดยให้ทุกสำนัก/กองเข้าร่วม',
        'ให้เจ้าหน้าที่ดำเนินการจัดทำป้องกันการทุจริตและติดตามโดยผู้บังคับบัญชาบันทึกลงระบบและจัดทำรายงานเสนอผู้บังคับบัญชา',
      ),
    ],
  },
  {
    documentNo: 3,
    kind: measuresTable,
    body: { province: '75', agency: '75-subdistrict-bangchakreng' },
    search: 'year=2566&form=b',
    exceptions: [otherwise('set apart', 'i๘ , i๙', 'i8', 'i9')],
  },
  {
    documentNo: 4,
    kind: circularLetter,
    body: { province: '13', agency: null },
    search: `circular=${recordOf(4).key}`,
    exceptions: [
      person('(นายพินิจ บุญเลิศ)'),
      furniture('/จะต่อ...'),
      furniture('/ระดับ...'),
      furniture('/การคำนวณ...'),
      // The title is printed twice, once without a word.
      otherwise(
        'misprint',
        'มาตรการส่งเสริมคุณธรรมและความโปร่งใสในจังหวัดปทุมธานี',
        'มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในจังหวัดปทุมธานี',
      ),
      // Discrepancy D3: the head names the wrong instrument.
      otherwise(
        'misprint',
        'ประเด็นการประเมิน IIT (การรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอกหน่วยงาน)',
        'ประเด็นการประเมิน EIT (การรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอกหน่วยงาน)',
      ),
    ],
  },
];

/** A comment of the evaluators begins with the instrument: ours has it as a heading. */
const HEADED = /(?<=^[๐-๙]\) .{0,80}\((?:IIT|EIT|OIT)\)) /u;
/** The score of an item stands on a line of its own. */
const SCORED = /(?:ข้อมูล)?อยู่ใน ?ระดับ|(?<=ชัดเจน) ระดับ/;
/** `คะแนน 95.47`, `๙๗.๘๑ คะแนน`: the word stands at the head of our column. */
const FIGURE = /^(?:คะแนน )?([\d๐-๙]+(?:\.[\d๐-๙]+)?)(?: คะแนน)?$/;
const DECIMAL = /^\d{1,3}\.\d\d$/;

const piecesOf = (cell: string) =>
  cell
    .replace(FIGURE, '$1')
    .split(HEADED)
    .flatMap((each) => each.split(SCORED))
    .map(plainOf)
    .filter((each) => each !== '');

describe.skipIf(!hasOriginals)('a published document, made again from what is stored', () => {
  const database = testDatabase();
  beforeAll(() => loadPublished(database.db), 120_000);

  describe.each(REMAKES)('document $documentNo', ({ documentNo, kind, body, search, exceptions }) => {
    const lines = hasOriginals ? linesOfOriginal(documentNo) : [];
    let all = '';
    let rows: string[][] = [];
    beforeAll(async () => {
      const { text, tables } = await remakeOf(database.db, kind, body, search);
      rows = tables
        .flat()
        .map((row) => row.flatMap((each) => [plainOf(each), ...each.split('\n').map(plainOf)]));
      all = [text, ...tables.flat(2)].map(plainOf).join('\n');
    }, 120_000);

    test('has every paragraph and cell but those that are named', () => {
      const known = new Set(exceptions.map(({ original }) => original.replace(/\*/g, '')));
      const missing = lines
        .flat()
        .filter((each) => !known.has(each) && !piecesOf(each).every((piece) => all.includes(piece)));
      expect(missing).toEqual([]);
    });

    test('has in their place what stands for those that are named, and names none in vain', () => {
      const printed = new Set(lines.flat());
      for (const { original, why, instead } of exceptions) {
        expect(printed, original).toContain(original);
        if (why !== 'name of a person' && why !== 'page furniture') expect(instead).not.toEqual([]);
        expect(instead.filter((each) => !all.includes(plainOf(each)))).toEqual([]);
        if (why === 'name of a person') expect(all.includes(plainOf(original))).toBe(false);
      }
    });

    test('has each printed figure in the row of its text', () => {
      const misplaced = lines.filter((cells) => {
        const plain = cells.flatMap(piecesOf);
        const figures = plain.filter((each) => DECIMAL.test(each));
        const [first] = plain
          .filter((each) => each.length > 3 && !DECIMAL.test(each))
          // The number has a column of its own with us.
          .map((each) => each.replace(/^ตัวชี้วัดที่\d+/, ''));
        if (figures.length === 0 || cells.length < 2 || first === undefined) return false;
        return !rows.some(
          (row) =>
            figures.every((figure) => row.includes(figure)) && row.some((cell) => cell.includes(first)),
        );
      });
      expect(misplaced).toEqual([]);
    });
  });
});
