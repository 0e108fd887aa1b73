import { describe, expect, test } from 'vitest';
import { layOut, type Layout } from '../../../src/domain/outline/layout.ts';
import type { PlacedWords } from '../../../src/domain/outline/lines.ts';

/** Words at a place: x and y in points from the top left. */
type At = [x: number, y: number, text: string, bold?: boolean];

/** The pieces of a page on which lines stand at these places, in type of 10 points. */
const laidOut = (...lines: At[]): Layout =>
  layOut([
    {
      width: 595,
      height: 842,
      words: lines.map(([x, y, text, bold = false]): PlacedWords => ({
        text,
        x,
        y,
        width: text.length * 5,
        size: 10,
        bold,
      })),
    },
  ]);

const rowsOf = ({ pieces }: Layout): string[] =>
  pieces.flatMap(({ kind, text }) => (kind === 'row' ? [text] : []));

describe('a table', () => {
  test('whose cells go on over lines has its rows by the gaps between them', () => {
    const found = laidOut(
      ...([
        [50, 200, 'Agency', true],
        [200, 200, 'Member', true],
        [400, 200, 'Vote', true],
        [50, 222, 'Northmere'],
        [200, 222, 'The director of'],
        [400, 222, 'Yes'],
        [50, 234, 'Council'],
        [200, 234, 'children’s services'],
        [50, 256, 'Mereland Police'],
        [200, 256, 'The superintendent'],
        [400, 256, 'Yes, or a'],
        [200, 268, 'who leads on public'],
        [400, 268, 'deputy does'],
        [200, 280, 'protection'],
        [50, 302, 'Mereland'],
        [400, 302, 'No'],
        [50, 314, 'Probation'],
      ] as At[]),
    );
    expect(rowsOf(found)).toEqual([
      'Agency | Member | Vote',
      'Northmere Council | The director of children’s services | Yes',
      'Mereland Police | The superintendent who leads on public protection | Yes, or a deputy does',
      'Mereland Probation |  | No',
    ]);
    expect(found.tables).toEqual([]);
  });

  test('whose cells stand in the middle of their rows', () => {
    const found = laidOut(
      [50, 200, 'Agency'],
      [200, 200, 'Task'],
      [200, 230, 'It plans the work'],
      [50, 236, 'Council'],
      [200, 242, 'of the year'],
      [200, 272, 'It looks back on'],
      [50, 278, 'Police'],
      [200, 284, 'the year'],
    );
    expect(rowsOf(found)).toEqual([
      'Agency | Task',
      'Council | It plans the work of the year',
      'Police | It looks back on the year',
    ]);
  });

  test('without gaps between its rows is named as not sure, with its page', () => {
    const found = laidOut(
      [50, 200, 'Council'],
      [200, 200, 'The director of'],
      [200, 212, 'children’s services'],
      [50, 224, 'Police'],
      [200, 224, 'The superintendent'],
    );
    expect(rowsOf(found)).toEqual([
      'Council | The director of children’s services',
      'Police | The superintendent',
    ]);
    expect(found.tables).toEqual([1]);
  });

  test('in which every line is full has a row a line', () => {
    const found = laidOut(
      [50, 200, 'Council'],
      [200, 200, '60%'],
      [50, 212, 'Police'],
      [200, 212, '20%'],
      [50, 224, 'Health'],
      [200, 224, '20%'],
    );
    expect(rowsOf(found)).toEqual(['Council | 60%', 'Police | 20%', 'Health | 20%']);
    expect(found.tables).toEqual([]);
  });

  test('of two wide columns is not taken for columns of text', () => {
    const long = (start: string): string => `${start} of the work that is done in a year`;
    const found = laidOut(
      ...[0, 1, 2, 3].flatMap((row): At[] => [
        [50, 200 + row * 50, long('The part')],
        [320, 200 + row * 50, long('A purpose')],
        [50, 212 + row * 50, 'goes on below'],
        [320, 212 + row * 50, 'goes on as well'],
        ...(row % 2 === 0 ? ([[320, 224 + row * 50, 'and on again']] as At[]) : []),
      ]),
    );
    expect(found.columns).toEqual([]);
    expect(rowsOf(found)).toHaveLength(4);
    expect(rowsOf(found)[0]).toBe(
      'The part of the work that is done in a year goes on below | A purpose of the work that is done in a year goes on as well and on again',
    );
  });

  test('ends where a paragraph begins', () => {
    const found = laidOut(
      [50, 200, 'Council'],
      [200, 200, '60%'],
      [50, 212, 'Police'],
      [200, 212, '40%'],
      [50, 236, 'Each pays at the beginning of the year and tells the others.'],
    );
    expect(found.pieces.map(({ kind }) => kind)).toEqual(['row', 'row', 'paragraph']);
  });
});

test('columns of text stand one after the other', () => {
  const side = (x: number, from: number, word: string): At[] =>
    Array.from({ length: 6 }, (_, line): At => [
      x,
      from + line * 12,
      line === 0 ? `The ${word} begins here and goes on` : 'and on over lines of the same width',
    ]);
  const found = laidOut(...side(50, 200, 'left'), ...side(320, 200, 'right'));
  expect(found.columns).toEqual([1]);
  expect(found.pieces.map(({ text }) => text.slice(0, 9))).toEqual(['The left ', 'The right']);
});
