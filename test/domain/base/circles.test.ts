import { expect, test } from 'vitest';
import { circlesIn } from '../../../src/domain/base/circles.ts';

const link = (text: string) => {
  const [from = '', to = ''] = text.split(' ');
  return { from, to };
};
const chains = (...links: string[]): string[] =>
  circlesIn(links.map(link)).map(({ chain }) => chain.join(' '));

test('a chain, and ways that part and meet, are no circle', () => {
  expect(chains('a b', 'b c')).toEqual([]);
  expect(chains('a b', 'a c', 'b d', 'c d')).toEqual([]);
});

test('a circle is told once, wherever its links start', () => {
  expect(chains('a b', 'b c', 'c b')).toEqual(['b c b']);
  expect(chains('a a')).toEqual(['a a']);
  expect(chains('a b', 'b a', 'x y', 'y x')).toEqual(['a b a', 'x y x']);
});

test('the links of a circle are told, from its first thing round to it', () => {
  const links = ['a b', 'b c', 'c d', 'd b'].map(link);
  expect(circlesIn(links).map((circle) => circle.links)).toEqual([links.slice(1)]);
});

test('every link is followed once, however many ways lead through it', () => {
  const steps = Array.from({ length: 40 }, (_, n) =>
    [0, 1].flatMap((from) => [0, 1].map((to) => `${n}-${from} ${n + 1}-${to}`)),
  ).flat();
  expect(chains(...steps)).toEqual([]);
  expect(chains(...steps, '40-0 0-0').length).toBeGreaterThan(0);
  const long = Array.from({ length: 30_000 }, (_, n) => `${n} ${n + 1}`);
  expect(chains(...long)).toEqual([]);
});
