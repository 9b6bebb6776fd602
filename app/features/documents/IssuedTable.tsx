import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { ABSENT, formatMoment } from '~/lib/format.ts';
import { TableBox } from '~/ui/TableBox.tsx';
import { useLanguage } from '~/ui/use-language.ts';
import { useKindName } from './use-kind-name.ts';

interface Row {
  checkCode: string;
  kind: string;
  title: string;
  batch: string;
  madeAt: string | Date;
  madeByOffice: string | null;
  total: number;
}

/** Documents that were given out, newest first, with the way to each and to the older ones. */
export function IssuedTable(props: { rows: readonly Row[]; from: number; limit: number; home: string }) {
  const { rows, from, limit, home } = props;
  const { t } = useTranslation('documents');
  const lang = useLanguage();
  const kindName = useKindName();
  const total = rows[0]?.total ?? 0;
  return (
    <>
      <TableBox>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('columns.title')}</th>
              <th scope="col">{t('columns.kind')}</th>
              <th scope="col">{t('columns.code')}</th>
              <th scope="col">{t('columns.batch')}</th>
              <th scope="col">{t('columns.madeAt')}</th>
              <th scope="col">{t('columns.madeBy')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.checkCode}>
                <th scope="row" className="name">
                  <Link to={`/documents/${row.checkCode}`}>{row.title}</Link>
                </th>
                <td>{kindName(row.kind)}</td>
                <td className="nowrap">{row.checkCode}</td>
                <td>{row.batch}</td>
                <td className="nowrap">{formatMoment(row.madeAt, lang)}</td>
                <td>{row.madeByOffice ?? ABSENT}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableBox>
      <p className="spread small">
        {from > 0 ? <Link to={home}>{t('newest')}</Link> : <span />}
        {from + limit < total && <Link to={`${home}?from=${from + limit}`}>{t('older')}</Link>}
      </p>
    </>
  );
}
