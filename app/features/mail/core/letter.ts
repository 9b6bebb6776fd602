/** One mail to one address, as plain text. */
export interface Letter {
  to: string;
  subject: string;
  body: string;
}

/** A subject on one line: a line end in it could begin a header of its own. */
export function subjectLine(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim()
    .slice(0, 200);
}

/** When to try again after the n-th failed attempt, in milliseconds; null = not any more. */
export function retryAfter(attempts: number): number | null {
  const minutes = [1, 5, 15, 60, 180, 360, 720][attempts - 1];
  return minutes === undefined ? null : minutes * 60_000;
}
