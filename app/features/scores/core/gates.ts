import type { InstrumentCode, NodeId } from '~/features/schemes/core/nodes.ts';
import type { Scheme } from '~/features/schemes/core/scheme.ts';
import { roundHalfUp2, Score } from '~/lib/decimal.ts';
import type { Gate, NodeScore } from './assessment.ts';

/** Official scores by node, as far as conditions are read from them. */
export type JudgedNodes = ReadonlyMap<NodeId, Pick<NodeScore, 'value'>>;
/** Which instruments there are, and which of them are parts of another. */
export type Instruments = {
  instruments: readonly Pick<Scheme['instruments'][number], 'code' | 'partOf'>[];
};

/** Whether a score reaches the least it must be; compared as printed, rounded half-up to 2 places. */
export function gateAt(
  nodes: JudgedNodes,
  node: Gate['node'],
  readFrom: Gate['readFrom'],
  needed: string,
): Gate {
  const value = nodes.get(readFrom)?.value ?? null;
  const score = value === null ? null : roundHalfUp2(value);
  return { node, readFrom, needed: new Score(needed), score, met: score === null ? null : score.gte(needed) };
}

/**
 * A gate for each of the instruments. While neither part of EIT is known the merged EIT stands in as one gate;
 * while one part is not known it stands in for that part.
 */
export function gatesAt(
  scheme: Instruments,
  nodes: JudgedNodes,
  instruments: readonly InstrumentCode[],
  needed: string,
): Gate[] {
  const isKnown = (code: InstrumentCode) => (nodes.get(code)?.value ?? null) !== null;
  const wholeOf = (code: InstrumentCode) =>
    scheme.instruments.find((instrument) => instrument.code === code)?.partOf ?? null;
  const gates = new Map<Gate['node'], Gate>();
  for (const code of instruments) {
    const whole = wholeOf(code);
    const standsIn = whole !== null && !isKnown(code) && isKnown(whole);
    const noPartKnown = !instruments.some((other) => wholeOf(other) === whole && isKnown(other));
    const node = standsIn && noPartKnown ? whole : code;
    gates.set(node, gateAt(nodes, node, standsIn ? whole : code, needed));
  }
  return [...gates.values()];
}

/** Whether the gate was read from a merged score because a part is not known. */
export function isStandIn(gate: Gate, gated: readonly InstrumentCode[]): boolean {
  return gate.readFrom !== 'overall' && !gated.includes(gate.readFrom);
}

/** All met, one not met, or not to be told because a score is absent. */
export function areMet(gates: readonly Gate[]): boolean | null {
  if (gates.some((gate) => gate.met === false)) return false;
  return gates.some((gate) => gate.met === null) ? null : true;
}
