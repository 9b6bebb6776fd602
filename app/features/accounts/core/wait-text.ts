/** How long to wait, in words: seconds below a minute and a half, then whole minutes; always rounded up. */
export function waitText(
  waitMs: number,
  t: (key: 'wait.seconds' | 'wait.minutes', values: { count: number }) => string,
): string {
  const seconds = Math.max(1, Math.ceil(waitMs / 1000));
  return seconds < 90
    ? t('wait.seconds', { count: seconds })
    : t('wait.minutes', { count: Math.ceil(seconds / 60) });
}
