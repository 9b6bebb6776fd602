import { useTranslation } from 'react-i18next';
import { isInstrumentCode, kindOfNode, type NodeId } from '~/features/schemes/core/nodes.ts';
import { ChangeText, ScoreText } from '~/ui/figures.tsx';
import { inputsOf, type Model, type ModelNode } from './core/model.ts';
import { capField, pointsField } from './core/typed-moves.ts';
import { MoveRow } from './MoveRow.tsx';
import type { WhatIf } from './use-what-if.ts';

interface Props {
  model: Model;
  whatIf: WhatIf;
  names: Readonly<Record<string, string>>;
  /** What was typed into the plain form and is no score, by field. */
  unreadable: Readonly<Record<string, string>>;
}

/** The figures that can be moved, under their indicators; the deepest that are known. */
export function MoveGroups({ model, whatIf, names, unreadable }: Props) {
  const { t } = useTranslation('whatIf');
  return (
    <div className="stack">
      {groupsOf(model).map(({ node, inputs }) => {
        const result = whatIf.outcome.nodes.get(node);
        const moved = inputs.filter((input) => whatIf.moves.has(input.node)).length;
        return (
          <details
            key={node}
            className="what-if-group"
            open={inputs.some((input) => isUnreadable(input.node, unreadable)) || undefined}
          >
            <summary>
              <span>
                {isInstrumentCode(node) ? '' : `${node} `}
                {names[node]}
              </span>{' '}
              <span className="num">
                <ScoreText value={result?.value?.toFixed()} />
              </span>{' '}
              {result && !result.change.isZero() && <ChangeText value={result.change.toFixed()} />}{' '}
              {moved > 0 && <span className="badge">{t('moves.moved', { count: moved })}</span>}
            </summary>
            <ul className="what-if-rows">
              {inputs.map((input) => (
                <MoveRow
                  key={input.node}
                  input={input}
                  name={names[input.node] ?? ''}
                  whatIf={whatIf}
                  unreadable={unreadable}
                />
              ))}
            </ul>
          </details>
        );
      })}
    </div>
  );
}

const isUnreadable = (node: NodeId, unreadable: Props['unreadable']) =>
  pointsField(node) in unreadable || capField(node) in unreadable;

/** Inputs by the indicator they lie in, in the order of the tree; what lies above indicators stands for itself. */
function groupsOf(model: Model): { node: NodeId; inputs: ModelNode[] }[] {
  const byNode = new Map(model.nodes.map((entry) => [entry.node, entry]));
  const groups = new Map<NodeId, ModelNode[]>();
  for (const input of inputsOf(model)) {
    let above: ModelNode | undefined = input;
    while (above && kindOfNode(above.node) !== 'indicator')
      above = above.parent ? byNode.get(above.parent) : undefined;
    const key = above?.node ?? input.node;
    groups.set(key, [...(groups.get(key) ?? []), input]);
  }
  return [...groups].map(([node, inputs]) => ({ node, inputs }));
}
