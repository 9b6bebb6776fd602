import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formatMoment } from '~/lib/format.ts';
import { type Column, DataTable } from '~/ui/DataTable.tsx';
import { EmptyState } from '~/ui/marks.tsx';
import { useLanguage } from '~/ui/use-language.ts';
import { readRole } from './core/position.ts';
import type { MemberRow } from './MemberRepository.server.ts';

export function MemberTable(props: {
  members: readonly MemberRow[];
  ownUserId: string;
  base: string;
  mayWrite: boolean;
}) {
  const { t } = useTranslation(['members', 'shell']);
  const lang = useLanguage();
  const roleOf = (row: MemberRow) => {
    const role = readRole(row.role);
    return role ? t(`shell:roles.${role}`) : row.role;
  };
  const stateOf = (row: MemberRow) => {
    if (row.accountDeactivatedAt) return t('accountOff');
    return t(row.deactivatedAt ? 'states.inactive' : 'states.active');
  };
  const columns: Column<MemberRow>[] = [
    {
      id: 'office',
      header: t('office'),
      value: (row) => row.displayName,
      isRowHeader: true,
      cell: (row) => (
        <>
          {row.displayName}
          {row.userId === props.ownUserId && <span className="badge"> {t('you')}</span>}
          <br />
          <span className="small muted">{row.email}</span>
        </>
      ),
    },
    { id: 'role', header: t('role'), value: roleOf },
    {
      id: 'place',
      header: t('place'),
      value: (row) => row.agencyNameTh ?? row.districtNameTh ?? t('wholeProvince'),
    },
    {
      id: 'lastSignIn',
      header: t('lastSignIn'),
      value: (row) => row.lastSignInAt?.getTime(),
      cell: (row) => (row.lastSignInAt ? formatMoment(row.lastSignInAt, lang) : t('never')),
    },
    { id: 'state', header: t('state'), value: stateOf },
    ...(props.mayWrite
      ? [
          {
            id: 'manage',
            header: t('manage'),
            value: () => null,
            sortable: false,
            cell: (row: MemberRow) => (
              <Link to={`${props.base}/${row.membershipId}`} aria-label={`${t('manage')} ${row.displayName}`}>
                {t('manage')}
              </Link>
            ),
          },
        ]
      : []),
  ];
  return (
    <DataTable
      columns={columns}
      rows={props.members}
      rowKey={(row) => row.membershipId}
      caption={t('title')}
      empty={<EmptyState title={t('noneTitle')}>{t('none')}</EmptyState>}
    />
  );
}
