import type { Response } from 'express';

const TEXTS = {
  400: 'คำขออ่านไม่ได้ จึงไม่ดำเนินการ\nThis request cannot be read and was not carried out.',
  403: 'คำขอนี้ไม่ได้มาจากหน้าของระบบ จึงไม่ดำเนินการ\nThis request did not come from our own pages and was not carried out.',
  415: 'ระบบรับเฉพาะแบบฟอร์ม จึงไม่ดำเนินการ\nOnly forms are taken here; nothing was carried out.',
  500: 'เกิดข้อผิดพลาดที่ฝั่งระบบ ข้อมูลที่บันทึกไว้แล้วไม่สูญหาย\nSomething broke on our side. What was saved is safe.',
} as const;

/** Answers a request that never reaches a page, in both languages and without a trace of detail. */
export function refuse(response: Response, status: keyof typeof TEXTS): void {
  response
    .status(status)
    .set('Cache-Control', 'no-store')
    .type('text/plain; charset=utf-8')
    .send(TEXTS[status]);
}
