import { useTranslation } from 'react-i18next';
import { ChangeText, NotApplicableText } from '~/ui/figures.tsx';
import { TableBox } from '~/ui/TableBox.tsx';
import type { Extremes } from './core/extremes.ts';
import { sidesDiffer } from './core/figures.ts';
import type { InstrumentGroup, ShownIndicator } from './core/indicator-groups.ts';
import { Explained } from './Explained.tsx';
import { ComputedCell, FigureCell } from './FigureCell.tsx';
import { FindingNotes } from './FindingNotes.tsx';
import type { ResultView } from './ResultSections.tsx';

/** Published beside computed where they differ, change on last year, and what each indicator asks for. */
export function IndicatorTable({ result }: { result: ResultView }) {
  const { t } = useTranslation('agencies');
  const { t: common } = useTranslation('common');
  const indicators = result.groups.flatMap((group) => group.indicators);
  const columns = {
    computed: indicators.some(sidesDiffer),
    change: indicators.some((indicator) => indicator.change !== null),
  };
  return (
    <>
      <TableBox>
        <table className="table indicator-table">
          <thead>
            <tr>
              <th scope="col">{common('indicator')}</th>
              <th scope="col" className="end">
                {t('indicators.score')}
              </th>
              {columns.computed && (
                <th scope="col" className="end">
                  {t('indicators.computed')}
                </th>
              )}
              {columns.change && (
                <th scope="col" className="end">
                  {t('indicators.change')}
                </th>
              )}
              <th scope="col">{t('indicators.verdict')}</th>
            </tr>
          </thead>
          {result.groups.map((group) => (
            <GroupRows key={group.code ?? 'other'} group={group} result={result} columns={columns} />
          ))}
        </table>
      </TableBox>
      <p className="small muted">{t('indicators.verdictNote', { threshold: Number(result.threshold) })}</p>
    </>
  );
}

interface Columns {
  computed: boolean;
  change: boolean;
}

function GroupRows(props: { group: InstrumentGroup; result: ResultView; columns: Columns }) {
  const { t } = useTranslation('agencies');
  const { t: common } = useTranslation('common');
  const { group, result, columns } = props;
  const { code, figure, extremes } = group;
  return (
    <tbody>
      <tr className="group">
        <th scope="rowgroup">
          {code ? common(`instruments.${code}` as 'instruments.iit') : t('indicators.otherGroup')}{' '}
          {code && (
            <Explained id={code} name={common(`instruments.${code}` as 'instruments.iit')} result={result} />
          )}
          {extremes && <ExtremesText extremes={extremes} />}
        </th>
        <td className="end">{figure && <FigureCell figure={figure} result={result} />}</td>
        {columns.computed && <td className="end">{figure && <ComputedCell figure={figure} />}</td>}
        {columns.change && (
          <td className="end">
            <NotApplicableText why={t('indicators.changeOfIndicators')} />
          </td>
        )}
        <td>
          <VerdictMark of={group} />
        </td>
      </tr>
      {group.indicators.map((indicator) => (
        <tr key={indicator.node} id={`node-${indicator.node}`}>
          <th scope="row" className="name">
            {indicator.number}. {indicator.name}{' '}
            <Explained id={indicator.node} name={indicator.name} result={result} />
            <FindingNotes findings={result.findings} node={indicator.node} names={result.names} />
          </th>
          <td className="end">
            <FigureCell figure={indicator} result={result} />
          </td>
          {columns.computed && (
            <td className="end">
              <ComputedCell figure={indicator} />
            </td>
          )}
          {columns.change && (
            <td className="end">
              <ChangeText value={indicator.change} gap={indicator.changeGap} />
            </td>
          )}
          <td>
            <VerdictMark of={indicator} />
          </td>
        </tr>
      ))}
    </tbody>
  );
}

const VERDICT_STEPS = { keep: 2, fix: 4, improve: 5 } as const;

function VerdictMark({ of }: { of: Pick<ShownIndicator, 'verdict' | 'weakItems'> }) {
  const { t } = useTranslation('agencies');
  const { verdict, weakItems } = of;
  if (verdict === null) return null;
  return (
    <span className={`badge step-${VERDICT_STEPS[verdict]}`}>
      {t(`indicators.verdicts.${verdict}`, { count: weakItems })}
    </span>
  );
}

function ExtremesText({ extremes }: { extremes: Extremes }) {
  const { t } = useTranslation('agencies');
  const names = (numbers: readonly number[]) =>
    numbers.map((number) => t('indicators.indicatorShort', { number })).join(', ');
  const { allEqual, highest, highestScore, lowest, lowestScore, isPartial } = extremes;
  return (
    <span className="extremes">
      {allEqual
        ? t('indicators.allEqual', { score: highestScore })
        : [
            t('indicators.highest', { indicators: names(highest), score: highestScore }),
            t('indicators.lowest', { indicators: names(lowest), score: lowestScore }),
          ].join(' · ')}
      {isPartial && ` (${t('indicators.partial')})`}
    </span>
  );
}
