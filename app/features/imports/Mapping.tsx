import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Field, SubmitButton } from '~/ui/forms.tsx';
import { Card } from '~/ui/Page.tsx';
import type { Recognition } from './core/import-record.ts';
import { MEANING_KEYS, meaningKey, TABLE_KINDS } from './core/mapping-form.ts';
import { useNodeName } from './use-node-name.ts';

interface Props {
  recognitions: readonly Recognition[];
  mayCorrect: boolean;
}

/** What each table and column was taken for, and the form to correct it. */
export function Mapping({ recognitions, mayCorrect }: Props) {
  const { t } = useTranslation('imports');
  return (
    <Card title={t('recognised.title')} note={t('recognised.note')}>
      <Form method="post" className="stack">
        <input type="hidden" name="intent" value="recheck" />
        <fieldset disabled={!mayCorrect} className="plain stack">
          {recognitions.map((table) => (
            <TableMapping key={table.tableNo} table={table} />
          ))}
        </fieldset>
        {mayCorrect && (
          <div>
            <SubmitButton kind="plain">{t('recognised.save')}</SubmitButton>
          </div>
        )}
      </Form>
    </Card>
  );
}

function TableMapping({ table }: { table: Recognition }) {
  const { t } = useTranslation('imports');
  const meaning = useMeaningName();
  const name = (field: string) => `table-${table.tableNo}-${field}`;
  return (
    <fieldset>
      <legend>
        {t('recognised.table', { no: table.tableNo + 1, name: table.tableName.slice(0, 80) })}{' '}
        <span className="badge step-3">
          {t('recognised.confidence', { percent: Math.round(table.confidence * 100) })}
        </span>
      </legend>
      <div className="form-grid">
        <Field label={t('recognised.kind')} plain>
          <select name={name('kind')} defaultValue={table.kind}>
            {TABLE_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {t(`kinds.${kind}`)}
              </option>
            ))}
          </select>
        </Field>
        <Field label={t('recognised.year')} plain>
          <input
            type="number"
            name={name('year')}
            defaultValue={table.fiscalYear ?? ''}
            min={2550}
            max={2650}
          />
        </Field>
      </div>
      <details>
        <summary>{t('recognised.columns', { count: table.columns.length })}</summary>
        <div className="form-grid">
          {table.columns.map((column, index) => {
            const own = meaningKey(column.meaning);
            const keys = MEANING_KEYS.includes(own) ? MEANING_KEYS : [own, ...MEANING_KEYS];
            return (
              <Field
                key={name(`column-${index}`)}
                label={column.header.slice(0, 80) || `${t('recognised.column')} ${index + 1}`}
                plain
              >
                <select name={name(`column-${index}`)} defaultValue={own}>
                  {keys.map((key) => (
                    <option key={key} value={key}>
                      {meaning(key)}
                    </option>
                  ))}
                </select>
              </Field>
            );
          })}
        </div>
      </details>
    </fieldset>
  );
}

function useMeaningName(): (key: string) => string {
  const { t } = useTranslation('imports');
  const nodeName = useNodeName();
  return (key) => {
    const [kind = '', rest = ''] = key.split(/:(.*)/s);
    if (kind === 'figure' || kind === 'weighted') return t(`meanings.${kind}`, { node: nodeName(rest) });
    if (kind === 'rank') return t('meanings.rank', { scope: t(`scopes.${rest as 'province'}`) });
    if (kind === 'respondents' || kind === 'min_sample') return nodeName(key);
    if (kind === 'text') return t('meanings.text', { field: rest });
    return t(`meanings.${kind as 'ignore'}`);
  };
}
