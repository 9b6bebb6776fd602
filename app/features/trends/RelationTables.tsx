import { useTranslation } from 'react-i18next';
import { EmptyState, UnverifiedMark } from '~/ui/marks.tsx';
import { TableBox } from '~/ui/TableBox.tsx';
import { usePick } from '~/ui/use-language.ts';
import type { TrendsView } from './core/view.ts';
import { RELATION_SIGNS } from './relation-signs.ts';

type Pair = TrendsView['relations'][number];

/** The crosswalk of the items looked at, a table for each pair of years, newest open. */
export function RelationTables({ pairs }: { pairs: readonly Pair[] }) {
  const { t } = useTranslation('trends');
  return (
    <div className="stack relation-tables">
      {pairs.map((pair, at) => (
        <details key={pair.to} open={at === 0}>
          <summary>
            {t('relations.pair', {
              from: pair.from,
              to: pair.to,
              equal: pair.links.filter(({ relation }) => relation === 'equal').length,
              count: pair.links.length,
            })}
          </summary>
          {pair.links.length === 0 ? (
            <EmptyState title={t('relations.none')} />
          ) : (
            <RelationTable pair={pair} />
          )}
        </details>
      ))}
    </div>
  );
}

function RelationTable({ pair }: { pair: Pair }) {
  const { t } = useTranslation('trends');
  return (
    <TableBox label={t('relations.title')}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('relations.now', { year: pair.to })}</th>
            <th scope="col">{t('relations.relation')}</th>
            <th scope="col">{t('relations.now', { year: pair.from })}</th>
            <th scope="col">{t('relations.reason')}</th>
          </tr>
        </thead>
        <tbody>
          {pair.links.map(({ relation, before, now, mark }) => (
            <tr key={[...now, ...before].map(({ code }) => code).join()}>
              <td>
                <Items items={now} />
              </td>
              <td>
                <span aria-hidden="true">{RELATION_SIGNS[relation]} </span>
                {t(`relations.words.${relation}`)}
              </td>
              <td>
                <Items items={before} />
              </td>
              <td className="wrap small">
                {!mark.verified && <UnverifiedMark />} {mark.source}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableBox>
  );
}

function Items({ items }: { items: Pair['links'][number]['now'] }) {
  const { t } = useTranslation('trends');
  const pick = usePick();
  if (items.length === 0) return <span className="muted">{t('relations.nothing')}</span>;
  return (
    <ul className="list-plain">
      {items.map((item) => (
        <li key={item.code}>
          {item.code} {pick(item)}
        </li>
      ))}
    </ul>
  );
}
