import { useTranslation } from 'react-i18next';
import { kindOfNode } from '~/features/schemes/core/nodes.ts';
import { FigureLink } from '~/ui/FigureLink.tsx';
import { ChangeText, ScoreText } from '~/ui/figures.tsx';
import { TableBox } from '~/ui/TableBox.tsx';
import { TermWords } from '~/ui/TermMark.tsx';
import { usePick } from '~/ui/use-language.ts';
import type { TrendsResult } from './load-trends.server.ts';
import { useLineName } from './use-line-name.ts';

interface Props {
  result: TrendsResult;
  provinceCode: string;
  /** Only some bodies are looked at: the pages that explain means are about all of them. */
  isNarrowed: boolean;
}

/** The years in figures: official score and core, each with its change where years compare. */
export function YearTable({ result, provinceCode, isNarrowed }: Props) {
  const { t } = useTranslation('trends');
  const { t: common } = useTranslation('common');
  const { rows, core, node, agency } = result;
  const isItem = kindOfNode(node) === 'item';
  const hasCore = core !== null && core.size.held > 0;
  const pick = usePick();
  // Means of items and parts of an instrument have no page of their own.
  const meanFigure = node === 'overall' ? 'mean' : /^(iit|eit|oit|\d+)$/.test(node) ? node : null;
  const lineName = useLineName();
  const others = result.identity?.lines.filter(({ isOwn }) => !isOwn) ?? [];
  const namingOf = (at: number) =>
    result.identity?.lines.find(
      ({ isOwn, label, scores }) => isOwn && label.key === 'span' && scores[at] !== null,
    )?.label.values.name;
  const heads = [
    common('fiscalYear'),
    ...(isItem ? [t('main.code')] : []),
    t('main.official'),
    t('main.change'),
    ...(hasCore ? [t('main.core'), t('main.coreChange')] : []),
    ...(agency ? [] : [t('main.bodies')]),
    ...others.map(({ label }) => lineName(label)),
  ];
  return (
    <div className="trend-table">
      <TableBox label={t('main.tableLabel')}>
        <table className="table">
          <thead>
            <tr>
              {heads.map((head, at) => (
                <th key={head} scope="col" className={at === 0 ? undefined : 'end wrap'}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, at) => (
              <tr key={row.fiscalYear}>
                <th scope="row">
                  {row.fiscalYear}
                  {namingOf(at) && <span className="small muted"> {namingOf(at)}</span>}
                </th>
                {isItem && <td className="end">{row.node ?? t('items.notFollowed')}</td>}
                <td className="end">
                  <FigureLink
                    of={
                      agency
                        ? { agencyCode: agency.code, fiscalYear: row.fiscalYear, node: row.node ?? '' }
                        : { provinceCode, fiscalYear: row.fiscalYear, figure: meanFigure ?? '' }
                    }
                    name={`${pick(result.name)} ${row.fiscalYear}`}
                    value={(agency ? row.node : meanFigure && !isNarrowed) ? row.mean : null}
                  >
                    <ScoreText value={row.mean} />
                  </FigureLink>
                </td>
                <td className="end">
                  {at === 0 ? (
                    <span className="muted small">{t('main.first')}</span>
                  ) : row.isJoined || row.mean === null ? (
                    <ChangeText value={row.change} gap={row.gap} />
                  ) : (
                    <span className="muted small">
                      <span aria-hidden="true">✂ </span>
                      {t('main.cut')}
                    </span>
                  )}
                </td>
                {hasCore && (
                  <>
                    <td className="end">
                      <ScoreText value={core.rows[at]?.mean} />
                    </td>
                    <td className="end">
                      <ChangeText value={core.rows[at]?.change} gap={core.rows[at]?.gap} />
                    </td>
                  </>
                )}
                {!agency && <td className="end num">{row.bodies}</td>}
                {others.map(({ agencyCode, label, scores }) => (
                  <td key={agencyCode + lineName(label)} className="end">
                    <ScoreText value={scores[at]} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </TableBox>
      <TermWords words={['comparable', 'gap', 'fiscal_year']} fiscalYear={rows.at(-1)?.fiscalYear ?? null} />
    </div>
  );
}
