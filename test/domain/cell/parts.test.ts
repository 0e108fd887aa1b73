import { describe, expect, test } from 'vitest';
import type { Cell, Quote } from '../../../src/domain/cell/cell.ts';
import { groupQuotes } from '../../../src/domain/cell/quote-groups.ts';
import { closedAnswer, shortAnswer } from '../../../src/domain/cell/short-answer.ts';
import { line, list, steps } from '../../../src/domain/wording/wording.ts';

describe('shortAnswer', () => {
  test('keeps a line and a lead whole', () => {
    expect(shortAnswer(line('Four meetings a year'))).toEqual({
      text: 'Four meetings a year',
      repeated: false,
    });
    expect(shortAnswer(list(['a', 'b'], '2 members'))).toEqual({
      text: '2 members',
      repeated: false,
    });
  });

  test('says how many parts are left out of a long list', () => {
    const parts = Array.from({ length: 9 }, (_, index) => `part number ${index} of the list`);
    const { text, repeated } = shortAnswer(list(parts));
    expect(text).toMatch(/; and 5 more$/u);
    expect(repeated).toBe(true);
  });

  test('keeps the order of steps in words', () => {
    expect(shortAnswer(steps(['first this', 'that'])).text).toBe('First this, then that');
  });

  test('always holds one part, however long', () => {
    const long = 'A part '.repeat(30).trim();
    expect(shortAnswer(list([long, 'b'])).text).toBe(`${long}; and 1 more`);
  });

  test('a first part that tells next to nothing brings the next one with it', () => {
    const received = `received by ${'the board, '.repeat(11)}the council`;
    const answer = list(['Every year', received, 'published']);
    expect(shortAnswer(answer).text).toBe(`Every year; ${received}; and 1 more`);
  });

  test('of a closed cell is short; what is not found has none', () => {
    const answer = list(
      Array.from({ length: 9 }, (_, index) => `part number ${index} of the list`),
    );
    const cell = { state: 'stated', answer } as Cell;
    expect(closedAnswer(cell).text).toMatch(/ more$/u);
    expect(closedAnswer({ ...cell, state: 'silent' }).text).toBe('');
  });
});

describe('groupQuotes', () => {
  const quote = (words: string, locator: string, role: Quote['role'] = 'states'): Quote => ({
    words,
    source: 'one',
    sourceTitle: 'One',
    locator,
    place: `clause ${locator}`,
    role,
    mark: undefined,
  });

  test('tells the place of neighbours once, and loses no words', () => {
    const groups = groupQuotes([
      quote('a', '1'),
      quote('b', '1'),
      quote('c', '2'),
      quote('d', '1'),
    ]);
    expect(groups.map(({ locator, words }) => [locator, words])).toEqual([
      ['1', ['a', 'b']],
      ['2', ['c']],
      ['1', ['d']],
    ]);
  });

  test('keeps words apart that play another part', () => {
    expect(groupQuotes([quote('a', '1'), quote('b', '1', 'contradicts')])).toHaveLength(2);
  });
});
