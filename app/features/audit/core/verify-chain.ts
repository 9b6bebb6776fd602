import { createHash } from 'node:crypto';

/** One stored event with the exact text its hash was made from. */
export interface ChainedEvent {
  seq: number;
  previousHash: string;
  hash: string;
  /** The event as the database wrote it for hashing (a JSON array as text). */
  canonical: string;
}

export interface ChainFault {
  seq: number;
  fault: 'missing' | 'altered' | 'unlinked' | 'cut_off';
}

/**
 * Walks a province's chain from its first event. `missing`: a number is skipped; `altered`: the content does not
 * give its hash; `unlinked`: it does not follow the event before; `cut_off`: the newest events are gone.
 */
export function verifyChain(
  events: readonly ChainedEvent[],
  head: { seq: number; hash: string } | null,
): ChainFault[] {
  const faults: ChainFault[] = [];
  let expected = 1;
  let previousHash = '';
  for (const event of events) {
    for (; expected < event.seq; expected += 1) faults.push({ seq: expected, fault: 'missing' });
    if (sha256(event.canonical) !== event.hash) faults.push({ seq: event.seq, fault: 'altered' });
    else if (event.previousHash !== previousHash) faults.push({ seq: event.seq, fault: 'unlinked' });
    previousHash = event.hash;
    expected = event.seq + 1;
  }
  const last = events.at(-1);
  const newest = head?.seq ?? 0;
  for (let seq = expected; seq <= newest; seq += 1) faults.push({ seq, fault: 'cut_off' });
  if (head && last && last.seq === head.seq && last.hash !== head.hash) {
    faults.push({ seq: last.seq, fault: 'altered' });
  }
  return faults;
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
