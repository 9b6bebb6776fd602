import { expect, test } from 'vitest';
import { changeFault, type Identity, withChange, withoutLastChange } from './identity.ts';

const tao = { nameTh: 'อบต. ก', nameEn: null, agencyType: 'tao', districtCode: '9701' };
const town = {
  nameTh: 'ทต. ก',
  nameEn: 'Town K',
  agencyType: 'subdistrict_municipality',
  districtCode: '9701',
};
const known: Identity[] = [{ ...tao, from: 2561, to: null }];
const limits = { latestYear: 2570, districts: ['9701', '9702'] };

test('a change closes the identity before it, leaves no gap and no overlap, and can be taken back', () => {
  const changed = withChange(known, { ...town, from: 2566 });
  expect(changed).toEqual([
    { ...tao, from: 2561, to: 2565 },
    { ...town, from: 2566, to: null },
  ]);
  expect(withoutLastChange(changed)).toEqual(known);
  expect(withoutLastChange(known)).toBeNull();
  const twice = withChange(changed, { ...town, districtCode: '9702', from: 2567 });
  expect(twice.map(({ from, to }) => [from, to])).toEqual([
    [2561, 2565],
    [2566, 2566],
    [2567, null],
  ]);
});

test('a change begins after the newest identity began and at most next year', () => {
  expect(changeFault(known, { ...town, from: 2562 }, limits)).toBeNull();
  expect(changeFault(known, { ...town, from: 2570 }, limits)).toBeNull();
  expect(changeFault(known, { ...town, from: 2561 }, limits)).toBe('tooEarly');
  expect(changeFault(known, { ...town, from: 2555 }, limits)).toBe('tooEarly');
  expect(changeFault(known, { ...town, from: 2571 }, limits)).toBe('tooLate');
  expect(changeFault(known, { ...town, from: 0 }, limits)).toBe('year');
});

test('a change names a type and a district that exist, and changes something', () => {
  expect(changeFault(known, { ...town, nameTh: '', from: 2566 }, limits)).toBe('name');
  expect(changeFault(known, { ...town, agencyType: 'village', from: 2566 }, limits)).toBe('type');
  expect(changeFault(known, { ...town, districtCode: '9801', from: 2566 }, limits)).toBe('district');
  expect(changeFault(known, { ...tao, from: 2566 }, limits)).toBe('same');
  expect(changeFault([], { ...tao, from: 2566 }, limits)).toBeNull();
  expect(changeFault(known, { ...town, agencyType: 'regional_unit', from: 2566 }, limits)).toBe('tree');
  const unit: Identity[] = [{ ...tao, agencyType: 'regional_unit', from: 2561, to: null }];
  expect(changeFault(unit, { ...town, from: 2566 }, limits)).toBe('tree');
  expect(changeFault(unit, { ...town, agencyType: 'regional_unit', from: 2566 }, limits)).toBeNull();
});
