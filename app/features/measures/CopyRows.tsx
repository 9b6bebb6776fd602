import { useTranslation } from 'react-i18next';
import type { Text } from '~/features/schemes/core/scheme.ts';
import { usePick } from '~/ui/use-language.ts';
import type { CarriedTie } from './core/carry-ties.ts';
import type { TiedItem } from './core/measure-form.ts';

interface CopyRow {
  measureId: string;
  title: string;
  isRange: boolean;
  isCopied: boolean;
  carried: readonly CarriedTie[];
}

/** Measures to choose from, each with what its tied items became; what needs a second look says so. */
export function CopyRows({
  rows,
  labels,
}: {
  rows: readonly CopyRow[];
  labels: Readonly<Record<string, Text>>;
}) {
  const { t } = useTranslation('measures');
  const pick = usePick();
  const name = ({ fiscalYear, itemCode }: TiedItem) => {
    const label = labels[`${fiscalYear} ${itemCode}`];
    return `${itemCode} (${fiscalYear})${label ? ` ${pick(label)}` : ''}`;
  };
  return (
    <ul className="list-plain list-lines">
      {rows.map((row) => (
        <li key={row.measureId}>
          <label className="check">
            <input
              type="checkbox"
              name="measureId"
              value={row.measureId}
              defaultChecked={!row.isCopied}
              disabled={row.isCopied}
            />
            <span>
              <strong>{row.title}</strong>{' '}
              {row.isCopied && <span className="badge">{t('forward.copied')}</span>}
            </span>
          </label>
          {row.isRange && <p className="small muted">{t('forward.range')}</p>}
          {row.carried.length === 0 ? (
            <p className="small muted">{t('forward.noTies')}</p>
          ) : (
            <ul className="small">
              {row.carried.map((tie) => (
                <li key={name(tie.from)}>
                  {name(tie.from)}
                  {tie.to.length > 0 && tie.to.map(name).join(', ') !== name(tie.from) && (
                    <> → {tie.to.map(name).join(', ')}</>
                  )}{' '}
                  <span className={tie.relation === 'equal' ? 'muted' : 'badge badge-draft'}>
                    {t(`forward.relations.${tie.relation}`)}
                  </span>
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
}
