/** What every document carries: which figures it was made of, when, by which version, and the code to check it by. */
export interface Stamp {
  /** Twelve letters and digits: `7K3Q-MW2X-9TAB`. */
  checkCode: string;
  /** The batch of results the figures come from, or the day they were published. */
  batch: string;
  /** Moment, ISO 8601 with seconds: `2026-11-21T09:05:00Z`. */
  madeAt: string;
  /** Version of the product. */
  version: string;
  /** Where the code is checked: `https://…/verify`. */
  verifyAt: string;
}

/** The stamp in one line, as it stands in the footer and the properties. */
export function stampLine(stamp: Stamp): string {
  const moment = new Intl.DateTimeFormat('th-TH-u-ca-buddhist-nu-latn', {
    dateStyle: 'short',
    timeStyle: 'short',
    timeZone: 'Asia/Bangkok',
  }).format(new Date(stamp.madeAt));
  return `โปร่งใส ${stamp.version} · ข้อมูล ${stamp.batch} · จัดทำ ${moment} · รหัสตรวจสอบ ${stamp.checkCode} (${stamp.verifyAt})`;
}
