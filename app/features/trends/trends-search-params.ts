import { IDENTITY_VIEWS } from '~/features/agencies/core/identity-lines.ts';
import { isNodeId, type NodeId } from '~/features/schemes/core/nodes.ts';
import { scopeParams } from '~/lib/scope-params.ts';
import { choiceParam, codeParam, defineSearch, type Param, yearParam } from '~/lib/search-params.ts';

/** A figure of the tree by its address; items by their code in the last year shown. */
const nodeParam: Param<NodeId> = {
  fallback: 'overall',
  read: (text) => (isNodeId(text) ? text : undefined),
  write: (value) => value,
};

export const trendsSearch = defineSearch({
  /** Null = the first year there is. */
  from: yearParam,
  /** Null = the newest. */
  to: yearParam,
  node: nodeParam,
  ...scopeParams,
  /** One agency in place of the mean; leaves type, district and size aside. */
  agency: codeParam(/^[\w-]{1,40}$/),
  /** The agency under the names of each year, or under what it is today. */
  identity: choiceParam(IDENTITY_VIEWS, 'was'),
});
