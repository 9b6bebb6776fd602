import { Link } from '@remix-run/react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ABSENT, formatDateShort } from '~/lib/format.ts';
import { SIZE_CLASSES } from '~/lib/size-class.ts';
import { type Column, DataTable } from '~/ui/DataTable.tsx';
import { useLanguage } from '~/ui/use-language.ts';
import { IdentityList } from './IdentityList.tsx';
import type { Body } from './RegisterRepository.server.ts';

/** The bodies, found by any name they have borne. */
export function BodyTable({ bodies, page }: { bodies: readonly Body[]; page: string }) {
  const { t } = useTranslation('register');
  const { t: common } = useTranslation('common');
  const lang = useLanguage();
  const columns = useMemo<Column<Body>[]>(
    () => [
      {
        id: 'name',
        header: common('agency'),
        isRowHeader: true,
        value: (row) => row.nameTh,
        cell: (row) => (
          <>
            <Link to={`${page}/${row.agencyCode}`}>{row.nameTh}</Link>
            {row.closedOn && (
              <div>
                <span className="badge">
                  {t('unit.closedSince', { date: formatDateShort(row.closedOn, lang) })}
                </span>
              </div>
            )}
          </>
        ),
      },
      {
        id: 'type',
        header: common('agencyType'),
        value: (row) => row.agencyType,
        cell: (row) => common(`types.${row.agencyType}` as 'types.tao'),
      },
      { id: 'district', header: common('district'), value: (row) => row.districtNameTh },
      {
        id: 'size',
        header: common('size'),
        value: (row) => (row.sizeClass ? SIZE_CLASSES.indexOf(row.sizeClass) : null),
        cell: (row) => (row.sizeClass ? common(`sizes.${row.sizeClass}`) : ABSENT),
      },
      { id: 'code', header: t('officialCode'), value: (row) => row.officialCode },
      {
        id: 'history',
        header: t('history'),
        value: (row) => row.identities.length,
        cell: (row) =>
          row.identities.length > 1 ? <IdentityList identities={row.identities} /> : t('unchanged'),
      },
    ],
    [t, common, page, lang],
  );
  return (
    <DataTable
      tall
      caption={t('caption')}
      columns={columns}
      rows={bodies}
      rowKey={(row) => row.agencyCode}
      searchOf={(row) =>
        [row.nameTh, row.officialCode, ...row.identities.map(({ nameTh }) => nameTh)].join(' ')
      }
    />
  );
}
