import type { SchemeItem } from '~/features/schemes/core/scheme.ts';
import { disclosureItems } from './rows.ts';
import { PUBLIC_LIST_2568, unverified, verified } from './sources.ts';

const LISTED = verified(PUBLIC_LIST_2568);
const BELIEVED = { mark: unverified('หัวข้อถือตามปีก่อน ยังไม่พบในรายการปี 2568') };
const NUMBER_ONLY = { mark: unverified('ทราบเพียงเลขข้อ ไม่พบหัวข้อของปี 2568') };

/** The 28 disclosure items of FY2568. */
export function oitItems2568(): SchemeItem[] {
  return [
    ...disclosureItems('9.1', LISTED, [
      ['o1', 'โครงสร้างและอำนาจหน้าที่', 'Structure, powers and duties'],
      ['o2', 'ข้อมูลผู้บริหาร', 'Executives', BELIEVED],
      ['o3', 'ข้อมูลการติดต่อ', 'Contact details'],
      ['o4', 'ข่าวประชาสัมพันธ์', 'News'],
    ]),
    ...disclosureItems('9.2', LISTED, [
      ['o5', 'ข้อ o5 (ยังไม่ทราบหัวข้อ)', 'Item o5 (subject not known)', NUMBER_ONLY],
      ['o6', 'ข้อ o6 (ยังไม่ทราบหัวข้อ)', 'Item o6 (subject not known)', NUMBER_ONLY],
      ['o7', 'ข้อ o7 (ยังไม่ทราบหัวข้อ)', 'Item o7 (subject not known)', NUMBER_ONLY],
      ['o8', 'คู่มือเจ้าหน้าที่', 'Manual for staff'],
      ['o9', 'คู่มือผู้รับบริการ', 'Guide for those served', { topics: ['operations', 'service_eservice'] }],
      ['o10', 'บริการออนไลน์ (E-Service)', 'E-service', { topics: ['service_eservice'] }],
      ['o11', 'สถิติการให้บริการ', 'Service statistics', { topics: ['service_eservice'] }],
    ]),
    ...disclosureItems('9.3', LISTED, [
      ['o12', 'รายการและความก้าวหน้าการจัดซื้อจัดจ้าง', 'Procurement list and progress'],
      ['o13', 'รายงานผลจัดซื้อจัดจ้างประจำปี', 'Yearly procurement report'],
    ]),
    ...disclosureItems('9.4', LISTED, [
      ['o14', 'แผนบริหารและพัฒนาบุคคล', 'Personnel plan'],
      ['o15', 'รายงานผลบริหารและพัฒนาบุคคล', 'Personnel report'],
      ['o16', 'ประมวลจริยธรรมและการขับเคลื่อน', 'Code of ethics and its promotion'],
    ]),
    ...disclosureItems('9.5', LISTED, [
      ['o17', 'แนวปฏิบัติจัดการเรื่องร้องเรียนการทุจริต', 'How corruption complaints are handled'],
      ['o18', 'ช่องทางร้องเรียนการทุจริต', 'Channel for corruption complaints'],
      ['o19', 'สถิติเรื่องร้องเรียนการทุจริต', 'Statistics of corruption complaints'],
      ['o20', 'การเปิดโอกาสให้มีส่วนร่วม', 'Participation', { topics: ['operations', 'public_information'] }],
    ]),
    ...disclosureItems('10.1', LISTED, [
      ['o21', 'ประกาศและวัฒนธรรมไม่รับของขวัญ (No Gift Policy)', 'No Gift Policy and culture'],
      ['o22', 'รายงานการรับทรัพย์สินหรือประโยชน์อื่น', 'Report on property and benefits received'],
      ['o23', 'การประเมินความเสี่ยงสินบน', 'Bribery risk assessment'],
      ['o24', 'รายงานผลการจัดการความเสี่ยงการทุจริต', 'Report on managing corruption risks'],
      ['o25', 'แผนปฏิบัติการป้องกันการทุจริต', 'Action plan against corruption'],
      ['o26', 'รายงานผลการป้องกันการทุจริต', 'Report on prevention'],
    ]),
    ...disclosureItems('10.2', LISTED, [
      ['o27', 'มาตรการส่งเสริมคุณธรรมและความโปร่งใส', 'Measures for integrity and transparency', BELIEVED],
      ['o28', 'รายงานผลการดำเนินการตามมาตรการ', 'Report on carrying out the measures', BELIEVED],
    ]),
  ];
}
