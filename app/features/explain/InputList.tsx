import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '~/ui/DataTable.tsx';
import { FigureLink } from '~/ui/FigureLink.tsx';
import { MissingText } from '~/ui/figures.tsx';
import { LevelBadge } from '~/ui/LevelBadge.tsx';
import { Card } from '~/ui/Page.tsx';
import { CheckMark } from './CheckMark.tsx';
import { showExact } from './core/exact.ts';
import type { ProvinceFigureData } from './load-province-figure.server.ts';
import type { InputRow } from './ProvinceFigureRepository.server.ts';

/** Every agency with what it brought in, and apart from them those that have nothing to bring. */
export function InputList({ data }: { data: ProvinceFigureData }) {
  const { t } = useTranslation('explain');
  const { t: common } = useTranslation('common');
  const { fiscalYear, agencyFigure, figure } = data;
  const showsLevel = agencyFigure === 'level';
  const hasInput = (row: InputRow) => (figure === 'levels' ? row.level : row.value) !== null;
  const columns: Column<InputRow>[] = [
    {
      id: 'name',
      header: common('agency'),
      isRowHeader: true,
      value: (row) => row.nameTh,
      cell: (row) => (
        <>
          <Link to={`/agencies/${row.agencyCode}?year=${fiscalYear}`}>{row.nameTh}</Link>
          <div className="muted small">{common(`types.${row.agencyType}` as 'types.tao')}</div>
        </>
      ),
    },
    {
      id: 'value',
      header: t('province.value'),
      align: 'end',
      value: (row) => (row.value === null ? null : Number(row.value)),
      cell: (row) => (
        <FigureLink
          of={{ agencyCode: row.agencyCode, fiscalYear, node: showsLevel ? 'overall' : agencyFigure }}
          name={row.nameTh}
          value={row.value}
        >
          <span className="num">{row.value === null ? <MissingText /> : showExact(row.value)}</span>
        </FigureLink>
      ),
    },
    ...(showsLevel
      ? [
          {
            id: 'level',
            header: common('level'),
            value: (row: InputRow) => row.level,
            cell: (row: InputRow) => (
              <FigureLink
                of={{ agencyCode: row.agencyCode, fiscalYear, node: 'level' }}
                name={row.nameTh}
                value={row.level}
              >
                <LevelBadge level={row.level} />
              </FigureLink>
            ),
          },
          {
            id: 'passed',
            header: t('province.result'),
            value: (row: InputRow) => (row.passed === null ? null : Number(row.passed)),
            cell: (row: InputRow) => (
              <CheckMark agrees={row.passed}>
                {t(
                  row.passed === null
                    ? 'province.passUnknown'
                    : row.passed
                      ? 'province.passed'
                      : 'province.notPassed',
                )}
              </CheckMark>
            ),
          },
        ]
      : []),
  ];
  const leftOut = data.inputs.filter((row) => !hasInput(row));
  return (
    <>
      <Card title={t('province.inputs')} note={t('province.inputsNote')}>
        <DataTable
          tall
          caption={t('province.inputs')}
          columns={columns}
          rows={data.inputs.filter(hasInput)}
          rowKey={(row) => row.agencyCode}
          searchOf={(row) => `${row.nameTh} ${row.agencyCode}`}
        />
      </Card>
      {leftOut.length > 0 && (
        <Card title={t('province.leftOut')}>
          <ul>
            {leftOut.map((row) => (
              <li key={row.agencyCode}>
                <Link to={`/agencies/${row.agencyCode}?year=${fiscalYear}`}>{row.nameTh}</Link>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </>
  );
}
