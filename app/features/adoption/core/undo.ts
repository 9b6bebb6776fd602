/** What of a change decides whether it can be taken back. */
export interface Undoable {
  batchNo: number;
  act: string;
  undoneAt: Date | string | null;
}

/**
 * The one batch that can be taken back: the newest act that was not taken back itself. Acts are taken back in the
 * reverse order of their doing, so that nothing that was decided after is lost. Null when there is none.
 */
export function undoableBatch(changes: readonly Undoable[]): number | null {
  const standing = changes.filter(({ act, undoneAt }) => act !== 'undo' && undoneAt === null);
  return standing.length === 0 ? null : Math.max(...standing.map(({ batchNo }) => batchNo));
}
