import { expect, test } from 'vitest';
import { summarise } from './standing.ts';

const row = (provinceCode: string, isHidden = false) => ({ provinceCode, isHidden });

test('hidden provinces are counted apart, and four make no distribution', () => {
  const four = ['10', '11', '12', '13'].map((code) => row(code));
  expect(summarise([...four, row('14', true)], '12')).toEqual({
    own: row('12'),
    shown: 4,
    hidden: 1,
    isDistribution: false,
  });
  expect(summarise([...four, row('14')], '99')).toMatchObject({ own: null, shown: 5, isDistribution: true });
});
