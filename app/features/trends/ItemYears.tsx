import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { RELATIONS } from '~/features/schemes/core/crosswalk.ts';
import type { ItemCode } from '~/features/schemes/core/nodes.ts';
import { ChangeText, ScoreText } from '~/ui/figures.tsx';
import { TableBox } from '~/ui/TableBox.tsx';
import { TermMark } from '~/ui/TermMark.tsx';
import { usePick } from '~/ui/use-language.ts';
import { commonFloor } from './core/small-line.ts';
import type { TrendsView } from './core/view.ts';
import { RELATION_SIGNS } from './relation-signs.ts';
import { SmallChart } from './SmallChart.tsx';

/** The items of an indicator under their changing codes, each on one axis, with every year's figure. */
export function ItemYears(props: {
  items: TrendsView['items'];
  years: readonly number[];
  addressOf: (node: ItemCode) => string;
}) {
  const { t } = useTranslation('trends');
  const { t: common } = useTranslation('common');
  const pick = usePick();
  const { items, years } = props;
  const floor = commonFloor(items.flatMap(({ rows }) => rows.map(({ mean }) => mean)));
  return (
    <div className="stack">
      <TableBox label={t('items.tableLabel')}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{common('item')}</th>
              <th scope="col">
                {t('items.line')} {floor}–100
              </th>
              {years.map((year) => (
                <th key={year} scope="col" className="end">
                  {year}
                </th>
              ))}
              <th scope="col" className="end">
                {t('main.change')}
              </th>
            </tr>
          </thead>
          <tbody>
            {items.map(({ code, label, rows, years: followed }) => {
              const now = rows.at(-1);
              return (
                <tr key={code}>
                  <th scope="row" className="wrap">
                    <Link to={props.addressOf(code)}>
                      {code} {pick(label)}
                    </Link>{' '}
                    <TermMark id={code} name={`${code} ${pick(label)}`} fiscalYear={years.at(-1)} />
                  </th>
                  <td>
                    <SmallChart rows={rows} box={{ width: 110, height: 40, floor }} />
                  </td>
                  {rows.map(({ fiscalYear, node, mean }) => (
                    <td key={fiscalYear} className="end">
                      {node ? (
                        <>
                          <ScoreText value={mean} />
                          <br />
                          <span className="small muted">
                            <RelationSign of={followed.find((each) => each.fiscalYear === fiscalYear)} />{' '}
                            {node}
                          </span>
                        </>
                      ) : (
                        <span className="muted" title={t('items.notFollowed')}>
                          <span aria-hidden="true">·</span>
                          <span className="visually-hidden">{t('items.notFollowed')}</span>
                        </span>
                      )}
                    </td>
                  ))}
                  <td className="end">
                    {now?.isJoined ? (
                      <ChangeText value={now.change} gap={now.gap} />
                    ) : (
                      <span className="small muted">
                        <span aria-hidden="true">✂ </span>
                        {t('main.cut')}
                      </span>
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </TableBox>
      <p className="small muted">
        {[
          ...RELATIONS.map((relation) => `${RELATION_SIGNS[relation]} ${t(`relations.words.${relation}`)}`),
          `· ${t('items.notFollowed')}`,
        ].join(' | ')}
      </p>
    </div>
  );
}

/** How the year's item relates to the year before. */
function RelationSign({ of }: { of: TrendsView['items'][number]['years'][number] | undefined }) {
  const { t } = useTranslation('trends');
  if (!of?.relation) return null;
  const words = t(`relations.words.${of.relation}`);
  return (
    <span title={words}>
      <span aria-hidden="true">{RELATION_SIGNS[of.relation]}</span>
      <span className="visually-hidden">{words}</span>
    </span>
  );
}
