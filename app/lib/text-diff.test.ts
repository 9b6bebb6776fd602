import { describe, expect, test } from 'vitest';
import type { Piece } from './diff-pieces.ts';
import { diffLines } from './text-diff.ts';

const without = (pieces: readonly Piece[], kind: Piece['kind']) =>
  pieces
    .filter((piece) => piece.kind !== kind)
    .map(({ text }) => text)
    .join('');

describe('a diff of steps', () => {
  test('tells a changed step from one put in and one taken out', () => {
    const before = ['แต่งตั้งคณะทำงาน', 'จัดทำคู่มือการให้บริการ', 'รายงานผู้บริหารทุกเดือน'];
    const after = ['แต่งตั้งคณะทำงาน', 'รายงานผู้บริหารทุกไตรมาส', 'ติดประกาศที่หอกระจายข่าวของหมู่บ้าน'];
    expect(diffLines(before, after).map(({ kind }) => kind)).toEqual(['same', 'removed', 'changed', 'added']);
  });

  test('keeps every line of both lists, in order', () => {
    const before = ['ก', 'ข ข ข', 'ค', 'ง'];
    const after = ['ข ข ข จ', 'ง', 'ก'];
    const lines = diffLines(before, after);
    const side = (kind: 'added' | 'removed') =>
      lines.filter((line) => line.kind !== kind).map((line) => without(line.pieces, kind));
    expect(side('added')).toEqual(before);
    expect(side('removed')).toEqual(after);
  });
});
