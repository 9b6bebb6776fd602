import type { Mark } from '~/features/schemes/core/scheme.ts';

/** Seen printed, or proved by arithmetic on printed figures. */
export const verified = (source: string): Mark => ({ verified: true, source });
/** Believed, carried over or inferred: shown with a mark until someone confirms it. */
export const unverified = (source: string): Mark => ({ verified: false, source });

export const PATHUM_THANI_2563 =
  'จังหวัดปทุมธานี มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในจังหวัด (หนังสือเวียน 18 มิ.ย. 2563 แสดงผลปี 2562)';
export const PATHUM_THANI_ARITHMETIC = `${PATHUM_THANI_2563}; ตรวจด้วยการคำนวณจากคะแนนรายข้อที่ตีพิมพ์`;
export const TAK_2567 = 'อบจ.ตาก รายงานการวิเคราะห์ผลการประเมิน ITA ปี 2566 และมาตรการปี 2567';
export const TAK_ARITHMETIC = `${TAK_2567}; ตรวจด้วยการคำนวณจากคะแนนที่ตีพิมพ์`;
export const BANG_CHAKRENG_2567 = 'เทศบาลตำบลบางจะเกร็ง มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ปี 2567';
export const UNNAMED_2567 =
  'ตารางมาตรการของ อปท. แห่งหนึ่ง (เอกสารไม่ระบุชื่อหน่วยงาน) วิเคราะห์ผลปี 2567; ปีของรหัสข้อเป็นการอนุมาน';
export const SCORE_TABLES_2564 =
  'ตารางคะแนนปี 2564 ที่ตีพิมพ์เป็นหนังสืออิเล็กทรอนิกส์ (online.anyflip.com/qxtmp/cuda, fliphtml5.com/nqbfm); ตรวจด้วยการคำนวณ';
export const IIT_FORM_2564 =
  'แบบวัด IIT ปี 2564 ที่มหาวิทยาลัยแห่งหนึ่งเผยแพร่ (โค้ดสาธารณะ) ข้อที่ตรวจเทียบตรงกับปี 2562; ยังไม่ได้เทียบกับแบบวัดของสำนักงาน ป.ป.ช.';
export const PUBLIC_LIST_2566 = 'รายการ OIT ปี 2566 ในระบบที่หน่วยงานอื่นเผยแพร่ (โค้ดสาธารณะ)';
export const PUBLIC_LIST_2568 = 'หัวข้อ OIT ปี 2568 บนเว็บไซต์หน่วยงานของรัฐที่เผยแพร่ (โค้ดสาธารณะ)';
export const PUBLIC_LEVEL_RULE =
  'เกณฑ์ระดับในระบบที่ใช้งานจริงของหน่วยงานอื่น (โค้ดสาธารณะ) อ่านร่วมกับรายการเครื่องมือในรายงานของ อบจ.ตาก ปี 2566; ยังไม่พบข้อความทางการ';
