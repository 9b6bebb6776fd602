import type { Mark, SchemeItem } from '~/features/schemes/core/scheme.ts';
import { numberedItems } from './rows.ts';

/**
 * The 15 IIT and 9 EIT items of FY2567 on. A subject is named where a published analysis quotes the item;
 * the others go by their place alone.
 */
export function surveyItems2567(known: Mark, place: Mark): SchemeItem[] {
  return [
    ...numberedItems(1, 'i', 1, 3, place),
    ...numberedItems(2, 'i', 4, 3, place, [
      [
        'i6',
        'งบประมาณหรือจัดซื้อจัดจ้างเอื้อประโยชน์ใครหรือไม่',
        'Budget or procurement favours someone',
        { mark: known },
      ],
    ]),
    ...numberedItems(3, 'i', 7, 3, place, [
      ['i8', 'ผู้บังคับบัญชาสั่งให้ทำเรื่องทุจริตหรือประพฤติมิชอบ', 'Superiors order corrupt acts', { mark: known }],
    ]),
    ...numberedItems(4, 'i', 10, 3, place, [
      ['i10', 'การขอใช้ทรัพย์สินราชการอย่างถูกต้อง', 'State property is asked for properly', { mark: known }],
      ['i12', 'การตรวจสอบไม่ให้ใช้ทรัพย์สินเพื่อส่วนตัว', 'Checks against private use of property', { mark: known }],
    ]),
    ...numberedItems(5, 'i', 13, 3, place, [
      ['i14', 'การป้องกันการทุจริตของหน่วยงานได้ผล', 'The agency’s prevention works', { mark: known }],
      ['i15', 'เชื่อมั่นการจัดการเรื่องร้องเรียนการทุจริต', 'Trust in how complaints are handled', { mark: known }],
    ]),
    ...numberedItems(6, 'e', 1, 3, place, [
      ['e1', 'บริการเป็นไปตามขั้นตอนและเวลา', 'Service by steps and times', { mark: known }],
      ['e2', 'บริการแก่ท่านและผู้อื่นเท่าเทียมกัน', 'Service equal for everyone', { mark: known }],
    ]),
    ...numberedItems(7, 'e', 4, 3, place, [
      ['e5', 'ประชาสัมพันธ์ข้อมูลที่ควรรู้อย่างชัดเจน', 'Public information made clear', { mark: known }],
      ['e6', 'สื่อสาร ตอบคำถาม และอธิบายได้ชัดเจน', 'Questions are answered clearly', { mark: known }],
    ]),
    ...numberedItems(8, 'e', 7, 3, place, [
      [
        'e9',
        'เคยใช้บริการออนไลน์ (E-Service) ของหน่วยงาน',
        'Has used the agency’s e-service',
        { answer: 'usage_share', topics: ['service_eservice'], mark: known },
      ],
    ]),
  ];
}
