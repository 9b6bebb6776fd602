import type { SettlementKey } from './LedgerRepository.server.ts';
import type { SettleRequest } from './settle.server.ts';

/** What the form of a row was sent with; anything can come, the rules decide. */
export function settleForm(form: FormData): { key: SettlementKey; request: SettleRequest } {
  const text = (name: string) => String(form.get(name) ?? '').slice(0, 4000);
  const year = Number(text('fiscalYear'));
  const version = Number(text('version'));
  return {
    key: {
      fiscalYear: isStorable(year) ? year : 0,
      agencyCode: text('agencyCode'),
      node: text('node'),
      kind: text('kind'),
    },
    request: {
      decision: text('decision'),
      corrected: text('corrected').trim(),
      reason: text('reason'),
      version: isStorable(version) ? version : -1,
      figure: form.has('figure') ? text('figure') : null,
    },
  };
}

function isStorable(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value < 2 ** 31;
}
