import { useTranslation } from 'react-i18next';
import { MissingText, NotApplicableText, ScoreText } from '~/ui/figures.tsx';
import { UnverifiedMark } from '~/ui/marks.tsx';
import { Card } from '~/ui/Page.tsx';
import { TableBox } from '~/ui/TableBox.tsx';
import { ExplainedWords } from './Explained.tsx';
import { FigureCell } from './FigureCell.tsx';
import { FindingNotes } from './FindingNotes.tsx';
import type { ResultView } from './ResultSections.tsx';

/** The weighted calculation as documents print it: instrument, weight, score, weighted score, total. */
export function WeightedCard(props: { weighted: NonNullable<ResultView['weighted']>; result: ResultView }) {
  const { t } = useTranslation('agencies');
  const { t: common } = useTranslation('common');
  const { rows, parts, total, totalWeight } = props.weighted;
  const unverified = rows.find((row) => row.mark && !row.mark.verified)?.mark;
  return (
    <Card
      id="weighted"
      title={t('weighted.title')}
      aside={unverified && <UnverifiedMark source={unverified.source} />}
    >
      <TableBox>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{common('instrument')}</th>
              <th scope="col" className="end">
                {t('weighted.weight')}
              </th>
              <th scope="col" className="end">
                {t('weighted.score')}
              </th>
              <th scope="col" className="end">
                {t('weighted.weighted')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.code} id={`node-${row.code}`}>
                <th scope="row">
                  {common(`instrumentsShort.${row.code}`)}
                  <FindingNotes findings={props.result.findings} node={row.code} names={props.result.names} />
                </th>
                <td className="end">{row.weight ?? <MissingText />}</td>
                <td className="end">
                  <FigureCell figure={row} result={props.result} />
                </td>
                <td className="end">
                  <ScoreText value={row.weighted} />
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('weighted.total')}</th>
              <td className="end">{totalWeight ?? <MissingText />}</td>
              <td className="end">
                <NotApplicableText />
              </td>
              <td className="end">
                <FigureCell figure={total} result={props.result} />
              </td>
            </tr>
          </tfoot>
        </table>
      </TableBox>
      <ExplainedWords words={['weight', 'weighted']} result={props.result} />
      {parts.length > 0 && (
        <p className="small">
          {t('weighted.parts')}:{' '}
          {parts.map((part, at) => (
            <span key={part.node}>
              {at > 0 && ' · '}
              {common(`instrumentsShort.${part.node}` as 'instrumentsShort.iit')}{' '}
              <FigureCell figure={part} result={props.result} />
            </span>
          ))}
        </p>
      )}
    </Card>
  );
}
