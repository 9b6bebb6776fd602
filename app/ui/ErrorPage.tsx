import { useTranslation } from 'react-i18next';

/** What a person sees when a page cannot be shown: the same in both languages at once, never a stack trace. */
export function ErrorPage({ status }: { status: number }) {
  const { i18n } = useTranslation();
  const kind = KINDS[status] ?? 'broken';
  const { t } = useTranslation('errors');
  return (
    <main className="error-page">
      <p className="error-page-code">{status}</p>
      <h1>{t(`${kind}Title`)}</h1>
      <p>{t(`${kind}Text`)}</p>
      {i18n.language === 'th' && <p lang="en">{ENGLISH[kind]}</p>}
      {i18n.language === 'en' && <p lang="th">{THAI[kind]}</p>}
      <p>
        <a className="button" href="/">
          {t('home')}
        </a>
      </p>
    </main>
  );
}

const KINDS: Readonly<Record<number, keyof typeof ENGLISH>> = {
  400: 'badRequest',
  403: 'forbidden',
  404: 'notFound',
  405: 'notFound',
  413: 'tooLarge',
  422: 'harmful',
  425: 'notScanned',
};

/** Each reader gets the other language's sentence too: a wrong address may come from anyone. */
const ENGLISH = {
  notFound: 'The page does not exist, or this account may not see it.',
  forbidden: 'The role of this account may not do that.',
  badRequest: 'What was sent cannot be read. Nothing was saved.',
  tooLarge: 'What was sent is too large. Nothing was saved.',
  harmful: 'Something harmful was found in this file, so nobody can download it.',
  notScanned: 'This file has not been looked through for harmful content yet. Please try again later.',
  broken: 'Something broke on our side. What was saved is safe.',
};
const THAI = {
  notFound: 'หน้าที่ขอไม่มีอยู่ หรือบัญชีนี้ไม่มีสิทธิ์เห็น',
  forbidden: 'บทบาทของบัญชีนี้ทำรายการนี้ไม่ได้',
  badRequest: 'อ่านสิ่งที่ส่งมาไม่ได้ ยังไม่ได้บันทึก',
  tooLarge: 'สิ่งที่ส่งมาใหญ่เกินไป ยังไม่ได้บันทึก',
  harmful: 'พบสิ่งอันตรายในไฟล์นี้ จึงไม่ให้ผู้ใดดาวน์โหลด',
  notScanned: 'ไฟล์นี้ยังไม่ได้ตรวจหาสิ่งอันตราย โปรดลองอีกครั้งภายหลัง',
  broken: 'เกิดข้อผิดพลาดที่ฝั่งระบบ ข้อมูลที่บันทึกไว้แล้วไม่สูญหาย',
};
