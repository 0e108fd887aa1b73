import { expect, test } from 'vitest';
import { figuresIn } from '../../../src/domain/guide/figures.ts';

const figures = (text: string): string[] => figuresIn(text).map(({ value }) => value);

test.each([
  ['at least six times, or 6', ['6', '6']],
  ['twice a year, quarterly', ['2']],
  ['27 June 2019, from 2018/19', ['27', '2019', '2018/19']],
  ['2019–2020', ['2019', '2020']],
  ['£60,000 and £30,000.50, 60,000 copies', ['£60000', '£30000.50', '60000']],
  ['50% under section 16E or clause 7.1, at 10:30', ['50%', '16e', '7.1', '10:30']],
  ['someone, often, a phone', []],
  ['', []],
])('figures in “%s”', (text, expected) => {
  expect(figures(text)).toEqual(expected);
});

test('a figure knows where it stands', () => {
  expect(figuresIn('It is 12 or £5.').map(({ at, raw }) => [at, raw])).toEqual([
    [6, '12'],
    [12, '£5'],
  ]);
});
