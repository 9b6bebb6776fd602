import { redirect } from '@remix-run/node';
import { Score } from '~/lib/decimal.ts';
import type { SearchOf } from '~/lib/search-params.ts';
import type { Model } from './core/model.ts';
import { readMoves, readNodes, writeMoves } from './core/moves.ts';
import { solve } from './core/solve.ts';
import { readTyped } from './core/typed-moves.ts';
import { wishesOf } from './core/wishes.ts';
import { readScenarioIds, whatIfSearch } from './what-if-search-params.ts';

type Search = SearchOf<typeof whatIfSearch>;

/**
 * What the forms of the page sent where no script runs, put into the address the interactive page has for the same:
 * throws the redirect there. Gives the state back together with what cannot be read, so that nothing typed is lost.
 */
export function settlePlainForm(url: URL, search: Search, model: Model) {
  const { searchParams } = url;
  const go = (changes: Partial<Search>): never => {
    throw redirect(url.pathname + whatIfSearch.toSearch({ ...search, ...changes }));
  };
  const compared = searchParams.getAll('compare');
  if (compared.length > 1) go({ compare: readScenarioIds(compared.join(',')).join(',') });
  if (searchParams.has('solve')) go({ find: true, ...leastMoves(search, model) });
  const typed = readTyped(searchParams, model);
  if (!typed) return { search, unreadable: {} };
  const { unreadable, ...texts } = typed;
  if (Object.keys(unreadable).length === 0) go(texts);
  return { search: { ...search, ...texts }, unreadable };
}

/** The least change that reaches what is aimed at; nothing where there is none, which the page then says. */
function leastMoves(search: Search, model: Model): Partial<Search> {
  const wishes = wishesOf(model);
  const wish = wishes.find(({ key }) => key === search.goal) ?? wishes[0];
  if (!wish) return {};
  const limits = {
    locked: readNodes(search.lock),
    caps: readMoves(search.cap),
    stepPrice: new Score(search.price),
  };
  const solution = solve(model, wish, limits);
  return { goal: wish.key, ...(solution.kind === 'found' ? { set: writeMoves(solution.moves) } : {}) };
}
