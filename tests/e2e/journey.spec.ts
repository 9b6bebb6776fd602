import { expect, test } from '@playwright/test';
import { complaintsOf, signIn } from './people.ts';

const AGENCY = '06980101';
const AGENCY_NAME = 'องค์การบริหารส่วนตำบลลำใบไม้เงิน';

test('the province finds what is weak, circulates a measure to all TAOs, and sees one agency report it', async ({
  page,
}) => {
  test.setTimeout(180_000);
  const complaints = complaintsOf(page);
  const subject = `มาตรการจากการทดสอบ ${Date.now()}`;

  await signIn(page, 'officer.98');
  await expect(page).toHaveURL(/\/provinces\/98\/overview/);

  await page.goto('/provinces/98/overview?year=2566');
  const weakest = page.getByRole('row').filter({ hasText: 'อ่อนที่สุด' });
  await expect(weakest).toHaveCount(1);
  const scores = await page
    .locator('tbody tr')
    .filter({ has: page.locator('th', { hasText: /^\d+\. / }) })
    .locator('td:nth-child(2)')
    .allTextContents();
  const figureIn = (text: string | null) => Number.parseFloat(/\d+\.\d\d/.exec(text ?? '')?.[0] ?? '');
  const weakestScore = figureIn(await weakest.locator('td').first().textContent());
  expect(weakestScore).toBe(Math.min(...scores.map(figureIn).filter(Number.isFinite)));

  await page.goto('/provinces/98/rankings?year=2567&sort=-change');
  await expect(page.locator('tbody tr')).not.toHaveCount(0);
  await page.goto('/provinces/98/overview?year=2567');
  await expect(page.getByText('หน่วยงานที่คะแนนลดมากที่สุดคือ')).toContainText('องค์การบริหารส่วนตำบลดงจันทร์ยิ้ม');
  await page.getByRole('link', { name: 'องค์การบริหารส่วนตำบลดงจันทร์ยิ้ม' }).first().click();
  await expect(page).toHaveURL(/\/agencies\/06980203/);

  const menu = page.getByRole('navigation', { name: 'เมนูหลัก' });
  await menu.getByRole('link', { name: 'มาตรการและการติดตาม' }).click();
  await menu.getByRole('link', { name: 'หนังสือเวียน', exact: true }).click();
  await page.getByRole('link', { name: 'ร่างหนังสือเวียน' }).first().click();
  await page.waitForLoadState('networkidle');
  await page.locator('input[name=measureIds]').first().check();
  await page.locator('input[name=types][value=tao]').check();
  await page.getByLabel('เรื่อง', { exact: true }).fill(subject);
  await page.getByRole('button', { name: 'บันทึกร่างและตรวจทาน' }).click();
  await expect(page.getByText('ท่านเป็นผู้ร่างหรือแก้ไขล่าสุด')).toBeVisible();
  const circularAddress = page.url();
  await signIn(page, 'admin.98');
  await page.goto(circularAddress, { waitUntil: 'networkidle' });
  await page.getByRole('button', { name: 'ตรวจแล้ว ถูกต้อง' }).click();
  // Signing in as somebody else drops the cookie, and with it an act that is still under way.
  await expect(page.getByRole('button', { name: 'บันทึกว่าลงนามแล้ว' })).toBeVisible();
  await signIn(page, 'officer.98');
  await page.goto(circularAddress, { waitUntil: 'networkidle' });
  await page.getByLabel('เลขที่หนังสือ').fill('ฟส 0017.2/ว 9001');
  await page.getByRole('button', { name: 'บันทึกว่าลงนามแล้ว' }).click();
  await page.getByRole('button', { name: /^ส่งถึง \d+ หน่วยงาน/ }).click();
  await expect(page.getByText('หน่วยงานละหนึ่งฉบับ')).toBeVisible();
  await expect(
    page.getByRole('cell', { name: AGENCY_NAME }).or(page.getByText(AGENCY_NAME)).first(),
  ).toBeVisible();

  await signIn(page, `officer.${AGENCY}`);
  await page.goto(circularAddress);
  await page.getByRole('button', { name: 'รับทราบหนังสือฉบับนี้' }).click();
  await expect(page.getByText('โดย เจ้าหน้าที่ ITA')).toBeVisible();
  await page.getByRole('button', { name: /^ถือปฏิบัติทั้งหมด/ }).click();
  await page.getByRole('link', { name: 'รายงานรอบ 6 เดือน' }).first().click();
  await expect(page.getByRole('link', { name: /กรอกข้อนี้/ }).first()).toBeVisible();
  // A circular sent earlier in the same year has its rows in the same report.
  const rows = await page
    .getByRole('table')
    .getByRole('link', { name: /^⚠? ?กรอกข้อนี้/ })
    .count();
  const report = page.url();
  await page
    .getByRole('link', { name: /^⚠? ?กรอกข้อนี้/ })
    .first()
    .click();
  for (let at = 1; at <= rows; at += 1) {
    await expect(page.getByText(`ลำดับที่ ${at} จาก ${rows} ข้อ`)).toBeVisible();
    await page.getByRole('radio', { name: 'อยู่ระหว่างดำเนินการ' }).check();
    if (at > 1) await page.getByLabel('ทำอะไรไปแล้ว').fill(`ประชุมชี้แจงครั้งที่ ${at} แล้ว กำลังจัดทำคู่มือ`);
    await page.getByRole('button', { name: /^บันทึก/ }).first().click();
  }
  await expect(page.getByText('บันทึกร่างแล้ว')).toBeVisible();
  await page.goto(report);
  await page.getByRole('button', { name: 'ส่งรายงานให้จังหวัด' }).click();
  await expect(page.getByText('ยังส่งไม่ได้')).toBeVisible();
  // Rows keep the number their measure has in the letter.
  await page
    .getByRole('link', { name: /^ข้อ \d+: ยังไม่ได้บอกว่าทำอะไรไปแล้ว/ })
    .first()
    .click();
  await page.getByLabel('ทำอะไรไปแล้ว').fill('ประชุมชี้แจงแล้ว');
  await page.getByRole('button', { name: 'บันทึกร่าง' }).click();
  await expect(page.getByText('บันทึกร่างแล้ว')).toBeVisible();
  await page.goto(report);
  await page.getByRole('button', { name: 'ส่งรายงานให้จังหวัด' }).click();
  await expect(page.getByText('ส่งรายงานให้จังหวัดแล้ว', { exact: true })).toBeVisible();

  await signIn(page, 'officer.98');
  const followed = `/provinces/98/compliance?circular=${circularAddress.split('/').pop()}`;
  const lineOf = async (name: string) => {
    await page.goto(`${followed}&q=${encodeURIComponent(name)}`);
    return page.getByRole('row').filter({ hasText: name });
  };
  await expect(await lineOf(AGENCY_NAME)).toContainText('อยู่ระหว่างดำเนินการ');
  await expect(await lineOf('องค์การบริหารส่วนตำบลดงจันทร์ยิ้ม')).toContainText('ยังไม่รับทราบ');
  // The refused submission is the one answer the browser may complain about.
  expect(complaints.filter((text) => !/status of 400/.test(text))).toEqual([]);
});

test('a pasted table is read, its faults are named, and nothing is stored before it is confirmed', async ({
  page,
}) => {
  const complaints = complaintsOf(page);
  await signIn(page, 'officer.98');
  await page.goto('/provinces/98/imports', { waitUntil: 'networkidle' });
  await page
    .getByLabel('หรือวางตารางที่คัดลอกมา')
    .fill('หน่วยงาน\tปีงบประมาณ\tคะแนนรวม\nอบต.ลำใบไม้เงิน\t๒๕๖๗\t๙๑.๒๕\nอบต.ไม่มีจริง\t๒๕๖๗\t101');
  await page.getByRole('button', { name: 'อ่านและตรวจ' }).click();
  await expect(page.getByText('ถ้ายืนยัน จะเกิดอะไรขึ้น')).toBeVisible({ timeout: 20_000 });
  await expect(page.getByText('ผลปี 2567 เผยแพร่แล้ว', { exact: false }).first()).toBeVisible();
  await expect(page.getByText('ไม่พบหน่วยงาน “อบต.ไม่มีจริง”', { exact: false }).first()).toBeVisible();
  await expect(page.getByText('คะแนน 101 เป็นไปไม่ได้', { exact: false }).first()).toBeVisible();
  expect(complaints).toEqual([]);
});

test('nobody reads what is not theirs by changing the address', async ({ page }) => {
  await signIn(page, 'officer.06980101');
  for (const address of [
    '/provinces/98/compliance',
    '/provinces/97/overview',
    '/agencies/06980203/reports/2569/6m',
  ]) {
    const answer = await page.goto(address);
    expect([403, 404], address).toContain(answer?.status());
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('an agency signs in and reads its own result', async ({ page }) => {
    await signIn(page, 'officer.06980101');
    await page.goto('/agencies/06980101?year=2566');
    await expect(page.getByRole('heading', { level: 1 })).toContainText(AGENCY_NAME);
    await expect(page.getByRole('table').first()).toBeVisible();
  });
});
