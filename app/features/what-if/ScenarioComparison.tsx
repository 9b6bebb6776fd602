import { useTranslation } from 'react-i18next';
import { isInstrumentCode, type NodeId } from '~/features/schemes/core/nodes.ts';
import { formatHalfUp2, Score } from '~/lib/decimal.ts';
import { ChangeText, MissingText, ScoreText } from '~/ui/figures.tsx';
import { LevelBadge } from '~/ui/LevelBadge.tsx';
import { TableBox } from '~/ui/TableBox.tsx';
import { TermMark } from '~/ui/TermMark.tsx';
import { inputsOf, type Model } from './core/model.ts';
import { NO_MOVES, readMoves } from './core/moves.ts';
import { simulate } from './core/simulate.ts';

interface Props {
  model: Model;
  names: Readonly<Record<string, string>>;
  scenarios: readonly { scenarioId: string; name: string; state: { set: string } }[];
}

/** Today and the chosen scenarios side by side: result, conditions and every figure that any of them moves. */
export function ScenarioComparison({ model, names, scenarios }: Props) {
  const { t } = useTranslation('whatIf');
  const { t: common } = useTranslation('common');
  const tried = [
    { id: 'today', name: t('scenarios.today'), moves: NO_MOVES },
    ...scenarios.map(({ scenarioId, name, state }) => ({
      id: scenarioId,
      name,
      moves: readMoves(state.set),
    })),
  ].map((one) => ({ ...one, outcome: simulate(model, one.moves) }));
  const figures = model.nodes
    .map(({ node }) => node)
    .filter((node) => node === 'overall' || isInstrumentCode(node));
  const moved = inputsOf(model).filter(({ node }) => tried.some(({ moves }) => moves.has(node)));
  const nameOf = (node: NodeId) =>
    isInstrumentCode(node) ? common(`instrumentsShort.${node}`) : (names[node] ?? node);
  return (
    <TableBox label={t('scenarios.comparison')}>
      <table className="table">
        <caption className="visually-hidden">{t('scenarios.comparison')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('scenarios.figure')}</th>
            {tried.map(({ id, name }) => (
              <th key={id} scope="col" className="end">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{common('level')}</th>
            {tried.map(({ id, outcome }) => (
              <td key={id} className="end">
                <LevelBadge level={outcome.level.key} />
              </td>
            ))}
          </tr>
          {figures.map((node) => (
            <tr key={node}>
              <th scope="row">{nameOf(node)}</th>
              {tried.map(({ id, outcome }) => {
                const result = outcome.nodes.get(node);
                return (
                  <td key={id} className="end">
                    <ScoreText value={result?.value?.toFixed()} />{' '}
                    {result && !result.change.isZero() && <ChangeText value={result.change.toFixed()} />}
                  </td>
                );
              })}
            </tr>
          ))}
          {moved.map(({ node, official }) => (
            <tr key={node}>
              <th scope="row">
                {node} {names[node]}{' '}
                <TermMark id={node} name={names[node] ?? node} fiscalYear={model.fiscalYear} />
              </th>
              {tried.map(({ id, moves }) => {
                const to = moves.get(node);
                return (
                  <td key={id} className="end num">
                    {to ? (
                      <strong>{formatHalfUp2(to)}</strong>
                    ) : official ? (
                      formatHalfUp2(new Score(official))
                    ) : (
                      <MissingText />
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </TableBox>
  );
}
