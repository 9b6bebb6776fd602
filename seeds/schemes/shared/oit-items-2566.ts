import type { SchemeItem } from '~/features/schemes/core/scheme.ts';
import { disclosureItems } from './rows.ts';
import { PUBLIC_LIST_2566, TAK_2567, unverified, verified } from './sources.ts';

const LISTED = verified(PUBLIC_LIST_2566);
const QUOTED = { mark: verified(`${TAK_2567}; ${PUBLIC_LIST_2566}`) };
/** One document numbers the two manuals one lower, as the list of FY2563-2565 did. */
const DISPUTED = unverified(`${PUBLIC_LIST_2566}; รายงานของ อบจ.ตาก ให้ o13 เป็นคู่มือปฏิบัติงานและ o14 เป็นคู่มือบริการ`);
const PERSONNEL = unverified(`ทราบเพียงว่าข้อ 23-26 เป็นเรื่องบุคคล; ${PUBLIC_LIST_2566}`);

/** The 43 disclosure items of FY2566, in the new order. */
export function oitItems2566(): SchemeItem[] {
  return [
    ...disclosureItems('9.1', LISTED, [
      ['o1', 'โครงสร้างหน่วยงาน', 'Structure'],
      ['o2', 'ข้อมูลผู้บริหาร', 'Executives', QUOTED],
      ['o3', 'อำนาจหน้าที่', 'Powers and duties'],
      ['o4', 'แผนยุทธศาสตร์', 'Strategic plan', { topics: ['operations'] }],
      ['o5', 'ข้อมูลการติดต่อ', 'Contact details', QUOTED],
      ['o6', 'กฎหมายที่เกี่ยวข้อง', 'Related laws'],
      ['o7', 'ข่าวประชาสัมพันธ์', 'News', QUOTED],
      ['o8', 'ช่องทางถาม-ตอบ (Q&A)', 'Questions and answers', QUOTED],
      ['o9', 'เครือข่ายสังคมออนไลน์', 'Social network', QUOTED],
      ['o10', 'นโยบายคุ้มครองข้อมูลส่วนบุคคล', 'Privacy policy'],
    ]),
    ...disclosureItems('9.2', LISTED, [
      [
        'o11',
        'แผนดำเนินงานและการใช้งบประมาณประจำปี',
        'Yearly plan of work and budget',
        { ...QUOTED, topics: ['operations', 'budget_procurement'] },
      ],
      [
        'o12',
        'รายงานติดตามงานและงบประมาณ รอบ 6 เดือน',
        'Six-month report on work and budget',
        { topics: ['operations', 'budget_procurement'] },
      ],
      ['o13', 'รายงานผลการดำเนินงานประจำปี', 'Yearly report on work', { mark: DISPUTED }],
      ['o14', 'คู่มือปฏิบัติงาน', 'Manual for staff', { mark: DISPUTED }],
      ['o15', 'คู่มือให้บริการ', 'Manual of service', { topics: ['operations', 'service_eservice'] }],
      ['o16', 'สถิติการให้บริการ', 'Service statistics', { topics: ['service_eservice'] }],
      ['o17', 'ผลสำรวจความพึงพอใจ', 'Satisfaction survey', { topics: ['service_eservice'] }],
      ['o18', 'บริการออนไลน์ (E-Service)', 'E-service', { ...QUOTED, topics: ['service_eservice'] }],
    ]),
    ...disclosureItems('9.3', LISTED, [
      ['o19', 'แผนจัดซื้อจัดจ้างหรือจัดหาพัสดุ', 'Procurement plan', QUOTED],
      ['o20', 'ประกาศจัดซื้อจัดจ้าง', 'Procurement notices', QUOTED],
      ['o21', 'สรุปผลจัดซื้อจัดจ้างรายเดือน', 'Monthly procurement summary', QUOTED],
      ['o22', 'รายงานผลจัดซื้อจัดจ้างประจำปี', 'Yearly procurement report', QUOTED],
    ]),
    ...disclosureItems('9.4', LISTED, [
      ['o23', 'การบริหารทรัพยากรบุคคล ข้อที่ 1', 'Personnel, item 1', { mark: PERSONNEL }],
      ['o24', 'การดำเนินการตามนโยบายหรือแผนบุคคล', 'Carrying out the personnel policy', QUOTED],
      ['o25', 'การบริหารทรัพยากรบุคคล ข้อที่ 3', 'Personnel, item 3', { mark: PERSONNEL }],
      ['o26', 'การบริหารทรัพยากรบุคคล ข้อที่ 4', 'Personnel, item 4', { mark: PERSONNEL }],
    ]),
    ...disclosureItems('9.5', LISTED, [
      ['o27', 'แนวปฏิบัติจัดการเรื่องร้องเรียนการทุจริต', 'How corruption complaints are handled', QUOTED],
      ['o28', 'ช่องทางร้องเรียนการทุจริต', 'Channel for corruption complaints', QUOTED],
      ['o29', 'สถิติเรื่องร้องเรียนการทุจริต', 'Statistics of corruption complaints', QUOTED],
      [
        'o30',
        'การเปิดโอกาสให้มีส่วนร่วม',
        'Participation',
        { ...QUOTED, topics: ['operations', 'public_information'] },
      ],
    ]),
    ...disclosureItems('10.1', LISTED, [
      ['o31', 'ประกาศนโยบายไม่รับของขวัญ (No Gift Policy)', 'No Gift Policy announced'],
      ['o32', 'การสร้างวัฒนธรรมไม่รับของขวัญ', 'A culture of no gifts'],
      ['o33', 'รายงานผลตามนโยบายไม่รับของขวัญ', 'Report on the No Gift Policy'],
      ['o34', 'การประเมินความเสี่ยงการทุจริตประจำปี', 'Yearly corruption risk assessment', QUOTED],
      ['o35', 'การดำเนินการจัดการความเสี่ยงการทุจริต', 'Corruption risk management', QUOTED],
      ['o36', 'แผนปฏิบัติการป้องกันการทุจริต', 'Action plan against corruption', QUOTED],
      ['o37', 'รายงานติดตามการป้องกันการทุจริต รอบ 6 เดือน', 'Six-month report on prevention'],
      ['o38', 'รายงานผลการป้องกันการทุจริตประจำปี', 'Yearly report on prevention', QUOTED],
    ]),
    ...disclosureItems('10.2', LISTED, [
      ['o39', 'ประมวลจริยธรรม', 'Code of ethics', { topics: ['power_hr'] }],
      ['o40', 'การขับเคลื่อนจริยธรรม', 'Promoting ethics', { ...QUOTED, topics: ['power_hr'] }],
      ['o41', 'การประเมินจริยธรรมเจ้าหน้าที่', 'Assessment of ethics', { topics: ['power_hr'] }],
      ['o42', 'มาตรการส่งเสริมคุณธรรมและความโปร่งใส', 'Measures for integrity and transparency'],
      ['o43', 'การดำเนินการตามมาตรการ', 'Carrying out the measures'],
    ]),
  ];
}
