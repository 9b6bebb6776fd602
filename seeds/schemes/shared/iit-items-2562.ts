import type { Mark, SchemeItem } from '~/features/schemes/core/scheme.ts';
import { surveyItems } from './rows.ts';

const BRIBES = { answer: 'yes_no', topics: ['operations', 'anti_corruption'] } as const;
const bribes = () => ({ answer: BRIBES.answer, topics: [...BRIBES.topics] });

/** The thirty IIT items by the subjects of FY2562. */
export function iitItems2562(mark: Mark): SchemeItem[] {
  return [
    ...surveyItems(1, mark, [
      ['i1', 'การปฏิบัติงานและให้บริการแก่ผู้มาติดต่อ', 'How visitors are served'],
      ['i2', 'บริการคนทั่วไปกับคนรู้จักเท่าเทียมกัน', 'Strangers and acquaintances served alike'],
      ['i3', 'พฤติกรรมในการทำงานของบุคลากร', 'Conduct of staff at work'],
      ['i4', 'การเรียกรับสิ่งตอบแทนจากผู้มาติดต่อ', 'Demands made on visitors', bribes()],
      ['i5', 'การรับของในเทศกาลหรือวาระสำคัญ', 'Gifts taken on festive occasions', bribes()],
      ['i6', 'การให้ของแก่คนภายนอกเพื่อหวังผลภายหน้า', 'Gifts given to outsiders for later favours', bribes()],
    ]),
    ...surveyItems(2, mark, [
      ['i7', 'รู้แผนการใช้จ่ายงบประมาณประจำปี', 'Knows the yearly spending plan'],
      ['i8', 'หลักที่ยึดในการใช้จ่ายงบประมาณ', 'Principles kept in spending'],
      ['i9', 'การใช้งบประมาณเพื่อประโยชน์ส่วนตัวหรือพวกพ้อง', 'Budget used for private gain'],
      ['i10', 'การเบิกจ่ายเงินเป็นเท็จ', 'False claims for payment'],
      ['i11', 'การจัดซื้อจัดจ้างและการตรวจรับพัสดุ', 'Procurement and acceptance of goods'],
      ['i12', 'การมีส่วนร่วมตรวจสอบการใช้จ่าย', 'A part for staff in checking spending'],
    ]),
    ...surveyItems(3, mark, [
      ['i13', 'การมอบหมายงานอย่างเป็นธรรม', 'Fair assignment of work'],
      ['i14', 'การประเมินผลตามคุณภาพงาน', 'Appraisal by quality of work'],
      ['i15', 'การคัดเลือกคนอบรม ดูงาน หรือรับทุน', 'Choice for training, visits and grants'],
      ['i16', 'การสั่งให้ทำธุระส่วนตัวของผู้บังคับบัญชา', 'Private errands for superiors'],
      ['i17', 'การสั่งให้ทำเรื่องไม่ถูกต้องหรือเสี่ยงทุจริต', 'Orders to do wrong or risk corruption'],
      ['i18', 'ลักษณะการบริหารงานบุคคล', 'How personnel is managed'],
    ]),
    ...surveyItems(4, mark, [
      ['i19', 'การเอาทรัพย์สินราชการไปเป็นของตนหรือพวกพ้อง', 'State property taken for oneself or friends'],
      ['i20', 'ความสะดวกในการขออนุญาตยืมทรัพย์สิน', 'Ease of asking to borrow property'],
      ['i21', 'การขออนุญาตยืมทรัพย์สินอย่างถูกต้อง', 'Property borrowed with proper permission'],
      ['i22', 'คนภายนอกใช้ทรัพย์สินราชการโดยไม่ขออนุญาต', 'Outsiders use property without permission'],
      ['i23', 'รู้แนวปฏิบัติการใช้ทรัพย์สินราชการ', 'Knows the rules for state property'],
      ['i24', 'การกำกับตรวจสอบการใช้ทรัพย์สินราชการ', 'Use of state property supervised'],
    ]),
    ...surveyItems(5, mark, [
      ['i25', 'ผู้บริหารสูงสุดให้ความสำคัญกับการต้านทุจริต', 'The head’s resolve against corruption'],
      ['i26', 'สิ่งที่หน่วยงานทำเพื่อป้องกันการทุจริต', 'What the agency does for prevention', { answer: 'yes_no' }],
      ['i27', 'ปัญหาการทุจริตในหน่วยงานได้รับการแก้ไข', 'Corruption problems get solved'],
      ['i28', 'การดำเนินการต่อการทุจริตในหน่วยงาน', 'Action taken on corruption inside'],
      ['i29', 'การนำผลตรวจสอบไปปรับปรุงเพื่อป้องกันทุจริต', 'Audit results used for prevention'],
      ['i30', 'ความเห็นเมื่อพบแนวโน้มการทุจริต', 'Attitude on seeing corruption ahead'],
    ]),
  ];
}
