import { useLocation } from '@remix-run/react';
import { useEffect, useMemo, useState } from 'react';
import type { NodeId } from '~/features/schemes/core/nodes.ts';
import { Score } from '~/lib/decimal.ts';
import type { SearchOf } from '~/lib/search-params.ts';
import type { Model } from './core/model.ts';
import { readMoves, readNodes, writeMoves, writeNodes } from './core/moves.ts';
import { simulate } from './core/simulate.ts';
import { whatIfSearch } from './what-if-search-params.ts';

export type WhatIfState = Omit<SearchOf<typeof whatIfSearch>, 'year'>;

interface Step {
  state: WhatIfState;
  /** What was changed; the same figure changed again is one step, so that a slider is undone at once. */
  about: string;
}

/** What was moved, locked and aimed at: undone and redone, and written into the address as it changes. */
export function useWhatIf(model: Model, initial: WhatIfState, year: number | null) {
  const [{ past, at }, setSteps] = useState<{ past: Step[]; at: number }>({
    past: [{ state: initial, about: '' }],
    at: 0,
  });
  const state = past[at]?.state ?? initial;
  const change = (changes: Partial<WhatIfState>, about: string) =>
    setSteps(({ past, at }) => {
      const now = past[at];
      const isSame = about !== '' && now?.about === about && at === past.length - 1;
      const kept = past.slice(0, isSame ? at : at + 1);
      const next = { state: { ...(now?.state ?? initial), find: false, ...changes }, about };
      return { past: [...kept, next], at: kept.length };
    });
  const search = whatIfSearch.toSearch({ ...state, year });
  const { key } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: every navigation, as after saving, puts an older address back
  useEffect(() => {
    const timer = setTimeout(() => {
      const { pathname, hash, search: present } = window.location;
      if (present !== search) window.history.replaceState(window.history.state, '', pathname + search + hash);
    }, 250);
    return () => clearTimeout(timer);
  }, [search, key]);
  const moves = useMemo(() => readMoves(state.set), [state.set]);
  const locked = useMemo(() => readNodes(state.lock), [state.lock]);
  const caps = useMemo(() => readMoves(state.cap), [state.cap]);
  const outcome = useMemo(() => simulate(model, moves), [model, moves]);
  const put = (of: ReadonlyMap<NodeId, Score>, node: NodeId, score: Score | null) => {
    const next = new Map(of);
    if (score === null) next.delete(node);
    else next.set(node, score);
    return writeMoves(next);
  };
  return {
    state,
    year,
    fiscalYear: model.fiscalYear,
    search,
    moves,
    locked,
    caps,
    outcome,
    change,
    move: (node: NodeId, score: Score | null) => {
      const official = model.nodes.find((entry) => entry.node === node)?.official;
      const isBack = score !== null && official != null && score.eq(new Score(official));
      change({ set: put(moves, node, isBack ? null : score) }, `set ${node}`);
    },
    cap: (node: NodeId, score: Score | null) => change({ cap: put(caps, node, score) }, `cap ${node}`),
    compare: (ids: readonly string[]) => change({ compare: ids.join(',') }, 'compare'),
    lock: (node: NodeId, isLocked: boolean) => {
      const next = new Set(locked);
      if (isLocked) next.add(node);
      else next.delete(node);
      change({ lock: writeNodes(next) }, '');
    },
    undo: at > 0 ? () => setSteps((steps) => ({ ...steps, at: steps.at - 1 })) : null,
    redo: at < past.length - 1 ? () => setSteps((steps) => ({ ...steps, at: steps.at + 1 })) : null,
    reset: () => change({ set: '', lock: '', cap: '' }, ''),
  };
}

export type WhatIf = ReturnType<typeof useWhatIf>;
