import { expect, type Request, test } from '@playwright/test';
import { complaintsOf, signIn } from './people.ts';

/** Requests for data of the two tables, by the address asked for. */
function askedOf(page: import('@playwright/test').Page): string[] {
  const asked: string[] = [];
  page.on('request', (request: Request) => {
    const { pathname, searchParams } = new URL(request.url());
    const routes = searchParams.get('_routes') ?? '';
    if (/(rankings|scorecard|cell)\.data$/.test(pathname) && !/^[^,]*frame$/.test(routes))
      asked.push(pathname);
  });
  return asked;
}

test('an order of the rankings is in the address, asks for nothing, and back undoes it', async ({ page }) => {
  const complaints = complaintsOf(page);
  await signIn(page, 'officer.99');
  await page.goto('/provinces/99/rankings', { waitUntil: 'networkidle' });
  const asked = askedOf(page);
  const first = page.locator('.rankings tbody th').first();
  const best = await first.textContent();
  await page.getByRole('columnheader', { name: 'คะแนนรวม' }).locator('.sort-link').click();
  await expect(page).toHaveURL(/sort=overall/);
  await expect(first).not.toHaveText(best ?? '');
  await page.getByLabel('เรียงตาม').selectOption('level');
  await expect(page).toHaveURL(/\?order=level$/);
  await page.goBack();
  await page.goBack();
  await expect(first).toHaveText(best ?? '');
  await page.getByLabel('ค้นหาหน่วยงาน').fill('อบจ');
  await expect(page.locator('tbody tr[data-index]')).toHaveCount(1);
  expect(asked).toEqual([]);
  expect(complaints).toEqual([]);
});

test('an opened cell of the scorecard asks for itself alone, and its address opens it anywhere', async ({
  page,
  browser,
}) => {
  await signIn(page, 'officer.99');
  await page.goto('/provinces/99/scorecard', { waitUntil: 'networkidle' });
  const asked = askedOf(page);
  await page.locator('tbody a.cell-link').nth(3).click();
  const panel = page.locator('.cell-panel');
  await expect(panel.locator('svg').first()).toBeVisible();
  expect(asked).toEqual(['/provinces/99/scorecard/cell.data']);
  const figure = await panel.locator('dd').first().textContent();

  const plain = await browser.newContext({
    javaScriptEnabled: false,
    storageState: await page.context().storageState(),
  });
  const shared = await plain.newPage();
  await shared.goto(page.url());
  await expect(shared.locator('.cell-panel dd').first()).toHaveText(figure ?? '');
  await expect(shared.locator('.cell-panel table').last()).toBeVisible();
  await plain.close();
});

for (const path of ['rankings', 'scorecard']) {
  test(`all rows of the ${path} are reached without JavaScript`, async ({ page, browser }) => {
    await signIn(page, 'officer.98');
    const plain = await browser.newContext({
      javaScriptEnabled: false,
      storageState: await page.context().storageState(),
    });
    const reader = await plain.newPage();
    await reader.goto(`/provinces/98/${path}`);
    const seen = new Set<string>();
    for (let turned = 0; turned < 20; turned += 1) {
      for (const name of await reader.locator('tbody th a').all())
        seen.add((await name.getAttribute('href')) ?? '');
      const next = reader.locator('a[rel=next]');
      if ((await next.count()) === 0) break;
      await reader.goto((await next.getAttribute('href'))?.replace(/^\?/, `/provinces/98/${path}?`) ?? '');
    }
    // 104 bodies with the province itself, less the one that went into another.
    expect(seen.size).toBe(103);
    await plain.close();
  });
}
