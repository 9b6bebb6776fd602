import { describe, expect, test } from 'vitest';
import type { MeasureText } from '~/lib/measure-text.ts';
import { everyMove, MOVERS } from '~/lib/state-machine.ts';
import {
  decisionMachine,
  decisionStateOf,
  questionOf,
  type StoredDecision,
  type VersionedMeasure,
} from './decision-machine.ts';
import { receiptMachine, receiptStateOf } from './receipt-machine.ts';

const AGENCY = ['agency_head', 'agency_officer'];
const PROVINCE = ['province_admin', 'province_officer'];

/** The whole table written by hand: `state act` → where it leads, and whose act it is. */
function expected(table: Record<string, [to: string, by: readonly string[]]>) {
  return Object.entries(table)
    .flatMap(([key, [to, by]]) => by.map((who) => `${key} ${who} → ${to}`))
    .sort();
}

function allowed(moves: ReturnType<typeof everyMove<string, string>>) {
  return moves
    .filter(({ to }) => to !== null)
    .map(({ state, act, by, to }) => `${state} ${act} ${by} → ${to}`)
    .sort();
}

describe('how a recipient takes a circular', () => {
  test('every state, act and role: these and no others', () => {
    const moves = everyMove(receiptMachine);
    expect(moves).toHaveLength(5 * 10 * MOVERS.length);
    expect(allowed(moves)).toEqual(
      expected({
        'sent open': ['opened', AGENCY],
        'sent acknowledge': ['acknowledged', AGENCY],
        'opened acknowledge': ['acknowledged', AGENCY],
        'acknowledged decide_some': ['acknowledged', AGENCY],
        'acknowledged decide_last': ['decided', AGENCY],
        'decided undo_decision': ['acknowledged', AGENCY],
        'decided undo_answer': ['new_version', AGENCY],
        'decided issue_version': ['new_version', PROVINCE],
        'decided issue_measures': ['acknowledged', PROVINCE],
        'new_version issue_version': ['new_version', PROVINCE],
        'new_version issue_measures': ['acknowledged', PROVINCE],
        'new_version answer_some': ['new_version', AGENCY],
        'new_version answer_last': ['decided', AGENCY],
      }),
    );
  });

  test('is told from what is on record', () => {
    const state = (openedAt: string | null, acknowledgedAt: string | null, undecided = 0, unanswered = 0) =>
      receiptStateOf({ openedAt, acknowledgedAt, undecided, unanswered });
    expect(state(null, null, 3, 0)).toBe('sent');
    expect(state('2025-01-01', null, 3, 1)).toBe('opened');
    expect(state('2025-01-01', '2025-01-02', 3, 1)).toBe('acknowledged');
    expect(state('2025-01-01', '2025-01-02', 0, 1)).toBe('new_version');
    expect(state('2025-01-01', '2025-01-02')).toBe('decided');
  });
});

describe('what an agency decides on a measure', () => {
  test('every state, act and role: these and no others', () => {
    const moves = everyMove(decisionMachine);
    expect(moves).toHaveLength(7 * 7 * MOVERS.length);
    const table: Record<string, [string, readonly string[]]> = {
      'pending take': ['adopted', AGENCY],
      'pending take_end': ['ended', AGENCY],
      'pending keep': ['kept', AGENCY],
    };
    for (const state of ['none', 'adopted', 'adapted', 'declined', 'pending', 'kept'])
      for (const [act, to] of [
        ['adopt', 'adopted'],
        ['adapt', 'adapted'],
        ['decline', 'declined'],
      ] as const)
        table[`${state} ${act}`] = [to, AGENCY];
    for (const state of ['adopted', 'adapted', 'kept', 'pending'])
      table[`${state} issue`] = ['pending', PROVINCE];
    expect(allowed(moves)).toEqual(expected(table));
  });

  const text = (title: string): MeasureText => ({
    title,
    steps: ['ก'],
    responsiblePattern: 'ข',
    timeframeKind: 'whole_year',
    timeframeText: null,
    followUp: 'ค',
  });
  const measure = (titles: string[], removedIn: number | null = null): VersionedMeasure => ({
    removedIn,
    current: text(titles.at(-1) ?? ''),
    textIn: (version) => (titles[version - 1] ? text(titles[version - 1] ?? '') : undefined),
  });
  const decided = (changes: Partial<StoredDecision> = {}): StoredDecision => ({
    decision: 'adopted',
    letterVersion: 1,
    answeredVersion: 1,
    endedIn: null,
    ...changes,
  });

  test('a newer version asks only where the text is another than the one answered last', () => {
    expect(questionOf(decided(), measure(['เดิม']))).toBeNull();
    expect(questionOf(decided(), measure(['เดิม', 'เดิม']))).toBeNull();
    expect(questionOf(decided(), measure(['เดิม', 'ใหม่']))).toBe('changed');
    expect(questionOf(decided({ answeredVersion: 2 }), measure(['เดิม', 'ใหม่']))).toBeNull();
    expect(questionOf(decided({ answeredVersion: 2 }), measure(['เดิม', 'ใหม่', 'ใหม่']))).toBeNull();
    expect(questionOf(decided({ answeredVersion: 2 }), measure(['เดิม', 'ใหม่', 'เดิม']))).toBe('changed');
    expect(questionOf(null, measure(['เดิม', 'ใหม่']))).toBeNull();
  });

  test('a declined measure is not asked about again, a dropped one once', () => {
    expect(questionOf(decided({ decision: 'declined' }), measure(['เดิม', 'ใหม่']))).toBeNull();
    expect(questionOf(decided({ decision: 'declined' }), measure(['เดิม'], 2))).toBeNull();
    expect(questionOf(decided(), measure(['เดิม'], 2))).toBe('removed');
    expect(questionOf(decided({ answeredVersion: 2 }), measure(['เดิม'], 2))).toBeNull();
    expect(questionOf(decided({ answeredVersion: 2, endedIn: 2 }), measure(['เดิม'], 2))).toBeNull();
  });

  test('stands where the machine says it stands', () => {
    const of = decisionStateOf;
    expect(of(null, measure(['เดิม']))).toBe('none');
    expect(of(decided({ decision: 'adapted' }), measure(['เดิม']))).toBe('adapted');
    expect(of(decided(), measure(['เดิม', 'ใหม่']))).toBe('pending');
    expect(of(decided({ answeredVersion: 2 }), measure(['เดิม', 'ใหม่']))).toBe('kept');
    expect(of(decided({ letterVersion: 2, answeredVersion: 2 }), measure(['เดิม', 'ใหม่']))).toBe('adopted');
    expect(of(decided({ answeredVersion: 2, endedIn: 2 }), measure(['เดิม'], 2))).toBe('ended');
  });
});
