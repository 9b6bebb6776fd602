import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '~/ui/DataTable.tsx';
import { SubmitButton } from '~/ui/forms.tsx';
import { Notice } from '~/ui/marks.tsx';
import { Card } from '~/ui/Page.tsx';
import type { RowPlan } from './core/invitation-table.ts';

/** What will happen to each row, and the button that makes it happen. */
export function InvitationPreview({ plans, text }: { plans: readonly RowPlan[]; text: string }) {
  const { t } = useTranslation(['members', 'shell']);
  const count = (...kinds: RowPlan['kind'][]) => plans.filter((plan) => kinds.includes(plan.kind)).length;
  const invited = count('invite', 'reinvite');
  const outcomeOf = (plan: RowPlan) =>
    plan.kind === 'fault' ? t(`many.faults.${plan.fault}`) : t(`many.outcomes.${plan.kind}`);
  const columns: Column<RowPlan>[] = [
    { id: 'rowNo', header: t('many.rowNo'), value: (plan) => plan.row.rowNo, align: 'end' },
    {
      id: 'agency',
      header: t('form.agency'),
      value: (plan) => (plan.kind === 'fault' ? plan.row.agency : plan.agencyNameTh),
    },
    { id: 'email', header: t('email'), value: (plan) => plan.row.email, isRowHeader: true },
    {
      id: 'role',
      header: t('role'),
      value: (plan) => (plan.kind === 'fault' ? plan.row.role : t(`shell:roles.${plan.invitee.role}`)),
    },
    {
      id: 'outcome',
      header: t('many.outcome'),
      value: outcomeOf,
      cell: (plan) => (plan.kind === 'fault' ? <strong>{outcomeOf(plan)}</strong> : outcomeOf(plan)),
    },
  ];
  return (
    <Card
      title={t('many.previewTitle')}
      note={t('many.summary', { invite: invited, member: count('member'), fault: count('fault') })}
    >
      <div className="stack">
        <DataTable
          columns={columns}
          rows={plans}
          rowKey={(plan) => String(plan.row.rowNo)}
          caption={t('many.previewTitle')}
          tall
        />
        {invited > 0 ? (
          <Form method="post" encType="multipart/form-data">
            <textarea name="text" defaultValue={text} hidden readOnly />
            <SubmitButton name="intent" value="send">
              {t('many.send', { count: invited })}
            </SubmitButton>
          </Form>
        ) : (
          <Notice kind="warn">{t('many.nothing')}</Notice>
        )}
      </div>
    </Card>
  );
}
