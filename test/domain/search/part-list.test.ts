import { encode } from 'cborg';
import { expect, test } from 'vitest';
import { fullList } from '../../../src/domain/search/part-list.ts';

test('a list is read by the engine as if every name had been written in it', () => {
  const lengths = [0, 1, 23, 24, 255, 256, 65_535, 65_536, 4_000_000_000];
  const rest = [[], [['é', 7]], 'title'.repeat(60)];
  expect(fullList({ version: '1.5.2', lengths, words: [['a', 'ch']], rest }, 40)).toEqual(
    encode([
      '1.5.2',
      lengths.map((length, place) => [`14-${place}`, length]),
      [['a', 'ch', '14-0']],
      ...rest,
    ]),
  );
});
