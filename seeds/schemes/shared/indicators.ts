import type { Indicator, Mark } from '~/features/schemes/core/scheme.ts';

const TEN: readonly Omit<Indicator, 'mark'>[] = [
  {
    number: 1,
    instrument: 'iit',
    name: { th: 'การปฏิบัติหน้าที่', en: 'Performance of duties' },
    variants: [],
    explanation: {
      th: 'เจ้าหน้าที่ทำงานตามขั้นตอนและเวลา เท่าเทียมกับทุกคน และไม่รับสิ่งตอบแทน',
      en: 'Staff follow the steps and times, treat everyone alike and take nothing in return.',
    },
    definition: {
      th: 'ดูว่าบุคลากรทำงานโปร่งใสตามมาตรฐาน ขั้นตอน และเวลาที่กำหนดหรือไม่ บริการคนทั่วไปกับคนรู้จักเท่าเทียมกัน ตั้งใจและรับผิดชอบต่องาน และไม่รับหรือให้ประโยชน์ที่ไม่ควร',
      en: 'Whether staff work openly by standard, steps and time limits, serve strangers and acquaintances alike, are diligent and answerable for their work, and neither take nor give improper benefits.',
    },
  },
  {
    number: 2,
    instrument: 'iit',
    name: { th: 'การใช้งบประมาณ', en: 'Use of budget' },
    variants: [],
    explanation: {
      th: 'หน่วยงานใช้เงินงบประมาณคุ้มค่า เปิดเผยแผน และไม่เอื้อประโยชน์ให้ใคร',
      en: 'The budget is planned in the open, spent with value and for nobody’s private gain.',
    },
    definition: {
      th: 'ดูตั้งแต่การทำและเปิดเผยแผนใช้จ่ายประจำปี การใช้เงินให้คุ้มค่าและตรงวัตถุประสงค์ การจัดซื้อจัดจ้าง ไปจนถึงการเบิกจ่ายของบุคลากร เช่น ค่าล่วงเวลา ค่าวัสดุ และค่าเดินทาง',
      en: 'From planning and publishing the yearly budget, through spending for its purpose and procurement, to what staff claim: overtime, supplies, travel.',
    },
  },
  {
    number: 3,
    instrument: 'iit',
    name: { th: 'การใช้อำนาจ', en: 'Use of power' },
    variants: [],
    explanation: {
      th: 'ผู้บังคับบัญชามอบหมายงาน ประเมินผล และให้โอกาสอย่างเป็นธรรม ไม่สั่งในเรื่องส่วนตัวหรือเรื่องผิด',
      en: 'Superiors assign, appraise and reward fairly, and order neither errands nor wrongdoing.',
    },
    definition: {
      th: 'ดูความเป็นธรรมในการมอบหมายงาน การประเมินผล และการคัดเลือกคนรับสิทธิประโยชน์ การไม่ใช้อำนาจสั่งเรื่องส่วนตัวหรือเรื่องที่ไม่ถูกต้อง และการบริหารงานบุคคลที่ไม่ถูกแทรกแซง ไม่ซื้อขายตำแหน่ง ไม่เอื้อพวกพ้อง',
      en: 'Fairness in assigning work, appraisal and choosing who benefits; no orders for private errands or wrong acts; personnel decisions free of interference, bought posts and favouritism.',
    },
  },
  {
    number: 4,
    instrument: 'iit',
    name: { th: 'การใช้ทรัพย์สินของราชการ', en: 'Use of state property' },
    variants: ['การใช้ทรัพย์สินของทางราชการ', 'การใช้ทรัพย์สินราชการ', 'การใช้ทรัพยากรของราชการ'],
    explanation: {
      th: 'ของหลวงถูกใช้เพื่องานหลวง ยืมได้สะดวกแต่ต้องขออนุญาต และมีการตรวจสอบ',
      en: 'State property serves state work: easy to borrow, only with permission, and checked.',
    },
    definition: {
      th: 'ดูว่ามีการนำทรัพย์สินของราชการไปเป็นของตนหรือให้ผู้อื่นหรือไม่ ขั้นตอนยืมของคนในและคนนอกชัดเจนและสะดวกเพียงใด มีแนวปฏิบัติที่บุคลากรรู้ และมีการกำกับตรวจสอบการใช้',
      en: 'Whether property is taken or given away, whether borrowing by staff and outsiders is clear and easy, whether staff know the rules, and whether its use is supervised.',
    },
  },
  {
    number: 5,
    instrument: 'iit',
    name: { th: 'การแก้ไขปัญหาการทุจริต', en: 'Tackling corruption' },
    variants: ['การแก้ปัญหาคอร์รัปชัน', 'การแก้ปัญหาการทุจริต'],
    explanation: {
      th: 'ผู้บริหารเอาจริงกับการทุจริต มีแผน มีการเฝ้าระวัง และคนในกล้าร้องเรียน',
      en: 'The head is serious about corruption; there is a plan and a watch, and staff dare to report.',
    },
    definition: {
      th: 'ดูความจริงจังของผู้บริหารสูงสุด การทบทวนนโยบายและแผนป้องกันการทุจริต ผลของการแก้ปัญหา การเฝ้าระวังและนำผลตรวจสอบไปปรับปรุง และความเชื่อมั่นของบุคลากรเมื่อต้องร้องเรียน',
      en: 'The head’s resolve, review of prevention policy and plans, whether problems get solved, monitoring and use of audit results, and the confidence of staff in reporting.',
    },
  },
  {
    number: 6,
    instrument: 'eit',
    name: { th: 'คุณภาพการดำเนินงาน', en: 'Quality of service' },
    variants: [],
    explanation: {
      th: 'ผู้มาติดต่อได้รับบริการตามขั้นตอน เท่าเทียม ตรงไปตรงมา และไม่ถูกเรียกรับ',
      en: 'Visitors are served by the rules, equally and honestly, and are asked for nothing.',
    },
    definition: {
      th: 'ดูในสายตาผู้มาติดต่อว่าเจ้าหน้าที่ทำตามขั้นตอนและเวลา ไม่เลือกปฏิบัติ ให้ข้อมูลตรงไปตรงมา ไม่เรียกรับเงินหรือประโยชน์ และหน่วยงานทำงานโดยยึดประโยชน์ส่วนรวม',
      en: 'In the eyes of visitors: steps and times are kept, nobody is favoured, information is straight, no payment is asked, and the agency works for the public good.',
    },
  },
  {
    number: 7,
    instrument: 'eit',
    name: { th: 'ประสิทธิภาพการสื่อสาร', en: 'Communication' },
    variants: ['ประสิทธิภาพในการสื่อสาร'],
    explanation: {
      th: 'ประชาชนหาข้อมูลของหน่วยงานได้ง่าย ถามแล้วได้คำตอบ และมีช่องทางติชมร้องเรียน',
      en: 'People find information easily, get answers, and have channels for comments and complaints.',
    },
    definition: {
      th: 'ดูการเผยแพร่ข้อมูลและผลงานที่ครบถ้วน เป็นปัจจุบัน เข้าถึงง่ายหลายช่องทาง การรับฟังความคิดเห็น การชี้แจงข้อสงสัย และการมีช่องทางร้องเรียนการทุจริตของเจ้าหน้าที่',
      en: 'Complete, current information and results, easy to reach by several channels; listening to comments, answering doubts, and a channel to report corrupt officials.',
    },
  },
  {
    number: 8,
    instrument: 'eit',
    name: { th: 'การปรับปรุงการทำงาน', en: 'Improvement of work' },
    variants: ['การปรับปรุงระบบการทำงาน'],
    explanation: {
      th: 'หน่วยงานปรับบริการให้ดีขึ้น ใช้เทคโนโลยี เปิดให้ประชาชนร่วม และโปร่งใสขึ้น',
      en: 'The agency improves its service, uses technology, involves the public and grows more open.',
    },
    definition: {
      th: 'ดูการพัฒนาคุณภาพ วิธีการ และขั้นตอนการให้บริการ การนำเทคโนโลยีมาช่วยให้สะดวกรวดเร็ว การเปิดโอกาสให้ผู้รับบริการร่วมปรับปรุง และการทำงานที่โปร่งใสขึ้น',
      en: 'Better quality, methods and steps of service, technology that saves time, a say for those served, and more transparent work.',
    },
  },
  {
    number: 9,
    instrument: 'oit',
    name: { th: 'การเปิดเผยข้อมูล', en: 'Disclosure of information' },
    variants: [],
    explanation: {
      th: 'เว็บไซต์ของหน่วยงานแสดงข้อมูลพื้นฐาน งาน งบประมาณ บุคคล และช่องทางมีส่วนร่วมครบและเป็นปัจจุบัน',
      en: 'The website shows basics, work, money, personnel and participation, complete and current.',
    },
    definition: {
      th: 'ตรวจเว็บไซต์ใน 5 เรื่อง คือ ข้อมูลพื้นฐาน การบริหารงาน การเงินและจัดซื้อจัดจ้าง การบริหารและพัฒนาบุคคล และการส่งเสริมความโปร่งใส เช่น การจัดการเรื่องร้องเรียนและการมีส่วนร่วม',
      en: 'The website is checked on five subjects: basic data, administration, money and procurement, personnel, and promotion of transparency such as complaints and participation.',
    },
  },
  {
    number: 10,
    instrument: 'oit',
    name: { th: 'การป้องกันการทุจริต', en: 'Prevention of corruption' },
    variants: [],
    explanation: {
      th: 'เว็บไซต์แสดงว่าหน่วยงานป้องกันการทุจริตจริง ตั้งแต่เจตจำนงผู้บริหาร ความเสี่ยง แผน จนถึงมาตรการและผล',
      en: 'The website shows prevention at work: the head’s pledge, risks, plans, measures and results.',
    },
    definition: {
      th: 'ตรวจเว็บไซต์ใน 2 เรื่อง คือ การดำเนินการป้องกันการทุจริต (เจตจำนงผู้บริหาร การประเมินความเสี่ยง วัฒนธรรมองค์กร แผนปฏิบัติการ) และมาตรการภายในที่เกิดจากการวิเคราะห์ผลประเมินพร้อมการติดตามผล',
      en: 'The website is checked on two subjects: preventive action (the head’s pledge, risk assessment, culture, action plan) and internal measures drawn from the results, with follow-up.',
    },
  },
];

/** The ten indicators common to all years from FY2562 on. */
export function tenIndicators(mark: Mark): Indicator[] {
  return TEN.map((indicator) => ({ ...indicator, variants: [...indicator.variants], mark }));
}
