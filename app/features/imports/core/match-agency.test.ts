import { describe, expect, test } from 'vitest';
import { agencyMatcher, type KnownAgency } from './match-agency.ts';

const agency = (agencyCode: string, nameTh: string, changes: Partial<KnownAgency> = {}): KnownAgency => ({
  agencyCode,
  officialCode: null,
  nameTh,
  nameEn: null,
  districtNameTh: 'เมืองสมมติ',
  names: [],
  ...changes,
});
const match = agencyMatcher([
  agency('a1', 'องค์การบริหารส่วนตำบลทุ่งดาว', { officialCode: '06970101' }),
  agency('a2', 'องค์การบริหารส่วนตำบลคู่แฝด', { districtNameTh: 'เหนือ' }),
  agency('a3', 'องค์การบริหารส่วนตำบลคู่แฝด', { districtNameTh: 'ใต้' }),
  agency('a4', 'เทศบาลตำบลใหม่', {
    names: [
      { nameTh: 'องค์การบริหารส่วนตำบลเก่า', from: 2560, to: 2566 },
      { nameTh: 'เทศบาลตำบลใหม่', from: 2567, to: null },
    ],
  }),
  agency('a5', 'องค์การบริหารส่วนตำบลเก่า', {
    names: [{ nameTh: 'องค์การบริหารส่วนตำบลเก่า', from: 2567, to: null }],
  }),
]);
const named = (name: string, changes: object = {}) => ({
  code: '',
  name,
  district: '',
  place: null,
  ...changes,
});
const matched = (agencyCode: string) => ({ kind: 'matched', agencyCode });

describe('an agency is found', () => {
  test.each([
    ['อบต.ทุ่งดาว'],
    ['อบต. ทุ่งดาว'],
    ['องค์การบริหารส่วนตำบล ทุ่งดาว'],
    ['องค์การบริหารส่วนตำบลทุ่งดาว อำเภอเมืองสมมติ จังหวัดสมมติ'],
  ])('by its name: %s', (name) => expect(match(named(name), 2567)).toEqual(matched('a1')));

  test('by its code, own or official, in Thai digits too', () => {
    expect(match(named('', { code: 'a1' }), 2567)).toEqual(matched('a1'));
    expect(match(named('ชื่ออื่น', { code: '๐๖๙๗๐๑๐๑' }), 2567)).toEqual(matched('a1'));
  });

  test('among namesakes by its district', () => {
    expect(match(named('อบต.คู่แฝด', { district: 'อำเภอใต้' }), 2567)).toEqual(matched('a3'));
    expect(match(named('อบต.คู่แฝด อ.เหนือ'), 2567)).toEqual(matched('a2'));
  });

  test('by the name it bore in the year', () => {
    expect(match(named('อบต.เก่า'), 2565)).toEqual(matched('a4'));
    expect(match(named('อบต.เก่า'), 2568)).toEqual(matched('a5'));
    expect(match(named('เทศบาลตำบลใหม่'), 2567)).toEqual(matched('a4'));
  });
});

test('an ambiguous name asks, an unknown one is told', () => {
  expect(match(named('อบต.คู่แฝด'), 2567)).toEqual({ kind: 'ambiguous', candidates: ['a2', 'a3'] });
  expect(match(named('อบต.ไม่มีจริง'), 2567)).toEqual({ kind: 'unknown' });
  expect(match(named(''), 2567)).toEqual({ kind: 'unknown' });
});
