/** What a recipient has done so far; each state includes the ones before it. */
export const RECEIPT_STATES = ['sent', 'opened', 'acknowledged'] as const;
export type ReceiptState = (typeof RECEIPT_STATES)[number];

export function receiptState(receipt: {
  openedAt: Date | string | null;
  acknowledgedAt: Date | string | null;
}): ReceiptState {
  if (receipt.acknowledgedAt) return 'acknowledged';
  return receipt.openedAt ? 'opened' : 'sent';
}

/** Whether a day is past its due date; the due date itself is still in time. Dates `YYYY-MM-DD`. */
export function isLate(day: string, dueOn: string | null): boolean {
  return dueOn !== null && day > dueOn;
}
