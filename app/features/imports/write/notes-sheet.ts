import type { WriteSheet } from 'hucre/xlsx';

const NOTES = [
  '1. กรอกคะแนนเต็ม 100 ตามที่ประกาศ (0 ถึง 100) ไม่ใช่คะแนนที่ถ่วงน้ำหนักแล้ว',
  '2. ช่องที่ไม่ทราบให้เว้นว่าง ไม่ต้องใส่ 0 หรือขีด',
  '3. ไม่เปลี่ยนชื่อ ลบ หรือย้ายหัวตารางและแถวรหัสใต้หัวตาราง',
  '4. รหัสและชื่อที่กรอกไว้ให้แล้ว (ช่องสีเทา) แก้ไม่ได้ ระบบใช้จับคู่ข้อมูล',
  '5. ระดับผลการประเมิน เลือกจากรายการในช่อง',
  '6. จำนวนผู้ตอบและจำนวนขั้นต่ำที่ต้องตอบ (คน) อยู่ท้ายสุด กรอกเมื่อทราบ ใช้บอกว่าอันดับต่างกันจริงหรือไม่ ไม่มีผลต่อคะแนน',
  '7. กรอกเสร็จแล้วบันทึกเป็น XLSX และนำเข้าในหน้า “นำเข้าข้อมูล” ระบบจะแสดงผลการตรวจก่อนบันทึก',
];

/** How to fill in the form. One cell: a table of sentences would be looked at for figures when the form is read. */
export function notesSheet(title: string): WriteSheet {
  const text = [title, '', ...NOTES].join('\n');
  return {
    name: 'อ่านก่อน',
    columns: [{ width: 100 }],
    cells: new Map([
      ['0,0', { value: text, style: { font: { size: 12 }, alignment: { wrapText: true, vertical: 'top' } } }],
    ]),
    rowDefs: new Map([[0, { height: 20 * (NOTES.length + 3) }]]),
    protection: { sheet: true, selectLockedCells: true },
  };
}
