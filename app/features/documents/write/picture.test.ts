import { expect, test } from 'vitest';
import { bitmapOf } from './picture.server.ts';

const drawn = async (word: string) => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 30"><text x="2" y="20" font-family="Sarabun" font-size="9">${word}</text></svg>`;
  const { bytes } = await bitmapOf({ kind: 'picture', alt: word, widthCm: 4, heightCm: 2, source: { svg } });
  return Buffer.from(bytes).toString('base64');
};

test('sara am of a drawing stands where its two parts stand when they are written apart', async () => {
  expect(await drawn('อำนาจ')).toBe(await drawn('อ\u0e4d\u0e32นาจ'));
  expect(await drawn('น้ำ')).toBe(await drawn('น\u0e4d\u0e49\u0e32'));
  expect(await drawn('อำนาจ')).not.toBe(await drawn('อานาจ'));
});
