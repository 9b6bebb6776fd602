import { type CDPSession, chromium, type Page } from '@playwright/test';
import { DEMO_PASSWORD } from '~/features/accounts/core/demo-accounts.ts';
import { median } from './measuring.ts';

/**
 * How smoothly the long tables scroll, and how heavy their pages are: a phone of 390 px with its processor slowed four
 * times, flinging through the largest invented province. Needs a running demo.
 *
 *   E2E_BASE_URL=http://localhost:3000 npm run bench:scrolling
 */
const BASE = process.env.E2E_BASE_URL ?? 'http://localhost:3000';
const PAGES = [
  '/provinces/99/scorecard?year=2568',
  '/provinces/99/scorecard?year=2567&indicator=9',
  '/provinces/99/rankings?year=2568',
];
const SLOWED = 4;
/** Finger movements, and how fast they are, in pixels a second. */
const FLINGS = 12;
const SPEED = 3000;

interface Scrolling {
  frames: number;
  median: number;
  p95: number;
  worst: number;
  /** Milliseconds of tasks beyond 50 ms, all together. */
  blocked: number;
  /** Frames in which the table had no row under its head. */
  empty: number;
}

/** Frame times are taken in the page itself, by the frames it draws. */
async function scroll(page: Page, cdp: CDPSession): Promise<Scrolling> {
  const box = page.locator('.table-box[data-tall="true"]');
  await box.scrollIntoViewIfNeeded();
  const place = await box.boundingBox();
  if (!place) throw new Error('There is no table to scroll.');
  // Named functions of this file arrive in the page with a call of this helper around them.
  await page.evaluate('globalThis.__name = (each) => each');
  await page.evaluate(() => {
    const taken = { frames: [] as number[], blocked: 0, empty: 0, isOver: false };
    (window as never as { taken: typeof taken }).taken = taken;
    new PerformanceObserver((list) => {
      for (const task of list.getEntries()) taken.blocked += task.duration - 50;
    }).observe({ entryTypes: ['longtask'] });
    const table = document.querySelector('.table-box[data-tall="true"]');
    let before = performance.now();
    const onFrame = (now: number) => {
      taken.frames.push(now - before);
      before = now;
      const edge = table?.getBoundingClientRect();
      const middle =
        edge && document.elementFromPoint(edge.left + edge.width / 2, edge.top + edge.height * 0.6);
      if (!middle?.closest('tr[data-index]')) taken.empty += 1;
      if (!taken.isOver) requestAnimationFrame(onFrame);
    };
    requestAnimationFrame(onFrame);
  });
  for (let at = 0; at < FLINGS; at += 1) {
    await cdp.send('Input.synthesizeScrollGesture', {
      x: place.x + place.width / 2,
      y: place.y + place.height * 0.7,
      yDistance: (at < FLINGS * 0.75 ? -1 : 1) * 1500,
      speed: SPEED,
      gestureSourceType: 'touch',
    });
  }
  return page.evaluate(() => {
    const { taken } = window as never as {
      taken: { frames: number[]; blocked: number; empty: number; isOver: boolean };
    };
    taken.isOver = true;
    const sorted = taken.frames.slice(1).sort((a, b) => a - b);
    const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
    return {
      frames: sorted.length,
      median: at(0.5),
      p95: at(0.95),
      worst: at(1),
      blocked: taken.blocked,
      empty: taken.empty,
    };
  });
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
const context = await browser.newContext({
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  baseURL: BASE,
});
const page = await context.newPage();
await page.goto('/login');
await page.fill('input[name=email]', 'officer.99@prongsai.example');
await page.fill('input[name=password]', DEMO_PASSWORD);
await Promise.all([page.waitForURL('**/provinces/**'), page.press('input[name=password]', 'Enter')]);
const cdp = await context.newCDPSession(page);
const ms = (value: number) => `${value.toFixed(0)} ms`;
const kB = (bytes: number) => `${Math.round(bytes / 1000)} kB`;
for (const address of PAGES) {
  const whole = await context.request.get(address, { headers: { 'Accept-Encoding': 'identity' } });
  const [path, query] = address.split('?');
  const data = await context.request.get(`${path}.data?${query}`, {
    headers: { 'Accept-Encoding': 'identity' },
  });
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
  const rounds: Scrolling[] = [];
  for (let round = 0; round < 3; round += 1) {
    await page.goto(address, { waitUntil: 'networkidle' });
    rounds.push(await scroll(page, cdp));
  }
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  const of = (pick: (round: Scrolling) => number) => median(rounds.map(pick));
  console.log(
    `${address}: page ${kB((await whole.body()).length)}, data ${kB((await data.body()).length)}; frame ${ms(of((r) => r.median))}, ` +
      `p95 ${ms(of((r) => r.p95))}, worst ${ms(of((r) => r.worst))}; beyond 50 ms ${ms(of((r) => r.blocked))} ` +
      `in ${of((r) => r.frames)} frames; frames without rows ${of((r) => r.empty)}`,
  );
}
await browser.close();
