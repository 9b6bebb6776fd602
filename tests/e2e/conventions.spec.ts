import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { complaintsOf, signIn } from './people.ts';

const OVERVIEW = '/provinces/98/overview';

test('a filter stands in the address without defaults, back undoes it, and a colleague opens the same view', async ({
  page,
  browser,
}) => {
  await signIn(page, 'officer.98');
  await page.goto(OVERVIEW, { waitUntil: 'networkidle' });
  await page.getByLabel('ประเภทหน่วยงาน').selectOption('tao');
  await expect(page).toHaveURL(/overview\?type=tao$/);
  await expect(page.getByText(/จาก 102 หน่วยงาน/)).toHaveCount(0);
  const seen = await page
    .getByText(/จาก \d+ หน่วยงาน/)
    .first()
    .textContent();
  const colleague = await (await browser.newContext()).newPage();
  await signIn(colleague, 'governor.98');
  await colleague.goto(page.url());
  await expect(colleague.getByText(/จาก \d+ หน่วยงาน/).first()).toHaveText(seen ?? '');
  await page.goBack();
  await expect(page).toHaveURL(/overview$/);
  await expect(page.getByText(/จาก 102 หน่วยงาน/).first()).toBeVisible();
});

test('Ctrl-K leads to a body by its short name, to an item by its code and to a page', async ({ page }) => {
  const complaints = complaintsOf(page);
  await signIn(page, 'officer.98');
  await page.goto(OVERVIEW, { waitUntil: 'networkidle' });
  const jump = async (typed: string, found: RegExp) => {
    await page.keyboard.press('Control+k');
    const palette = page.getByRole('dialog');
    await palette.getByRole('combobox').fill(typed);
    await expect(palette.getByRole('option').first()).toHaveText(found);
    await page.keyboard.press('Enter');
  };
  await jump('อบต ดงจันทร์', /องค์การบริหารส่วนตำบลดงจันทร์/);
  await expect(page).toHaveURL(/\/agencies\/\d+$/);
  await jump('e9', /^e9/);
  await expect(page).toHaveURL(/scorecard\?indicator=8&sort=e9/);
  await jump('แนวโน้ม', /แนวโน้ม/);
  await expect(page).toHaveURL(/\/trends$/);
  expect(complaints).toEqual([]);
});

test('a chart is saved as a picture that stands by itself: caption, legend, letters, the mark of invented data', async ({
  page,
}) => {
  await signIn(page, 'officer.98');
  await page.goto(OVERVIEW, { waitUntil: 'networkidle' });
  const svg = await saved(page, 'SVG');
  expect(svg.name).toMatch(/^การกระจายของคะแนนรวม.*\.svg$/);
  const text = svg.bytes.toString('utf8');
  expect(text).toContain('ข้อมูลสมมติ');
  expect(text).toContain('การกระจายของคะแนนรวม');
  expect(text.match(/@font-face/g)).toHaveLength(4);
  expect(text).not.toMatch(/(href|src)="https?:/);
  const png = await saved(page, 'PNG');
  expect([...png.bytes.subarray(1, 4)]).toEqual([...Buffer.from('PNG')]);
  expect(png.bytes.length).toBeGreaterThan(20_000);
});

async function saved(page: Page, form: 'SVG' | 'PNG') {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page
      .getByRole('button', { name: `บันทึกภาพกราฟ ${form}` })
      .first()
      .click(),
  ]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

test('a table leaves as shown or whole, in both forms, with year and day in its name', async ({ page }) => {
  await signIn(page, 'officer.98');
  await page.goto('/provinces/98/rankings?year=2567&type=tao', { waitUntil: 'networkidle' });
  await page.getByText('ส่งออก', { exact: true }).click();
  const get = async (name: string) => {
    const href = await page.getByRole('link', { name, exact: true }).getAttribute('href');
    const answer = await page.request.get(href ?? '');
    return {
      name: decodeURIComponent(answer.headers()['content-disposition'] ?? ''),
      text: await answer.text(),
    };
  };
  const shown = await get('เฉพาะที่แสดง CSV');
  const everything = await get('ทั้งหมด CSV');
  expect(shown.name).toMatch(/ita-2567-98-rankings-\d{4}-\d{2}-\d{2}-demo\.csv/);
  expect(shown.text).toContain('องค์การบริหารส่วนตำบล');
  expect(shown.text).not.toMatch(/เทศบาลนคร/);
  expect(everything.text).toMatch(/เทศบาลนคร/);
  expect((await get('เฉพาะที่แสดง XLSX')).text.slice(0, 2)).toBe('PK');
});

test('the printed sheet says its filters and leaves out what cannot be used on paper', async ({ page }) => {
  await signIn(page, 'officer.98');
  await page.goto(`${OVERVIEW}?type=tao&district=9803`, { waitUntil: 'networkidle' });
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('พิมพ์เมื่อ')).toBeVisible();
  await expect(page.locator('.printed-filters')).toContainText('อบต.');
  await expect(page.locator('.filter-bar')).toBeHidden();
  await expect(page.locator('.frame-header')).toBeHidden();
  await expect(page.locator('.demo-banner')).toBeVisible();
});
