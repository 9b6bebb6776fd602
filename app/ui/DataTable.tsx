import {
  createSortedRowModel,
  rowSortingFeature,
  type SortingState,
  sortFn_basic,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { type ReactNode, useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ABSENT } from '~/lib/format.ts';
import { searchText } from '~/lib/search-text.ts';
import { MissingText } from '~/ui/figures.tsx';
import { TableBox } from '~/ui/TableBox.tsx';

const features = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  sortFns: { basic: sortFn_basic },
});
const collator = new Intl.Collator('th', { numeric: true });

export interface Column<Row> {
  id: string;
  header: string;
  /** What the column sorts by; absent values (null) always come last. */
  value: (row: Row) => string | number | null | undefined;
  /** What is shown; the value itself when left out. */
  cell?: (row: Row) => ReactNode;
  align?: 'end' | 'mid';
  /** This column names the row. */
  isRowHeader?: boolean;
  sortable?: boolean;
  /** A longer name of the column, read out and shown on hover. */
  title?: string;
  /** Beside the header, pressed apart from it: the mark that explains the column. */
  mark?: ReactNode;
}

interface Props<Row> {
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  caption?: string;
  initialSort?: { id: string; desc?: boolean };
  /** Text searched when the reader types; no search box when left out. */
  searchOf?: (row: Row) => string;
  searchLabel?: string;
  empty?: ReactNode;
  footer?: ReactNode;
  tools?: ReactNode;
  /** Keeps the head in view by scrolling inside the table's own box. */
  tall?: boolean;
}

/** The table of every page: sorted by its header buttons, searched as typed, scrolled inside its own box. */
export function DataTable<Row extends object>(props: Props<Row>) {
  const { t } = useTranslation('common');
  const [typed, setTyped] = useState('');
  const needle = searchText(useDeferredValue(typed));
  const { rows, searchOf, columns } = props;
  const found = useMemo(
    () => (needle && searchOf ? rows.filter((row) => searchText(searchOf(row)).includes(needle)) : [...rows]),
    [rows, needle, searchOf],
  );
  const definitions = useMemo(
    () =>
      columns.map((column) => ({
        id: column.id,
        accessorFn: (row: Row) => column.value(row) ?? undefined,
        enableSorting: column.sortable !== false,
        sortUndefined: 'last' as const,
        sortFn: (a: { getValue(id: string): unknown }, b: { getValue(id: string): unknown }, id: string) =>
          compare(a.getValue(id), b.getValue(id)),
        meta: column,
      })),
    [columns],
  );
  const [sorting, setSorting] = useState<SortingState>(
    props.initialSort ? [{ id: props.initialSort.id, desc: props.initialSort.desc ?? false }] : [],
  );
  const table = useTable({
    features,
    columns: definitions as never,
    data: found as Row[],
    state: { sorting },
    onSortingChange: setSorting as never,
    getRowId: props.rowKey as never,
  });
  const byId = useMemo(() => new Map(columns.map((column) => [column.id, column])), [columns]);

  if (props.rows.length === 0) return <>{props.empty ?? <p className="empty">{t('noRows')}</p>}</>;
  return (
    <div>
      {(searchOf || props.tools) && (
        <div className="table-tools">
          {searchOf && (
            <input
              type="search"
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
              placeholder={props.searchLabel ?? t('searchPlaceholder')}
              aria-label={props.searchLabel ?? t('search')}
            />
          )}
          <span className="muted small" role="status">
            {needle
              ? t('rowsOf', { count: found.length, total: rows.length })
              : t('rows', { count: rows.length })}
          </span>
          {props.tools}
        </div>
      )}
      <TableBox tall={props.tall} label={props.caption}>
        <table className="table">
          {props.caption && <caption className="visually-hidden">{props.caption}</caption>}
          <thead>
            <tr>
              {table.getFlatHeaders().map((header) => {
                const column = byId.get(header.column.id);
                const sorted = header.column.getIsSorted();
                return (
                  <th
                    key={header.id}
                    scope="col"
                    className={column?.align}
                    title={column?.title}
                    aria-sort={sorted ? (sorted === 'desc' ? 'descending' : 'ascending') : undefined}
                  >
                    {header.column.getCanSort() ? (
                      <button
                        type="button"
                        className="sort-button"
                        onClick={header.column.getToggleSortingHandler()}
                      >
                        {column?.header}
                      </button>
                    ) : (
                      column?.header
                    )}
                    {column?.mark}
                  </th>
                );
              })}
            </tr>
          </thead>
          <tbody>
            {table.getRowModel().rows.map((row) => (
              <tr key={row.id}>
                {columns.map((column) => {
                  const original = row.original as Row;
                  const cell = column.cell ? column.cell(original) : column.value(original);
                  const content = shownCell(cell);
                  return column.isRowHeader ? (
                    <th key={column.id} scope="row" className="name">
                      {content}
                    </th>
                  ) : (
                    <td key={column.id} className={column.align}>
                      {content}
                    </td>
                  );
                })}
              </tr>
            ))}
            {found.length === 0 && (
              <tr>
                <td colSpan={columns.length}>{t('noRows')}</td>
              </tr>
            )}
          </tbody>
          {props.footer && <tfoot>{props.footer}</tfoot>}
        </table>
      </TableBox>
    </div>
  );
}

/** Nothing, and the dash that stands for it, are said in words too. */
function shownCell(cell: ReactNode): ReactNode {
  return cell === null || cell === undefined || cell === ABSENT ? <MissingText /> : cell;
}

function compare(a: unknown, b: unknown): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));
}
