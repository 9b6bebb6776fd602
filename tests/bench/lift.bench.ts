import { seedScheme } from 'seeds/schemes/index.ts';
import { computeNodes } from '~/features/scores/core/compute-nodes.ts';
import { readFigures } from '~/features/scores/core/read-figures.ts';
import { type LiftBody, liftOf } from '~/features/what-if/core/lift.ts';
import { buildModel } from '~/features/what-if/core/model.ts';
import { inventProvince } from './invented-province.ts';
import { median } from './measuring.ts';

/**
 * How long the province's question "which item lifts most agencies over the line" takes to compute, without the database:
 * the trees of all agencies, then every agency with every item. `npx tsx tests/bench/lift.bench.ts`
 */
const SCHEME = seedScheme(2562);
const { figures } = inventProvince(SCHEME, 334);
/** Time on the processor, which a busy machine does not stretch as it does the clock. */
function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

const [trees, lifts]: [number[], number[]] = [[], []];
for (let round = 0; round < 7; round += 1) {
  const startedAt = cpuMs();
  const bodies = figures.flatMap(({ agencyCode, nameTh, published }): LiftBody[] => {
    const nodes = computeNodes(SCHEME, readFigures(SCHEME, published).byNode);
    const model = buildModel(SCHEME, { nodes, level: { publishedText: null } });
    return model ? [{ agencyCode, nameTh, model }] : [];
  });
  const builtAt = cpuMs();
  liftOf(SCHEME, bodies, { line: 'next', mark: '100', language: 'th' });
  trees.push(builtAt - startedAt);
  lifts.push(cpuMs() - builtAt);
}
console.log(
  `${figures.length} agencies x ${SCHEME.items.length} items: trees ${median(trees).toFixed(0)} ms, items ${median(lifts).toFixed(0)} ms of processor time`,
);
