import { seedScheme } from 'seeds/schemes/index.ts';
import { describe, expect, it } from 'vitest';
import {
  findIndicatorByName,
  findItem,
  findLevel,
  itemLabel,
  itemsOfIndicator,
  itemsOfSubIndicator,
  itemsOfTopic,
  nodeLabel,
  nodeMark,
} from './lookup.ts';

const codes = (items: readonly { code: string }[]) => items.map(({ code }) => code);

describe('an item', () => {
  it('means another thing in another year', () => {
    expect(itemLabel(seedScheme(2566), 'o34', 'en')).toBe('Yearly corruption risk assessment');
    expect(itemLabel(seedScheme(2567), 'o34', 'en')).toBe('Measures for integrity and transparency');
    expect(findItem(seedScheme(2562), 'o34')?.subIndicator).toBe('10.1');
    expect(findItem(seedScheme(2567), 'o34')?.subIndicator).toBe('10.2');
  });

  it('is not found in a year that lacks it, and is shown by its bare code', () => {
    expect(findItem(seedScheme(2567), 'o36')).toBeNull();
    expect(itemLabel(seedScheme(2567), 'o36', 'th')).toBe('o36');
  });

  it('is found by indicator, sub-indicator and topic', () => {
    expect(codes(itemsOfIndicator(seedScheme(2562), 7))).toEqual(['e6', 'e7', 'e8', 'e9', 'e10']);
    expect(codes(itemsOfSubIndicator(seedScheme(2566), '9.3'))).toEqual(['o19', 'o20', 'o21', 'o22']);
    expect(codes(itemsOfTopic(seedScheme(2567), 'service_eservice'))).toEqual([
      ...['e7', 'e8', 'e9'],
      ...['o11', 'o12', 'o13'],
    ]);
  });
});

describe('an indicator', () => {
  it.each([
    ['การใช้ทรัพยากรของราชการ', 4],
    ['การใช้ทรัพย์สินของทางราชการ', 4],
    ['การแก้ปัญหาคอร์รัปชัน', 5],
    ['ประสิทธิภาพในการสื่อสาร', 7],
    ['การปรับปรุงระบบการทำงาน', 8],
    [' การเปิดเผย ข้อมูล ', 9],
  ])('is known by %s', (name, number) => {
    expect(findIndicatorByName(seedScheme(2566), name)?.number).toBe(number);
  });

  it('is not guessed', () => {
    expect(findIndicatorByName(seedScheme(2566), 'การใช้')).toBeNull();
  });
});

describe('a level', () => {
  it('is looked for in its own year', () => {
    expect(findLevel(seedScheme(2562), 'A (ผ่าน)')?.key).toBe('A');
    expect(findLevel(seedScheme(2566), 'A')).toBeNull();
    expect(findLevel(seedScheme(2566), 'ผ่าน')?.key).toBe('pass');
    expect(findLevel(seedScheme(2562), 'ผ่าน')).toBeNull();
  });
});

describe('any figure', () => {
  it('has a name and says whether it is verified', () => {
    const scheme = seedScheme(2566);
    expect(nodeLabel(scheme, 'overall', 'th')).toBe('คะแนนภาพรวม');
    expect(nodeLabel(scheme, '9', 'en')).toBe('Disclosure of information');
    expect(nodeLabel(scheme, '9.3', 'th')).toBe('การจัดซื้อจัดจ้าง');
    expect(nodeMark(scheme, 'oit')?.verified).toBe(true);
    expect(nodeMark(scheme, 'eit_public')?.verified).toBe(false);
    expect(nodeMark(scheme, 'overall')).toBeNull();
  });
});
