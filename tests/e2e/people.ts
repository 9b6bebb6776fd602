import { expect, type Page } from '@playwright/test';
import { DEMO_PASSWORD } from '../../app/features/accounts/core/demo-accounts.ts';

/** Signs in through the form, as a person would; `name` is the part before `@` of a demo account. */
export async function signIn(page: Page, name: string): Promise<void> {
  await page.context().clearCookies();
  await page.goto('/login');
  const form = page.locator('form').first();
  await form.getByLabel('อีเมล').fill(`${name}@prongsai.example`);
  await form.getByLabel('รหัสผ่าน').fill(DEMO_PASSWORD);
  await form.getByRole('button', { name: 'เข้าสู่ระบบ' }).click();
  await expect(page).not.toHaveURL(/\/login/, { timeout: 30_000 });
}

/** Collects what the browser complains about: console errors, hydration warnings, failed requests. */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  return complaints;
}
