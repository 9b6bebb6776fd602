import { expect, test } from 'vitest';
import { changesIdentity, type ListedBody, readListed } from './listed-agency.ts';

const body: ListedBody = {
  agencyCode: '06970101',
  officialCode: null,
  nameTh: 'เทศบาลตำบลสวน',
  nameEn: 'Suan Town',
  agencyType: 'subdistrict_municipality',
  districtCode: '9701',
  districtNameTh: 'เมือง',
  sizeClass: 'small',
  names: [
    { nameTh: 'องค์การบริหารส่วนตำบลเก่า', from: 2562, to: 2566 },
    { nameTh: 'เทศบาลตำบลสวน', from: 2567, to: null },
  ],
};
const districts = [
  { code: '9701', nameTh: 'เมือง' },
  { code: '9702', nameTh: 'บางใหม่' },
];
const listed = (name: string, agencyType: string | null = null, district = '', size: 'large' | null = null) =>
  readListed({ agency: { code: '', name, district, place: null }, agencyType, size }, body, districts);

test('a short form, a blank and a missing field change nothing', () => {
  for (const name of ['ทต.สวน', 'เทศบาลตำบล สวน', '']) expect(listed(name).changed).toEqual([]);
  expect(listed('ทต.สวน', 'subdistrict_municipality', 'อำเภอเมือง').changed).toEqual([]);
});

test('another name, type, district or size is told, each for itself; the English name goes with the Thai one', () => {
  expect(listed('เทศบาลเมืองสวน', 'town_municipality', 'อ.บางใหม่', 'large')).toEqual({
    nameTh: 'เทศบาลเมืองสวน',
    nameEn: null,
    agencyType: 'town_municipality',
    districtCode: '9702',
    size: 'large',
    changed: ['name', 'type', 'district', 'size'],
    isOldName: false,
    unknownDistrict: null,
  });
  expect(listed('ทต.สวน', null, 'อ.บางใหม่')).toMatchObject({ changed: ['district'], nameEn: 'Suan Town' });
  const size = listed('ทต.สวน', null, '', 'large');
  expect(size.changed).toEqual(['size']);
  expect(changesIdentity(size)).toBe(false);
});

test('an old list does not rename the body back', () => {
  expect(listed('อบต.เก่า', 'tao')).toMatchObject({ changed: [], isOldName: true, nameTh: 'เทศบาลตำบลสวน' });
});

test('a district that is not of the province is told and not taken over', () => {
  expect(listed('ทต.สวน', null, 'อื่น')).toMatchObject({ changed: [], unknownDistrict: 'อื่น' });
});
