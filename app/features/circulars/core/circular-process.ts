import type { Role } from '~/lib/actor.ts';
import { defineMachine } from '~/lib/state-machine.ts';

const staff = ['province_admin', 'province_officer'] as const satisfies readonly Role[];

/**
 * The life of a circular in the province's hands: written, checked, signed, sent. Until it is sent it can go back;
 * changing the text of a checked or signed one makes it a draft again, so that nothing is sent unchecked.
 */
export const CIRCULAR = defineMachine({
  states: ['draft', 'checked', 'signed', 'sent', 'removed'],
  start: 'draft',
  path: ['draft', 'checked', 'signed', 'sent'],
  moves: [
    { act: 'check', from: ['draft'], to: 'checked', by: staff },
    { act: 'sign', from: ['checked'], to: 'signed', by: staff },
    { act: 'send', from: ['signed'], to: 'sent', by: staff },
    { act: 'return', from: ['checked', 'signed'], to: 'draft', by: staff },
    { act: 'change', from: ['draft', 'checked', 'signed'], to: 'draft', by: staff },
    { act: 'remove', from: ['draft', 'checked', 'signed'], to: 'removed', by: staff },
    { act: 'restore', from: ['removed'], to: 'draft', by: staff },
  ],
});

export type CircularState = (typeof CIRCULAR.states)[number];
export type CircularAct = (typeof CIRCULAR.moves)[number]['act'];

/** What has to be there before a circular is signed; keys of the `circulars` texts (`fields.…`). */
export function missingForSignature(letter: {
  number: string | null;
  datedOn: string | null;
  signedRole: string | null;
}): ('number' | 'datedOn' | 'signedRole')[] {
  return (['number', 'datedOn', 'signedRole'] as const).filter((name) => !letter[name]);
}

/** Whether a number bears the ว of a circular letter: `สม 0017.5/ว 123`. */
export function hasCircularMark(number: string): boolean {
  return /(^|[\s/.])ว\s*\.?\s*[0-9๐-๙]/u.test(number);
}

/**
 * Whether this person may check the text: somebody else than its writer, wherever the province has more than one who
 * could. A text nobody is known to have written (from a file) may be checked by anybody.
 */
export function mayCheck(writtenBy: string | null, checker: string | null, staffCount: number): boolean {
  return writtenBy === null || writtenBy !== checker || staffCount < 2;
}
