import { describe, expect, test } from 'vitest';
import { WORDING_KEYS, WORDINGS, wordingFaults, wordingOf } from './wording.ts';

describe('the words of a province', () => {
  test('stand before those of the product, with their places filled in', () => {
    const wording = wordingOf([{ key: 'signature.province', text: 'ผวจ. {{ province }}' }]);
    expect(wording('signature.province', { province: 'ฟ้าใส' })).toBe('ผวจ. ฟ้าใส');
    expect(wording('signature.agency', { agency: 'อบต. ก' })).toBe('หัวหน้าหน่วยงาน อบต. ก');
  });

  test('of the product are without fault', () => {
    for (const key of WORDING_KEYS) expect(wordingFaults(key, WORDINGS[key].text)).toEqual([]);
  });

  test.each([
    ['ผู้ว่า\nจังหวัด {{agency}}', { kind: 'unknown_place', line: 2, column: 9, text: '{{agency}}' }],
    ['จังหวัด{{province', { kind: 'unclosed_place', line: 1, column: 8 }],
    ['จังหวัด province}}', { kind: 'unclosed_place', line: 1, column: 17 }],
    ['ก\u202eข', { kind: 'control_character', line: 1, column: 2, text: 'U+202E' }],
    ['ก'.repeat(4001), { kind: 'too_long', column: 4001 }],
  ])('are refused with the place of the fault: %j', (text, fault) => {
    expect(wordingFaults('signature.province', text)).toMatchObject([fault]);
  });
});
