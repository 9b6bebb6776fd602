const MINUTE_MS = 60_000;

/**
 * Says yes once a minute for each key. What strangers can cause is recorded so seldom that they cannot flood the audit
 * trail; of too many keys the oldest is forgotten, so that they cannot fill the memory either.
 */
export function onceAMinute(mostKeys = 10_000): (key: string) => boolean {
  const last = new Map<string, number>();
  return (key) => {
    const now = Date.now();
    if (now - (last.get(key) ?? Number.NEGATIVE_INFINITY) < MINUTE_MS) return false;
    last.delete(key);
    last.set(key, now);
    const [oldest] = last.keys();
    if (last.size > mostKeys && oldest !== undefined) last.delete(oldest);
    return true;
  };
}
