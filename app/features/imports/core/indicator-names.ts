import { distance, skeleton } from './thai-text.ts';

/** The ten indicators of FY2562 and later with every spelling met in print; the first is the canonical one. */
const NAMES: readonly (readonly string[])[] = [
  ['การปฏิบัติหน้าที่', 'Performance of duties', 'Duty performance'],
  ['การใช้งบประมาณ', 'การใช้จ่ายงบประมาณ', 'Use of budget', 'Budget utilization'],
  ['การใช้อำนาจ', 'Use of power', 'Exercise of power'],
  [
    'การใช้ทรัพย์สินของราชการ',
    'การใช้ทรัพย์สินของทางราชการ',
    'การใช้ทรัพย์สินราชการ',
    'การใช้ทรัพยากรของราชการ',
    'การใช้ทรัพยากรของทางราชการ',
    'การใช้ทรัพย์สินของหน่วยงาน',
    'Use of state property',
    'Use of government property',
    'Asset utilization',
  ],
  [
    'การแก้ไขปัญหาการทุจริต',
    'การแก้ปัญหาการทุจริต',
    'การแก้ปัญหาคอร์รัปชัน',
    'การแก้ไขปัญหาคอร์รัปชัน',
    'การแก้ไขปัญหาทุจริต',
    'Solving corruption problems',
    'Handling of corruption',
  ],
  [
    'คุณภาพการดำเนินงาน',
    'คุณภาพในการดำเนินงาน',
    'Quality of operations',
    'Operational quality',
    'Service quality',
  ],
  [
    'ประสิทธิภาพการสื่อสาร',
    'ประสิทธิภาพในการสื่อสาร',
    'Communication efficiency',
    'Efficiency of communication',
    'Effectiveness of communication',
  ],
  [
    'การปรับปรุงการทำงาน',
    'การปรับปรุงระบบการทำงาน',
    'การปรับปรุงระบบงาน',
    'การปรับปรุงการดำเนินงาน',
    'Improvement of work',
    'Work improvement',
    'System improvement',
  ],
  ['การเปิดเผยข้อมูล', 'Disclosure of information', 'Information disclosure', 'Data disclosure'],
  ['การป้องกันการทุจริต', 'Prevention of corruption', 'Corruption prevention', 'Anti-corruption'],
];

const KNOWN = NAMES.flatMap((names, index) =>
  names.map((name) => ({ number: index + 1, skeleton: skeleton(name) })),
).sort((a, b) => b.skeleton.length - a.skeleton.length);

/** Two letters of a long name may be mistyped; a short one has to be right. */
function allowance(length: number): number {
  return length >= 16 ? 2 : length >= 11 ? 1 : 0;
}

/** The number of the indicator a text names, and nothing else than names; null where it names none. */
export function indicatorOfName(text: string): number | null {
  const wanted = skeleton(text);
  if (wanted.length < 6 || wanted.length > 40) return null;
  const exact = KNOWN.find((known) => known.skeleton === wanted);
  if (exact) return exact.number;
  const near = KNOWN.find((known) => {
    const limit = allowance(known.skeleton.length);
    return limit > 0 && distance(known.skeleton, wanted, limit) <= limit;
  });
  return near?.number ?? null;
}

/** The indicator a longer text begins with, as a heading inside a cell does, and the text behind the name. */
export function indicatorAtStart(text: string): { number: number; rest: string } | null {
  for (let end = Math.min(text.length, 60); end >= 6; end -= 1) {
    const head = text.slice(0, end);
    const wanted = skeleton(head);
    const known = KNOWN.find((each) => each.skeleton === wanted);
    if (known && !/[\u0e00-\u0e7f]/.test(text.charAt(end)))
      return { number: known.number, rest: text.slice(end).trim() };
  }
  return null;
}
