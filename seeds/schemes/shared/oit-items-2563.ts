import type { Mark, SchemeItem } from '~/features/schemes/core/scheme.ts';
import { disclosureItems } from './rows.ts';

/** The 43 disclosure items of FY2563-2565; `markOf` tells what is known of each in the year. */
export function oitItems2563(markOf: (code: string) => Mark): SchemeItem[] {
  const mark = markOf('');
  const items = [
    ...disclosureItems('9.1', mark, [
      ['o1', 'โครงสร้างหน่วยงาน', 'Structure'],
      ['o2', 'ข้อมูลผู้บริหาร', 'Executives'],
      ['o3', 'อำนาจหน้าที่', 'Powers and duties'],
      ['o4', 'แผนยุทธศาสตร์หรือแผนพัฒนา', 'Strategic or development plan', { topics: ['operations'] }],
      ['o5', 'ข้อมูลการติดต่อ', 'Contact details'],
      ['o6', 'กฎหมายที่เกี่ยวข้อง', 'Related laws'],
      ['o7', 'ข่าวประชาสัมพันธ์', 'News'],
      ['o8', 'ช่องทางถาม-ตอบ (Q&A)', 'Questions and answers'],
      ['o9', 'เครือข่ายสังคมออนไลน์', 'Social network'],
    ]),
    ...disclosureItems('9.2', mark, [
      ['o10', 'แผนดำเนินงานประจำปี', 'Yearly work plan'],
      ['o11', 'รายงานติดตามแผนดำเนินงาน รอบ 6 เดือน', 'Six-month report on the work plan'],
      ['o12', 'รายงานผลการดำเนินงานประจำปี', 'Yearly report on work'],
      ['o13', 'คู่มือหรือมาตรฐานการปฏิบัติงาน', 'Manual for staff'],
      ['o14', 'คู่มือหรือมาตรฐานการให้บริการ', 'Manual of service', { topics: ['operations', 'service_eservice'] }],
      ['o15', 'สถิติการให้บริการ', 'Service statistics', { topics: ['service_eservice'] }],
      ['o16', 'ผลสำรวจความพึงพอใจการให้บริการ', 'Satisfaction survey', { topics: ['service_eservice'] }],
      ['o17', 'บริการออนไลน์ (E-Service)', 'E-service', { topics: ['service_eservice'] }],
    ]),
    ...disclosureItems('9.3', mark, [
      ['o18', 'แผนการใช้จ่ายงบประมาณประจำปี', 'Yearly spending plan'],
      ['o19', 'รายงานติดตามการใช้จ่าย รอบ 6 เดือน', 'Six-month report on spending'],
      ['o20', 'รายงานผลการใช้จ่ายประจำปี', 'Yearly report on spending'],
      ['o21', 'แผนจัดซื้อจัดจ้างหรือจัดหาพัสดุ', 'Procurement plan'],
      ['o22', 'ประกาศจัดซื้อจัดจ้าง', 'Procurement notices'],
      ['o23', 'สรุปผลจัดซื้อจัดจ้างรายเดือน', 'Monthly procurement summary'],
      ['o24', 'รายงานผลจัดซื้อจัดจ้างประจำปี', 'Yearly procurement report'],
    ]),
    ...disclosureItems('9.4', mark, [
      ['o25', 'การบริหารทรัพยากรบุคคล ข้อที่ 1', 'Personnel, item 1'],
      ['o26', 'การบริหารทรัพยากรบุคคล ข้อที่ 2', 'Personnel, item 2'],
      ['o27', 'การบริหารทรัพยากรบุคคล ข้อที่ 3', 'Personnel, item 3'],
      ['o28', 'การบริหารทรัพยากรบุคคล ข้อที่ 4', 'Personnel, item 4'],
    ]),
    ...disclosureItems('9.5', mark, [
      ['o29', 'แนวปฏิบัติจัดการเรื่องร้องเรียนการทุจริต', 'How corruption complaints are handled'],
      ['o30', 'ช่องทางร้องเรียนการทุจริต', 'Channel for corruption complaints'],
      ['o31', 'สถิติเรื่องร้องเรียนการทุจริต', 'Statistics of corruption complaints'],
      ['o32', 'ช่องทางรับฟังความคิดเห็น', 'Channel for opinions', { topics: ['public_information'] }],
      ['o33', 'การเปิดโอกาสให้มีส่วนร่วม', 'Participation', { topics: ['operations', 'public_information'] }],
    ]),
    ...disclosureItems('10.1', mark, [
      ['o34', 'เจตจำนงสุจริตของผู้บริหาร', 'The head’s pledge of honesty'],
      ['o35', 'การมีส่วนร่วมของผู้บริหาร', 'The head takes part'],
      ['o36', 'การประเมินความเสี่ยงการทุจริต', 'Corruption risk assessment'],
      ['o37', 'การจัดการความเสี่ยงการทุจริต', 'Corruption risk management'],
      ['o38', 'การเสริมสร้างวัฒนธรรมองค์กร', 'Building the culture', { topics: ['power_hr', 'anti_corruption'] }],
      ['o39', 'แผนปฏิบัติการป้องกันการทุจริต', 'Action plan against corruption'],
      ['o40', 'รายงานติดตามการป้องกันการทุจริต รอบ 6 เดือน', 'Six-month report on prevention'],
      ['o41', 'รายงานผลการป้องกันการทุจริตประจำปี', 'Yearly report on prevention'],
    ]),
    ...disclosureItems('10.2', mark, [
      ['o42', 'มาตรการส่งเสริมคุณธรรมและความโปร่งใส', 'Measures for integrity and transparency'],
      ['o43', 'การดำเนินการตามมาตรการ', 'Carrying out the measures'],
    ]),
  ];
  return items.map((item) => ({ ...item, mark: markOf(item.code) }));
}
