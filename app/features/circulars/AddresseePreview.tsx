import { Link } from '@remix-run/react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ABSENT } from '~/lib/format.ts';
import { type Column, DataTable } from '~/ui/DataTable.tsx';
import { EmptyState, Notice } from '~/ui/marks.tsx';
import { Card } from '~/ui/Page.tsx';
import type { Addressee } from './AddresseeRepository.server.ts';

interface Props {
  rule: string | null;
  /** Names of the figures of the rule, in order. */
  figureNames: readonly string[];
  addressees: readonly Addressee[];
}

/** The item's code or the figure's name: a column of figures has no room for a sentence. */
export const shortName = (name: string) => /^([ieo]\d+) /.exec(name)?.[1] ?? name;

/** Whom the draft means now, with the figures that put each on the list; those without a figure apart. */
export function AddresseePreview({ rule, figureNames, addressees }: Props) {
  const { t } = useTranslation('circulars');
  const { t: common } = useTranslation('common');
  const chosen = addressees.filter(({ isAddressed }) => isAddressed);
  const apart = addressees.filter(({ isAddressed }) => !isAddressed);
  const columns = useMemo<Column<Addressee>[]>(
    () => [
      {
        id: 'name',
        header: common('agency'),
        isRowHeader: true,
        value: (row) => row.nameTh,
        cell: (row) => <Link to={`/agencies/${row.agencyCode}`}>{row.nameTh}</Link>,
      },
      {
        id: 'type',
        header: common('agencyType'),
        value: (row) => row.agencyType,
        cell: (row) => common(`types.${row.agencyType}` as 'types.tao'),
      },
      { id: 'district', header: common('district'), value: (row) => row.districtNameTh },
      ...figureNames.map(
        (name, at): Column<Addressee> => ({
          id: `figure-${at}`,
          header: shortName(name),
          align: 'end',
          value: (row) => (row.figures[at] == null ? null : Number(row.figures[at])),
          cell: (row) => row.figures[at] ?? ABSENT,
        }),
      ),
    ],
    [common, figureNames],
  );
  return (
    <Card title={t('addressees.title', { count: chosen.length })} note={rule ?? undefined}>
      <DataTable
        tall={chosen.length > 15}
        columns={columns}
        rows={chosen}
        rowKey={(row) => row.agencyCode}
        searchOf={(row) => row.nameTh}
        caption={t('recipients')}
        empty={<EmptyState title={t('addressees.none')}>{t('addressees.noneText')}</EmptyState>}
      />
      <div className="stack">
        {chosen.length > 0 && <p className="muted small">{t('addressees.note')}</p>}
        {apart.length > 0 && (
          <Notice kind="warn" title={t('addressees.apart', { count: apart.length })}>
            <p>{t('addressees.apartNote')}</p>
            <details>
              <summary>{t('modes.showAgencies', { count: apart.length })}</summary>
              <ul>
                {apart.map((row) => (
                  <li key={row.agencyCode}>
                    {row.nameTh}
                    {row.figures.length > 1 &&
                      ` (${row.figures.map((figure, at) => `${figureNames[at]}: ${figure ?? ABSENT}`).join(', ')})`}
                  </li>
                ))}
              </ul>
            </details>
          </Notice>
        )}
      </div>
    </Card>
  );
}
