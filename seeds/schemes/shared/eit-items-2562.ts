import type { Mark, SchemeItem } from '~/features/schemes/core/scheme.ts';
import { surveyItems } from './rows.ts';

/** The fifteen EIT items by the subjects of FY2562; `markOf` tells what is known of each in a later year. */
export function eitItems2562(markOf: (code: string) => Mark): SchemeItem[] {
  const items = [
    ...surveyItems(6, markOf(''), [
      ['e1', 'บริการตามขั้นตอนและเวลาที่กำหนด', 'Service by the set steps and times'],
      ['e2', 'บริการเท่าเทียมกับผู้มาติดต่ออื่น', 'Service equal to other visitors'],
      ['e3', 'ให้ข้อมูลตรงไปตรงมา ไม่ปิดบังบิดเบือน', 'Straight information, nothing hidden or bent'],
      [
        'e4',
        'ถูกร้องขอให้จ่ายหรือให้สิ่งตอบแทนในรอบปี',
        'Asked to pay or give in the past year',
        { answer: 'yes_no', topics: ['operations', 'anti_corruption'] },
      ],
      ['e5', 'คำนึงถึงประโยชน์ของประชาชนและส่วนรวม', 'Public interest comes first'],
    ]),
    ...surveyItems(7, markOf(''), [
      ['e6', 'การเผยแพร่ข้อมูลเข้าถึงง่าย หลายช่องทาง', 'Information easy to reach by several channels'],
      ['e7', 'เผยแพร่ผลงานและข้อมูลที่ควรรู้อย่างชัดเจน', 'Results and public information made clear'],
      ['e8', 'มีช่องทางรับฟังคำติชมและความคิดเห็น', 'A channel for comments', { answer: 'yes_no' }],
      ['e9', 'ชี้แจงและตอบข้อสงสัยได้ชัดเจน', 'Doubts are answered clearly'],
      [
        'e10',
        'มีช่องทางร้องเรียนการทุจริตของเจ้าหน้าที่',
        'A channel to report corrupt officials',
        { answer: 'yes_no', topics: ['public_information', 'anti_corruption'] },
      ],
    ]),
    ...surveyItems(8, markOf(''), [
      ['e11', 'ปรับปรุงคุณภาพการให้บริการให้ดีขึ้น', 'Quality of service improves', { topics: ['service_eservice'] }],
      ['e12', 'ปรับปรุงวิธีการและขั้นตอนให้ดีขึ้น', 'Methods and steps improve'],
      [
        'e13',
        'นำเทคโนโลยีมาใช้ให้สะดวกรวดเร็วขึ้น',
        'Technology makes service faster',
        { answer: 'yes_no', topics: ['service_eservice'] },
      ],
      [
        'e14',
        'เปิดโอกาสให้มีส่วนร่วมปรับปรุงงาน',
        'A say for the public in improving service',
        { topics: ['operations'] },
      ],
      [
        'e15',
        'ปรับปรุงการทำงานให้โปร่งใสมากขึ้น',
        'Work becomes more transparent',
        { topics: ['operations', 'anti_corruption'] },
      ],
    ]),
  ];
  return items.map((item) => ({ ...item, mark: markOf(item.code) }));
}
