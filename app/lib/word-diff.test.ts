import { expect, test } from 'vitest';
import { diffWords, splitWords } from './word-diff.ts';

test('a Thai sentence falls into words, and nothing of it is lost', () => {
  const text = 'เผยแพร่คู่มือบนเว็บไซต์ของหน่วยงาน ทุกไตรมาส';
  expect(splitWords(text)).toContain('คู่มือ');
  expect(splitWords(text).join('')).toBe(text);
});

test.each([
  ['เผยแพร่คู่มือบนเว็บไซต์', 'เผยแพร่คู่มือและแผนบนเว็บไซต์หลัก'],
  ['', 'ขั้นตอนใหม่'],
  ['ขั้นตอนเดิม', ''],
  ['same words', 'same words'],
])('the parts of %j to %j give both texts back', (before, after) => {
  const parts = diffWords(before, after);
  const without = (kind: string) => parts.flatMap((part) => (part.kind === kind ? [] : part.text)).join('');
  expect(without('added')).toBe(before);
  expect(without('removed')).toBe(after);
  expect(parts.some(({ kind }) => kind !== 'same')).toBe(before !== after);
});

test('only the changed word is marked', () => {
  expect(diffWords('ประชุมชี้แจงบุคลากร', 'ประชุมชี้แจงประชาชน').map(({ kind }) => kind)).toContain('same');
});
