import type { SchemeItem } from '~/features/schemes/core/scheme.ts';
import { disclosureItems } from './rows.ts';
import { BANG_CHAKRENG_2567, TAK_2567, unverified, verified } from './sources.ts';

const BELIEVED = unverified('รายการ 35 ข้อของปี 2567 ยังไม่พบต้นฉบับ');
const SEEN = { mark: verified('หน้าเผยแพร่ OIT ของเทศบาล (song.go.th/ita.php)') };
const PERSONNEL = unverified('ทราบเพียงว่าข้อ 18-21 เป็นเรื่องบุคคลและจริยธรรม');
const PROCUREMENT = unverified('ทราบเพียงว่าข้อ 14-17 เป็นเรื่องจัดซื้อจัดจ้าง');
const COMPLAINTS = unverified('ทราบเพียงว่าข้อ 22-25 เป็นเรื่องร้องเรียนและการมีส่วนร่วม');
const PREVENTION = unverified('ทราบเพียงว่าข้อ 26-33 เป็นเรื่องไม่รับของขวัญ ความเสี่ยงสินบน และแผนป้องกันการทุจริต');

/** The 35 disclosure items of FY2567; inside the blocks of which only the subject is known they go by number. */
export function oitItems2567(): SchemeItem[] {
  return [
    ...disclosureItems('9.1', BELIEVED, [
      ['o1', 'โครงสร้างหน่วยงาน', 'Structure', SEEN],
      ['o2', 'ข้อมูลผู้บริหาร', 'Executives', SEEN],
      ['o3', 'อำนาจหน้าที่', 'Powers and duties', SEEN],
      ['o4', 'ข้อมูลการติดต่อ', 'Contact details'],
      ['o5', 'ข่าวประชาสัมพันธ์', 'News'],
      ['o6', 'ช่องทางถาม-ตอบ (Q&A)', 'Questions and answers'],
    ]),
    ...disclosureItems('9.2', BELIEVED, [
      ['o7', 'แผนยุทธศาสตร์', 'Strategic plan'],
      [
        'o8',
        'แผนและความก้าวหน้าของงานและงบประมาณ',
        'Plan and progress of work and budget',
        { topics: ['operations', 'budget_procurement'] },
      ],
      ['o9', 'รายงานผลประจำปี', 'Yearly report'],
      ['o10', 'คู่มือเจ้าหน้าที่', 'Manual for staff'],
      ['o11', 'คู่มือผู้รับบริการ', 'Guide for those served', { topics: ['operations', 'service_eservice'] }],
      ['o12', 'สถิติการให้บริการ', 'Service statistics', { topics: ['service_eservice'] }],
      ['o13', 'บริการออนไลน์ (E-Service)', 'E-service', { topics: ['service_eservice'] }],
    ]),
    ...disclosureItems('9.3', PROCUREMENT, [
      ['o14', 'จัดซื้อจัดจ้าง ข้อที่ 1', 'Procurement, item 1'],
      ['o15', 'จัดซื้อจัดจ้าง ข้อที่ 2', 'Procurement, item 2'],
      ['o16', 'จัดซื้อจัดจ้าง ข้อที่ 3', 'Procurement, item 3'],
      ['o17', 'จัดซื้อจัดจ้าง ข้อที่ 4', 'Procurement, item 4'],
    ]),
    ...disclosureItems('9.4', PERSONNEL, [
      ['o18', 'บุคคลและจริยธรรม ข้อที่ 1', 'Personnel and ethics, item 1'],
      ['o19', 'บุคคลและจริยธรรม ข้อที่ 2', 'Personnel and ethics, item 2'],
      ['o20', 'บุคคลและจริยธรรม ข้อที่ 3', 'Personnel and ethics, item 3'],
      ['o21', 'บุคคลและจริยธรรม ข้อที่ 4', 'Personnel and ethics, item 4'],
    ]),
    ...disclosureItems('9.5', COMPLAINTS, [
      ['o22', 'เรื่องร้องเรียนและการมีส่วนร่วม ข้อที่ 1', 'Complaints and participation, item 1'],
      ['o23', 'เรื่องร้องเรียนและการมีส่วนร่วม ข้อที่ 2', 'Complaints and participation, item 2'],
      ['o24', 'เรื่องร้องเรียนและการมีส่วนร่วม ข้อที่ 3', 'Complaints and participation, item 3'],
      ['o25', 'เรื่องร้องเรียนและการมีส่วนร่วม ข้อที่ 4', 'Complaints and participation, item 4'],
    ]),
    ...disclosureItems(
      '10.1',
      PREVENTION,
      [26, 27, 28, 29, 30, 31, 32, 33].map((number, place) => [
        `o${BigInt(number)}`,
        `การป้องกันการทุจริต ข้อที่ ${place + 1}`,
        `Preventing corruption, item ${place + 1}`,
      ]),
    ),
    ...disclosureItems('10.2', BELIEVED, [
      [
        'o34',
        'มาตรการส่งเสริมคุณธรรมและความโปร่งใส',
        'Measures for integrity and transparency',
        { mark: verified(`${TAK_2567}; ${BANG_CHAKRENG_2567}`) },
      ],
      ['o35', 'รายงานผลการส่งเสริมคุณธรรมและความโปร่งใส', 'Report on promoting integrity and transparency'],
    ]),
  ];
}
