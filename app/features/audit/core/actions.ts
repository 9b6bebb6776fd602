/** Everything the audit trail records. A new kind of act gets its line here and a sentence in the messages. */
export const AUDIT_ACTIONS = [
  'account.signed_in',
  'account.sign_in_failed',
  'account.signed_out',
  'account.signed_out_everywhere',
  'account.password_changed',
  'account.password_reset_requested',
  'account.password_reset',
  'account.second_factor_enabled',
  'account.second_factor_disabled',
  'member.invited',
  'member.joined',
  'member.role_changed',
  'member.deactivated',
  'member.reactivated',
  'results.imported',
  'results.import_undone',
  'finding.settled',
  'results.published',
  'results.unpublished',
  'measure.created',
  'measure.changed',
  'measure.retired',
  'measure.restored',
  'circular.created',
  'circular.changed',
  'circular.sent',
  'circular.opened',
  'circular.acknowledged',
  'measure.decided',
  'report.saved',
  'report.submitted',
  'report.returned',
  'report.accepted',
  'data.exported',
] as const;

export type AuditAction = (typeof AUDIT_ACTIONS)[number];

export function isAuditAction(value: string): value is AuditAction {
  return (AUDIT_ACTIONS as readonly string[]).includes(value);
}
