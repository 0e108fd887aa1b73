import { describe, expect, test } from 'vitest';
import { agrees, figuresIn } from '../../../src/domain/guide/figures.ts';

const told = (text: string): string[] =>
  figuresIn(text).map(({ kind, value }) => `${kind} ${value}`);

describe('figures in running text', () => {
  test.each([
    ['at least six times a year', ['count 6']],
    ['twenty-one members from 4 agencies', ['count 21', 'count 4']],
    ['twice a year', ['count 2']],
    ['every 3 months', ['time 3 month']],
    ['quarterly', ['time 3 month']],
    ['each quarter', ['time 3 month']],
    ['once a month', ['time 1 month']],
    ['monthly', ['time 1 month']],
    ['every six weeks', ['time 6 week']],
    ['six-monthly reports', ['time 6 month']],
    ['within 10 working days', ['time 10 working day']],
    ['within ten days', ['time 10 day']],
    ['27 June 2019', ['date 2019-06-27']],
    ['27th June 2019', ['date 2019-06-27']],
    ['2019-06-27', ['date 2019-06-27']],
    ['June 2019', ['date 2019-06']],
    ['in 2019', ['date 2019']],
    ['2018/19', ['date 2018/19']],
    ['1 April to 31 March', ['date --04-01', 'date --03-31']],
    ['£60,000', ['money 6000000']],
    ['£30,000.50', ['money 3000050']],
    ['£1.2 million', ['money 120000000']],
    ['50%', ['share 0.5']],
    ['half of the members', ['share 0.5']],
    ['two thirds of the members', ['share 0.6666666666666666']],
    ['clause 7.1', ['place 7.1']],
    ['clauses 7 and 7.1', ['place 7', 'place 7.1']],
    ['section 16E', ['place 16E']],
    ['at 10:30', ['clock 10:30']],
    ['one member', ['count 1']],
    ['no one, one another, the one place, one clause says so', []],
    ['at once; once a meeting has begun', ['count 1']],
    ['the yearly report', []],
    ['half-termly', []],
    ['', []],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  test('a figure knows where it stands', () => {
    expect(figuresIn('It is 12 or £5.').map(({ at, raw }) => [at, raw])).toEqual([
      [6, '12'],
      [12, '£5'],
    ]);
  });

  test('a long text is read in time that grows with its length', () => {
    expect(figuresIn('section 1, 2 and 3 '.repeat(5000)).length).toBe(15_000);
  });
});

const agree = (written: string, cited: string): boolean => {
  const [first] = figuresIn(written);
  const [second] = figuresIn(cited);
  return first !== undefined && second !== undefined && agrees(first, second);
};

test.each([
  ['2019', '27 June 2019', true],
  ['June 2019', '27 June 2019', true],
  ['27 June', '27 June 2019', true],
  ['2018', '2018/19', true],
  ['27 June 2019', '2019', false],
  ['2020', '27 June 2019', false],
  ['six weeks', 'six members', false],
  ['10 days', '10 working days', false],
  ['quarterly', 'every 3 months', true],
  ['half', '50%', true],
])('%s agrees with %s: %s', (written, cited, expected) => {
  expect(agree(written, cited)).toBe(expected);
});
