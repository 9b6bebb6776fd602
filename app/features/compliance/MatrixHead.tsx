import { memo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { SortHeader } from '~/ui/SortHeader.tsx';
import { addressWith, type ComplianceSearch } from './compliance-search-params.ts';
import { orderOf, sortOf } from './core/shown-rows.ts';
import type { Compliance } from './load-compliance.server.ts';

interface Props {
  matrix: Pick<Compliance, 'columns' | 'circulars'>;
  search: ComplianceSearch;
  withChoice: boolean;
}

/** The circulars, and under each its measures; every column orders the agencies. */
export const MatrixHead = memo(function MatrixHead({ matrix, search, withChoice }: Props) {
  const { t } = useTranslation('compliance');
  const { t: common } = useTranslation('common');
  const { columns, circulars } = matrix;
  const groups = [...new Set(columns.map(({ circularId }) => circularId))].map((circularId) => ({
    circular: circulars.find((each) => each.circularId === circularId),
    width: columns.filter((column) => column.circularId === circularId).length,
    circularId,
  }));
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th scope="col" className="name" aria-label={common('agency')} />
        {withChoice && <th scope="col" aria-label={t('choose')} />}
        <th scope="col" aria-label={t('open')} />
        {groups.map(({ circularId, circular, width }) => (
          <th key={circularId} scope="colgroup" colSpan={width} className="mid" title={circular?.subject}>
            <span className="circular-name">{circular?.number ?? circular?.subject}</span>
          </th>
        ))}
      </tr>
      <tr aria-rowindex={2}>
        <OrderHeader id="name" search={search} label={common('agency')} className="name" />
        {withChoice && (
          <th scope="col" className="mid choose-head">
            {t('choose')}
          </th>
        )}
        <OrderHeader id="late" search={search} label={t('open')} />
        {columns.map(({ circularId, measureNo, title }, at) => (
          <OrderHeader
            key={`${circularId} ${measureNo}`}
            id={`m${at}`}
            search={search}
            title={title}
            label={
              <>
                {t('measureNo', { no: measureNo })}
                <span className="measure-name">{title}</span>
              </>
            }
          />
        ))}
      </tr>
    </thead>
  );
});

/** Lateness begins with the latest, the rest with the first; pressed again, the other way round. */
function OrderHeader(props: {
  id: string;
  search: ComplianceSearch;
  label: ReactNode;
  title?: string;
  className?: string;
}) {
  const order = orderOf(props.search.sort);
  const isOrdered = order.id === props.id;
  const desc = isOrdered ? !order.desc : props.id === 'late';
  return (
    <SortHeader
      label={props.label}
      title={props.title}
      className={props.className}
      to={addressWith(props.search, { sort: sortOf({ id: props.id, desc }) })}
      direction={isOrdered ? (order.desc ? 'descending' : 'ascending') : null}
    />
  );
}
