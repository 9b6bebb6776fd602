import { useTranslation } from 'react-i18next';
import { ScoreText } from '~/ui/figures.tsx';
import { TableBox } from '~/ui/TableBox.tsx';
import { usePick } from '~/ui/use-language.ts';
import type { CellPart } from './read-open-cell.server.ts';
import { ScoreMark, useScoreWords } from './ScoreMark.tsx';

/** What is under an opened score: the indicators of the overall, or the items of an indicator. */
export function CellParts(props: {
  kind: 'overall' | 'indicator';
  parts: readonly CellPart[];
  target: number | null;
}) {
  const { kind, parts } = props;
  const { t } = useTranslation('scorecard');
  const { t: common } = useTranslation('common');
  const pick = usePick();
  const words = useScoreWords();
  if (!parts.some((part) => part.score !== null || part.text !== null)) {
    return <p className="muted small">{t('cell.noItems')}</p>;
  }
  return (
    <TableBox>
      <table className="table">
        <caption>{t(kind === 'overall' ? 'cell.partsOverall' : 'cell.partsIndicator')}</caption>
        <thead>
          <tr>
            <th scope="col">{common(kind === 'overall' ? 'indicator' : 'item')}</th>
            <th scope="col" className="end">
              {common('points')}
            </th>
            <th scope="col" className="end">
              {t('cell.meanShort')}
            </th>
          </tr>
        </thead>
        <tbody>
          {parts.map((part) => (
            <tr key={part.id}>
              <th scope="row">
                {part.id} {pick(part.name)}
              </th>
              <td className="end">
                <ScoreMark
                  score={part.score}
                  text={part.text ?? undefined}
                  target={props.target}
                  isColoured={part.isColoured}
                  words={words}
                />
              </td>
              <td className="end">
                <ScoreText value={part.mean} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableBox>
  );
}
