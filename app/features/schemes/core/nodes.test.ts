import { describe, expect, it } from 'vitest';
import { indicatorNode, kindOfNode } from './nodes.ts';

describe('kindOfNode', () => {
  it.each([
    ['overall', 'overall'],
    ['eit_public', 'instrument'],
    ['10', 'indicator'],
    ['9.1', 'sub_indicator'],
    ['o43', 'item'],
    ['O43', null],
    ['๐๔๓', null],
    ['o043', null],
    ['0', null],
    ['9.', null],
    ['9.1.1', null],
    ['', null],
  ] as const)('%s: %s', (text, kind) => {
    expect(kindOfNode(text)).toBe(kind);
  });

  it('knows the address of an indicator', () => {
    expect(indicatorNode(9)).toBe('9');
  });
});
