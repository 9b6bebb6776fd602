import { expect, test } from 'vitest';
import { searchText } from './search-text.ts';

test('spaces, Thai digits and short names make no difference', () => {
  expect(searchText('องค์การบริหารส่วนตำบล บ้านสวน ๒')).toBe(searchText('อบต.บ้านสวน2'));
  expect(searchText('เทศบาลตำบลดอนแก้ว')).toBe(searchText('ทต. ดอนแก้ว'));
  expect(searchText('เทศบาลเมือง')).not.toBe(searchText('เทศบาลนคร'));
});
