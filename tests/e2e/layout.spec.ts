import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { complaintsOf, signIn } from './people.ts';

const PAGES: Record<string, readonly string[]> = {
  'officer.98': [
    '/provinces/98/overview',
    '/provinces/98/overview?year=2566',
    '/provinces/98/overview?type=tao&district=9803&size=small',
    '/provinces/98/scorecard',
    '/provinces/98/scorecard?year=2566&indicator=9&cell=06980101%3A9',
    '/provinces/98/scorecard?q=zzz',
    '/provinces/98/rankings',
    '/provinces/98/rankings?year=2567&order=level&q=zzz',
    '/provinces/98/perception',
    '/provinces/98/perception?year=2566&by=lower&show=ever&span=5',
    '/provinces/98/topics',
    '/provinces/98/topics/operations',
    '/provinces/98/topics/service_eservice?year=2567&type=tao',
    '/provinces/98/trends',
    '/provinces/98/trends?node=9',
    '/provinces/98/trends?node=o10&agency=06980101',
    '/provinces/98/benchmark',
    '/provinces/98/benchmark?year=2566&figure=ind_9&type=tao',
    '/provinces/98/benchmark?type=pao',
    '/provinces/98/compare',
    '/provinces/98/what-if',
    '/provinces/98/compare?agencies=06980101%2C06980203%2C06980402&province=1&type=1&similar=1',
    '/provinces/98/measures',
    '/provinces/98/measures/new',
    '/provinces/98/measures/copy',
    '/provinces/98/measures/import',
    '/provinces/98/calendar',
    '/provinces/98/reminders',
    '/provinces/98/public-pages',
    '/provinces/98/documents',
    '/provinces/98/document-wording',
    '/provinces/98/documents/governor-one-page',
    '/provinces/98/documents/ranking-list?type=tao',
    '/provinces/98/documents/compliance-summary',
    '/provinces/98/documents/meeting-file',
    '/provinces/98/documents/province-measures',
    '/provinces/98/documents/circular-letter',
    '/provinces/98/documents/circular-letter/texts',
    '/provinces/98/document-jobs',
    '/provinces/98/document-jobs?year=2567&kind=agency-one-page',
    '/provinces/98/letterhead',
    '/provinces/98/letter-register',
    '/provinces/98/adaptations',
    '/provinces/98/circulars?year=2568',
    '/public/provinces/98',
    '/inbox',
    '/provinces/98/circulars',
    '/provinces/98/circulars/new',
    '/provinces/98/compliance',
    '/provinces/98/effect',
    '/provinces/98/readiness',
    '/provinces/98/readiness?item=o1',
    '/agencies/06980101/readiness',
    '/provinces/98/effect?by=done&type=tao',
    '/provinces/98/effect?year=2569',
    '/agencies/06980101',
    '/agencies/06980203?year=2567',
    '/agencies/06980402',
    '/agencies/06980101/what-if',
    '/agencies/06980203/what-if?year=2567&set=o1%3A100%2Ci1%3A90&lock=i2&cap=e1%3A95',
    '/agencies/06980402/plan',
    '/provinces/98/plans',
    '/agencies/06980101/figures/2567/overall',
    '/agencies/06980101/figures/2567/9',
    '/agencies/06980101/figures/2567/level',
    '/agencies/06980101/figures/2567/rank',
    '/agencies/06980101/figures/2567/change',
    '/provinces/98/figures/2567/mean',
    '/provinces/98/figures/2567/passed',
    '/provinces/98/figures/2567/levels',
    '/provinces/98/figures/2567/rank',
    '/no-such-page',
    '/provinces/98/overview?year=2599',
  ],
  'admin.98': [
    '/provinces/98/members',
    '/provinces/98/members/invite-many',
    '/provinces/98/imports',
    '/provinces/98/agencies',
    '/provinces/98/agencies?type=tao&q=zzz',
    '/provinces/98/agencies/06980101',
    '/provinces/98/audit',
  ],
  'governor.98': ['/provinces/98/overview'],
  'district.9803': [
    '/provinces/98/rankings',
    '/provinces/98/scorecard',
    '/provinces/98/perception',
    '/provinces/98/topics',
    '/provinces/98/topics/anti_corruption',
    '/provinces/98/trends',
    '/provinces/98/benchmark',
    '/provinces/98/compare',
    '/provinces/98/what-if',
    '/provinces/98/effect',
    '/provinces/98/documents/governor-one-page',
  ],
  'officer.13': [
    '/provinces/13/overview',
    '/provinces/13/benchmark',
    '/agencies/13-province',
    '/agencies/13-province/figures/2562/overall',
    '/agencies/13-province/figures/2562/9.2',
    '/agencies/13-province/figures/2562/i12',
  ],
  'officer.63': ['/provinces/63/overview'],
  'officer.06980101': [
    '/agencies/06980101',
    '/agencies/06980101?shape2=2566&shape3=type',
    '/agencies/06980101/what-if',
    '/glossary',
    '/glossary?year=2561&q=สูง',
    '/agencies/06980101/circulars',
    '/agencies/06980101/plan?lowest=1',
    '/agencies/06980101/plan?form=a',
    '/agencies/06980101/units',
    '/agencies/06980101/documents',
    '/agencies/06980101/documents/agency-one-page',
    '/agencies/06980101/documents/analysis-report',
    '/agencies/06980101/documents/measures-table?form=c',
    '/agencies/06980101/documents/progress-report',
    '/agencies/06980101/documents/analysis-report/texts',
    '/public/agencies/06980101',
    '/agencies/06980101/reports/2569/6m',
    '/agencies/06980101/reports/2569/6m/history',
    '/agencies/06980101/reports/2569/6m/rows/1',
    '/agencies/06980101/reports/2569/12m',
    '/verify',
    '/agencies/06980101/readiness?item=o1',
    '/account',
  ],
  platform: ['/provinces', '/outbox'],
};

test('the sign-in page sets well', async ({ page }) => {
  await looksRight(page, ['/login', '/forgot-password']);
});

for (const [who, addresses] of Object.entries(PAGES)) {
  test(`pages of ${who} set well`, async ({ page }) => {
    test.setTimeout(360_000);
    await signIn(page, who);
    await looksRight(page, addresses);
  });
}

/** Nothing wider than the window, nothing the browser complains about, no serious finding of axe. */
async function looksRight(page: import('@playwright/test').Page, addresses: readonly string[]) {
  const complaints = complaintsOf(page);
  for (const address of addresses) {
    await page.goto(address, { waitUntil: 'networkidle' });
    const width = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
    expect.soft(width[0], `${address} is wider than the window`).toBeLessThanOrEqual(width[1] ?? 0);
    const axe = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa']).analyze();
    const serious = axe.violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
    expect.soft(serious, address).toEqual([]);
  }
  const unexpected = complaints.filter((text) => !/status of 404/.test(text));
  expect(unexpected).toEqual([]);
}
