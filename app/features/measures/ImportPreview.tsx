import { Form, Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { SubmitButton } from '~/ui/forms.tsx';
import { EmptyState } from '~/ui/marks.tsx';
import { Card } from '~/ui/Page.tsx';
import { TableBox } from '~/ui/TableBox.tsx';
import { ChangeTable } from './ChangeTable.tsx';
import type { ImportRow } from './core/compare-library.ts';
import type { RefusedRow } from './core/read-library.ts';

interface Props {
  batch: { batchId: string; fiscalYear: number; fileName: string | null };
  preview: { rows: readonly ImportRow[]; refused: readonly RefusedRow[]; stamp: string };
  address: string;
}

/** What the import would do, row by row, before it is done. */
export function ImportPreview({ batch, preview, address }: Props) {
  const { t } = useTranslation('measures');
  const of = (kind: ImportRow['kind']) => preview.rows.filter((row) => row.kind === kind);
  const [added, changed, same] = [of('new'), of('changed'), of('same')];
  const count = added.length + changed.length;
  return (
    <>
      <Card
        title={t('library.preview', { file: batch.fileName ?? '' })}
        note={t('library.into', { year: batch.fiscalYear })}
      >
        {count === 0 && <EmptyState title={t('library.nothing')} />}
        <Form method="post" className="row">
          <input type="hidden" name="intent" value="apply" />
          <input type="hidden" name="batchId" value={batch.batchId} />
          <input type="hidden" name="stamp" value={preview.stamp} />
          {count > 0 && <SubmitButton>{t('library.apply', { count })}</SubmitButton>}
          <Link to={`${address}/import`}>{t('library.another')}</Link>
        </Form>
      </Card>
      {preview.refused.length > 0 && <Refused rows={preview.refused} />}
      {added.length > 0 && (
        <Card title={t('library.new', { count: added.length })}>
          <Titles rows={added} />
        </Card>
      )}
      {changed.length > 0 && (
        <Card title={t('library.changed', { count: changed.length })} note={t('history.legend')}>
          {changed.map((row) => (
            <section key={row.row} className="stack">
              <h3>{row.content.title}</h3>
              <ChangeTable changes={row.changes} />
            </section>
          ))}
        </Card>
      )}
      {same.length > 0 && (
        <Card title={t('library.same', { count: same.length })}>
          <Titles rows={same} />
        </Card>
      )}
    </>
  );
}

function Titles({ rows }: { rows: readonly ImportRow[] }) {
  return (
    <ul>
      {rows.map(({ row, content }) => (
        <li key={row}>{content.title}</li>
      ))}
    </ul>
  );
}

function Refused({ rows }: { rows: readonly RefusedRow[] }) {
  const { t } = useTranslation('measures');
  const title = t('library.refused', { count: new Set(rows.map(({ row }) => row)).size });
  return (
    <Card title={title} note={t('library.refusedNote')}>
      <TableBox label={title}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('library.row')}</th>
              <th scope="col">{t('changes.title')}</th>
              <th scope="col">{t('library.field')}</th>
              <th scope="col">{t('library.reason')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ row, field, reason, title: name }) => (
              <tr key={`${row} ${field} ${reason}`}>
                <td>{row}</td>
                <td>{name}</td>
                <td>
                  <code>{field}</code>
                </td>
                <td>{t(`library.reasons.${reason}` as 'library.reasons.form')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableBox>
    </Card>
  );
}
