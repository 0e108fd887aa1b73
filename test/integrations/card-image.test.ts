import { expect, test } from 'vitest';
import { cardImage } from '../../src/integrations/card-image.ts';

const card = { id: 'quorum', title: 'Quorum, side by side', text: 'Who must be there?' };

test('a card is a PNG of the size other sites ask for, and the same each time', async () => {
  const png = Buffer.from(await cardImage(card));
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
  expect(Buffer.from(await cardImage(card)).equals(png)).toBe(true);
  expect(Buffer.from(await cardImage({ ...card, title: 'Funding' })).equals(png)).toBe(false);
});
