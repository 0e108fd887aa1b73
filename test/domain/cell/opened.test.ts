import { expect, test } from 'vitest';
import type { Cell, Quote } from '../../../src/domain/cell/cell.ts';
import { openedCell } from '../../../src/domain/cell/opened.ts';
import { line, list, steps } from '../../../src/domain/wording/wording.ts';

const cell = (answer: Cell['answer'], quotations = 1, note?: string): Cell =>
  ({
    answer,
    note,
    readings: [],
    quotes: Array.from({ length: quotations }, () => ({ role: 'states' }) as Quote),
  }) as Partial<Cell> as Cell;
const parts = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `part ${index + 1}`);

test('at its home a statement is told whole', () => {
  const whole = cell(list(parts(30)), 30, 'A note.');
  expect(openedCell(whole, true)).toEqual({
    list: whole.answer,
    quotes: whole.quotes,
    readings: [],
    note: 'A note.',
    link: 'Link to this statement',
  });
});

test('elsewhere it begins, and the link says what more stands at home', () => {
  const { list: told, quotes, note, link } = openedCell(cell(list(parts(30)), 7, 'A note.'), false);
  expect(told.parts).toHaveLength(6);
  expect(told.parts.at(-1)).toBe('and 25 more');
  expect(quotes).toHaveLength(2);
  expect(note).toBeUndefined();
  expect(link).toBe('Link to this statement, with 5 more quotations and our note');
});

test('elsewhere a short statement is told whole too', () => {
  const { list: told, quotes, link } = openedCell(cell(line('6 a year'), 2), false);
  expect([told.parts, quotes.length, link]).toEqual([[], 2, 'Link to this statement']);
  expect(openedCell(cell(line('6 a year'), 3), false).link).toBe(
    'Link to this statement, with 1 more quotation',
  );
});

test('a quotation that limits the answer is told, however many stand before it', () => {
  const roles = ['states', 'states', 'states', 'qualifies', 'contradicts'] as const;
  const limited = {
    ...cell(line('It is referred'), 0),
    quotes: roles.map((role) => ({ role }) as Quote),
  };
  const { quotes, link } = openedCell(limited, false);
  expect(quotes.map(({ role }) => role)).toEqual(['states', 'states', 'qualifies']);
  expect(link).toBe('Link to this statement, with 2 more quotations');
});

test('steps are told to their end, and a last part sooner than its count', () => {
  expect(openedCell(cell(steps(parts(12))), false).list.parts).toHaveLength(12);
  expect(openedCell(cell(list(parts(6))), false).list.parts).toHaveLength(6);
});

test('each reading begins too, with what more stands at home counted together', () => {
  const reading = (length: number) => ({
    value: list(parts(8)),
    quotes: Array.from({ length }, () => ({ role: 'states' }) as Quote),
  });
  const unclear = { ...cell(line('Two ways'), 0), readings: [reading(1), reading(5)] };
  const { readings, link } = openedCell(unclear, false);
  expect(readings.map(({ list: told, quotes }) => [told.parts.length, quotes.length])).toEqual([
    [6, 1],
    [6, 2],
  ]);
  expect(link).toBe('Link to this statement, with 3 more quotations');
  const home = openedCell(unclear, true);
  expect(home.readings.map(({ list: told, quotes }) => [told.parts.length, quotes.length])).toEqual(
    [
      [8, 1],
      [8, 5],
    ],
  );
});
