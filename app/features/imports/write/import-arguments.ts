import { parseArgs } from 'node:util';

/** What an import from the command line was asked to do. */
export interface ImportRequest {
  file: string;
  /** null = as the agency codes in the file say. */
  provinceCode: string | null;
  fiscalYear: number | null;
  agencyCode: string | null;
  isDryRun: boolean;
  isJson: boolean;
  /** Store what can be stored although other rows are refused. */
  allowsRefused: boolean;
}

/** The command was called in a way it cannot follow. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export const USAGE = `npm run import -- <ไฟล์/file> [--province 98] [--fiscal-year 2568] [--agency <รหัส/code>]
                         [--dry-run] [--allow-refused] [--json]

  --province       รหัสจังหวัด ไม่ต้องระบุถ้ารหัสหน่วยงานในไฟล์เป็นของจังหวัดเดียว
                   province code; may be left out when the agency codes in the file are of one province
  --fiscal-year    ปีงบประมาณ (พ.ศ.) ถ้าไฟล์ไม่ได้บอก / fiscal year (BE) where the file names none
  --agency         หน่วยงานของไฟล์ ถ้าไฟล์ไม่ได้บอก / agency where the file names none
  --dry-run        ตรวจอย่างเดียว ไม่บันทึก / check only, store nothing
  --allow-refused  บันทึกแถวที่รับได้ แม้มีแถวที่ไม่รับ / store what can be stored although rows are refused
  --json           ผลเป็น JSON ทาง stdout / the result as JSON on stdout

รหัสจบ / exit codes: 0 บันทึกแล้วหรือไม่มีอะไรต้องบันทึก / stored, or nothing to store
  1 คำสั่งหรือการตั้งค่าผิด / wrong usage or settings    2 อ่านไฟล์ไม่ได้ / file refused
  3 มีแถวที่ไม่รับ / rows refused                        4 ปีเผยแพร่แล้วหรือข้อมูลเปลี่ยนไป / year published, or data changed`;

/** @throws UsageError with a sentence for the person who typed it */
export function readArguments(args: readonly string[]): ImportRequest {
  const { values, positionals } = parsed(args);
  const [file, ...more] = positionals;
  if (!file || more.length > 0) throw new UsageError('ระบุไฟล์เดียว — Name exactly one file.');
  const fiscalYear = values['fiscal-year'];
  if (fiscalYear !== undefined && !/^2[56]\d\d$/.test(fiscalYear))
    throw new UsageError(
      `--fiscal-year ${fiscalYear}: ต้องเป็นปี พ.ศ. สี่หลัก — must be a year of the Buddhist era, such as 2568.`,
    );
  return {
    file,
    provinceCode: values.province ?? null,
    fiscalYear: fiscalYear === undefined ? null : Number(fiscalYear),
    agencyCode: values.agency ?? null,
    isDryRun: values['dry-run'],
    isJson: values.json,
    allowsRefused: values['allow-refused'],
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        province: { type: 'string' },
        'fiscal-year': { type: 'string' },
        agency: { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
        'allow-refused': { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
