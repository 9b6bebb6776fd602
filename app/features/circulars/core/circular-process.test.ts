import { describe, expect, test } from 'vitest';
import { everyMove, MOVERS } from '~/lib/state-machine.ts';
import { CIRCULAR, hasCircularMark, mayCheck, missingForSignature } from './circular-process.ts';
import { readSignature } from './sign-form.ts';

/** Written by hand beside the process: what staff may do in each state, and where it leads. Nobody else does anything. */
const ALLOWED: Record<string, Record<string, string>> = {
  draft: { check: 'checked', change: 'draft', remove: 'removed' },
  checked: { sign: 'signed', return: 'draft', change: 'draft', remove: 'removed' },
  signed: { send: 'sent', return: 'draft', change: 'draft', remove: 'removed' },
  sent: {},
  removed: { restore: 'draft' },
};
const STAFF = ['province_admin', 'province_officer'];

describe('the life of a circular', () => {
  const moves = everyMove(CIRCULAR);

  test('names every state, act and role', () => {
    expect(moves).toHaveLength(5 * 7 * MOVERS.length);
  });

  test.each(moves)('$by does $act in $state', ({ state, act, by, to }) => {
    expect(to).toBe(STAFF.includes(by) ? (ALLOWED[state]?.[act] ?? null) : null);
  });

  test('nothing is sent that was not signed, nor signed that was not checked', () => {
    const leadingTo = (target: string) => [
      ...new Set(
        moves.filter(({ to, state }) => to === target && state !== target).map(({ state }) => state),
      ),
    ];
    expect(leadingTo('sent')).toEqual(['signed']);
    expect(leadingTo('signed')).toEqual(['checked']);
    expect(leadingTo('checked')).toEqual(['draft']);
  });
});

test.each([
  ['สม 0017.5/ว 123', true],
  ['สม ๐๐๑๗.๕/ว๑๒๓', true],
  ['ปท 0017.5 /ว 11089', true],
  ['ว 7', true],
  ['มท 0810.3/ว. 42', true],
  ['สม 0017.5/123', false],
  ['สว 0017.5/123', false],
  ['0017.5/2568', false],
])('the ว of a circular letter in %s: %s', (number, has) => {
  expect(hasCircularMark(number)).toBe(has);
});

test('another pair of eyes, where there is one', () => {
  expect(mayCheck('u1', 'u1', 2)).toBe(false);
  expect(mayCheck('u1', 'u2', 2)).toBe(true);
  expect(mayCheck('u1', 'u1', 1)).toBe(true);
  expect(mayCheck(null, 'u1', 5)).toBe(true);
});

test('what a signature lacks is named', () => {
  expect(missingForSignature({ number: null, datedOn: '2026-11-21', signedRole: '' })).toEqual([
    'number',
    'signedRole',
  ]);
});

describe('the form of a signature', () => {
  const form = (changes: Record<string, string> = {}) => {
    const data = new FormData();
    const complete = { number: 'สม 1/ว 2', datedOn: '2026-11-20', signedRole: 'ผู้ว่าราชการจังหวัด' };
    for (const [name, value] of Object.entries({ ...complete, ...changes })) data.set(name, value);
    return data;
  };

  test.each([
    [{ number: ' ' }, null, { number: 'required' }],
    [{ datedOn: '' }, null, { datedOn: 'required' }],
    [{ datedOn: '2026-02-30' }, null, { datedOn: 'date' }],
    [{ signedRole: '' }, null, { signedRole: 'required' }],
    [{}, '2026-11-19', { datedOn: 'dated_after_due' }],
    [{ number: 'สม 1/2' }, null, { number: 'no_mark' }],
    [{ number: 'สม 1/2', confirmed: 'สม 1/3' }, null, { number: 'no_mark' }],
  ])('%j with a due date %s: %j', (changes, dueOn, errors) => {
    expect(readSignature(form(changes as Record<string, string>), { dueOn, isNumbered: false })).toEqual({
      errors,
    });
  });

  test('a number without ว is taken once it is confirmed', () => {
    const asked = { dueOn: '2026-11-20', isNumbered: false };
    expect(readSignature(form({ number: 'สม 1/2', confirmed: 'สม 1/2' }), asked)).toMatchObject({
      signature: { number: 'สม 1/2' },
    });
  });

  test('without a number the next one is meant, where the province has said how it numbers', () => {
    expect(readSignature(form({ number: '' }), { dueOn: null, isNumbered: true })).toMatchObject({
      signature: { number: null },
    });
  });
});
