import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formatMoment } from '~/lib/format.ts';
import { type Column, DataTable } from '~/ui/DataTable.tsx';
import { SubmitButton } from '~/ui/forms.tsx';
import { useLanguage } from '~/ui/use-language.ts';
import { readRole } from './core/position.ts';
import type { OpenInvitationRow } from './InvitationRepository.server.ts';

/** Who was invited and has not answered yet. */
export function OpenInvitations(props: { invitations: readonly OpenInvitationRow[]; mayWrite: boolean }) {
  const { t } = useTranslation(['members', 'shell']);
  const lang = useLanguage();
  const roleOf = (row: OpenInvitationRow) => {
    const role = readRole(row.role);
    return role ? t(`shell:roles.${role}`) : row.role;
  };
  const columns: Column<OpenInvitationRow>[] = [
    {
      id: 'office',
      header: t('office'),
      value: (row) => row.displayName,
      isRowHeader: true,
      cell: (row) => (
        <>
          {row.displayName}
          <br />
          <span className="small muted">{row.email}</span>
        </>
      ),
    },
    { id: 'role', header: t('role'), value: roleOf },
    { id: 'place', header: t('place'), value: (row) => row.agencyNameTh ?? t('wholeProvince') },
    {
      id: 'until',
      header: t('open.until'),
      value: (row) => row.expiresAt.getTime(),
      cell: (row) => formatMoment(row.expiresAt, lang),
    },
    ...(props.mayWrite
      ? [
          {
            id: 'revoke',
            header: t('open.revoke'),
            value: () => null,
            sortable: false,
            cell: (row: OpenInvitationRow) => (
              <Form method="post">
                <input type="hidden" name="invitationId" value={row.invitationId} />
                <SubmitButton kind="plain" small>
                  {t('open.revoke')}
                </SubmitButton>
              </Form>
            ),
          },
        ]
      : []),
  ];
  return (
    <DataTable
      columns={columns}
      rows={props.invitations}
      rowKey={(row) => row.invitationId}
      caption={t('open.title')}
    />
  );
}
