import { describe, expect, test } from 'vitest';
import { layOut, type Layout } from '../../../src/domain/outline/layout.ts';
import type { PlacedWords } from '../../../src/domain/outline/lines.ts';

/** Words at a place: x and y in points from the top left. */
type At = [x: number, y: number, text: string, bold?: boolean, size?: number];

/** The pieces of a page on which lines stand at these places, in type of 10 points. */
const laidOut = (...lines: At[]): Layout =>
  layOut([
    {
      width: 595,
      height: 842,
      words: lines.map(([x, y, text, bold = false, size = 10]): PlacedWords => ({
        text,
        x,
        y,
        width: text.length * 5,
        size,
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

  test('whose lines are widely spaced has its rows by the wider gaps', () => {
    const found = laidOut(
      ...([
        [50, 200, 'Post', true],
        [200, 200, 'Agency', true],
        [400, 200, 'Vote', true],
        [50, 222, 'The director of'],
        [200, 222, 'Northmere'],
        [400, 222, 'Yes'],
        [50, 237, 'public health'],
        [200, 237, 'Council'],
        [50, 259, 'Lead member'],
        [200, 259, 'Northmere Council'],
        [400, 259, 'No, participant'],
        [400, 274, 'observer'],
        [50, 296, 'Chief nurse'],
        [200, 296, 'Mereland Trust'],
        [400, 296, 'Yes'],
      ] as At[]),
    );
    expect(rowsOf(found)).toEqual([
      'Post | Agency | Vote',
      'The director of public health | Northmere Council | Yes',
      'Lead member | Northmere Council | No, participant observer',
      'Chief nurse | Mereland Trust | Yes',
    ]);
    expect(found.tables).toEqual([]);
  });

  test('whose rows are widely spaced is not joined where one of them has a cell too few', () => {
    const found = laidOut(
      [50, 200, 'Council'],
      [200, 200, 'Yes'],
      [50, 216, 'Police'],
      [50, 232, 'Health'],
      [200, 232, 'Yes'],
      [50, 248, 'Schools'],
      [200, 248, 'No'],
    );
    expect(rowsOf(found)).toEqual(['Council | Yes', 'Police |', 'Health | Yes', 'Schools | No']);
  });

  test('with a stroke for an empty cell keeps the cell', () => {
    const found = laidOut(
      [50, 200, 'Chief nurse'],
      [200, 200, 'Mereland Trust'],
      [400, 200, 'Yes'],
      [50, 212, 'Scrutineer'],
      [200, 212, '–'],
      [400, 212, 'No'],
    );
    expect(rowsOf(found)).toEqual(['Chief nurse | Mereland Trust | Yes', 'Scrutineer | – | No']);
  });

  test('one of whose cells nearly fills its column', () => {
    const found = laidOut(
      [50, 200, 'Health'],
      [160, 200, 'Mereland Trust'],
      [50, 212, 'Justice'],
      [160, 212, 'Probation'],
      // Nine points to the next cell, where words are two apart and columns thirteen.
      [50, 224, 'Voluntary and faiths'],
      [159, 224, 'Northmere Helps'],
      [50, 260, 'Each of them names a person for it.'],
    );
    expect(rowsOf(found).at(-1)).toBe('Voluntary and faiths | Northmere Helps');
    expect(found.pieces.at(-1)?.kind).toBe('paragraph');
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

describe('a page of columns', () => {
  const across =
    'The board meets in public, and whoever lives in Northmere may come and put a question to it before each meeting.';
  /** Lines of one column, from a height down, each 12 points below the last. */
  const under = (x: number, from: number, ...texts: string[]): At[] =>
    texts.map((text, line): At => [x, from + line * 12, text]);
  const sideBySide: At[] = [
    ...under(
      50,
      200,
      'How we learn from what went well,',
      'and from what did not go as it',
      'should have gone, is told below.',
    ),
    [50, 250, '5.1'],
    ...under(
      80,
      250,
      'The group for learning meets',
      'before each board, and tells it',
      'what it has found.',
    ),
    ...under(320, 206, 'what was agreed the time before', 'is looked at again.'),
    [320, 244, '5.2'],
    ...under(
      350,
      244,
      'Its chair is of another agency',
      'than that of the board, and',
      'changes every second year.',
    ),
  ];
  const wordsOf = ({ pieces }: Layout): string[] =>
    pieces.map(({ text }) => text.split(' ').slice(0, 3).join(' '));

  test('whose clauses have their numbers in the margin is read column by column', () => {
    const found = laidOut(...sideBySide);
    expect(found.columns).toEqual([1]);
    expect(found.doubtful).toEqual([]);
    expect(wordsOf(found)).toEqual([
      'How we learn',
      '5.1 The group',
      'what was agreed',
      '5.2 Its chair',
    ]);
  });

  test('has headings across it in their place, however short', () => {
    const found = laidOut(
      [50, 170, '5. Learning', true, 14],
      ...sideBySide,
      [50, 310, '6. Meetings', true, 14],
      [50, 334, across],
    );
    expect(found.columns).toEqual([1]);
    expect(wordsOf(found)).toEqual([
      '5. Learning',
      'How we learn',
      '5.1 The group',
      'what was agreed',
      '5.2 Its chair',
      '6. Meetings',
      'The board meets',
    ]);
  });

  test('keeps a heading low in the left column before the right one', () => {
    const found = laidOut(
      ...sideBySide,
      [50, 310, 'Audits', true, 12],
      ...under(50, 326, 'They are made every year by two', 'agencies together.'),
    );
    expect(wordsOf(found).slice(1, 5)).toEqual([
      '5.1 The group',
      'Audits',
      'They are made',
      'what was agreed',
    ]);
  });

  test('keeps a line whole that is stretched over its column', () => {
    const found = laidOut(
      ...sideBySide,
      ...(
        [
          [50, 'and'],
          [83, 'all'],
          [116, 'that'],
          [149, 'they'],
          [182, 'need to it'],
        ] as const
      ).map(([x, text]): At => [x, 286, text]),
    );
    expect(found.columns).toEqual([1]);
    expect(found.pieces.some(({ kind }) => kind === 'row')).toBe(false);
  });

  test('that may be a table is named as not sure', () => {
    const names = (x: number, from: number): At[] =>
      under(
        x,
        from,
        'Director of Children’s Services',
        'Head of Housing, Northmere',
        'Chief Nurse of the Trust',
        'Superintendent, Mereland',
      );
    const found = laidOut(...names(50, 200), ...names(320, 205));
    expect(found.columns).toEqual([]);
    expect(found.doubtful).toEqual([1]);
  });
});

test('a heading over two lines is one, whatever stands between the lines of the text', () => {
  const found = laidOut(
    [50, 100, 'Northmere Safeguarding', true, 30],
    [50, 135, 'Children Partnership', true, 30],
    [50, 300, 'It was agreed by the three partners, each of whom has'],
    [50, 312, 'signed it for the years that follow.'],
    [50, 324, 'It is looked at once a year.'],
  );
  expect(found.pieces[0]).toMatchObject({
    kind: 'heading',
    text: 'Northmere Safeguarding Children Partnership',
  });
});

describe('a list whose items have no mark', () => {
  const CLAUSE: At = [
    50,
    100,
    '2.2 The members of the board, each of whom has one vote and may send a deputy',
  ];
  const LONG: At = [
    50,
    112,
    'to any meeting but the first of the year, which they attend themselves, are:',
  ];
  const piecesOf = (...lines: At[]): string[] =>
    laidOut(...lines).pieces.map(({ kind, text }) => `${kind}: ${text}`);
  const LED =
    'paragraph: 2.2 The members of the board, each of whom has one vote and may send a deputy to any meeting but the first of the year, which they attend themselves, are:';

  test('is told by where its lines end, an item of two lines too', () => {
    expect(
      piecesOf(
        CLAUSE,
        LONG,
        [70, 124, 'the director of children’s services'],
        [70, 136, 'the chief nurse of the board that buys health care for the whole of'],
        [70, 148, 'Northmere and Mereland'],
        [70, 160, 'two head teachers'],
      ),
    ).toEqual([
      LED,
      'point: the director of children’s services',
      'point: the chief nurse of the board that buys health care for the whole of Northmere and Mereland',
      'point: two head teachers',
    ]);
  });

  test('is told by its indent, where nothing leads to it', () => {
    expect(
      piecesOf(
        [
          50,
          100,
          'The board brings together, under a chair whom the partners choose for two years',
        ],
        [50, 112, 'and who has no vote, the members below'],
        [70, 124, 'Director of Children’s Services'],
        [70, 136, 'Chief Nurse'],
        [70, 148, 'Superintendent'],
      ),
    ).toEqual([
      'paragraph: The board brings together, under a chair whom the partners choose for two years and who has no vote, the members below',
      'point: Director of Children’s Services',
      'point: Chief Nurse',
      'point: Superintendent',
    ]);
  });

  test('is told by capitals after lines that end short', () => {
    expect(
      piecesOf(
        [
          50,
          76,
          'Every line of this page may be as long as this one is, which tells how wide it is.',
        ],
        [50, 100, 'Director of Children’s Services'],
        [50, 112, 'Chief Nurse'],
        [50, 124, 'Superintendent'],
      ).slice(1),
    ).toEqual([
      'point: Director of Children’s Services',
      'point: Chief Nurse',
      'point: Superintendent',
    ]);
  });

  test('that may be one is named with its page, and left as it is', () => {
    const found = laidOut(
      CLAUSE,
      LONG,
      [50, 124, 'Northmere Council and the'],
      [50, 136, 'Mereland Police and many'],
      [50, 148, 'Northmere schools and all'],
    );
    expect(found.pieces).toHaveLength(1);
    expect(found.lists).toEqual([1]);
  });

  test('words that were wrapped are no list, in a narrow column neither', () => {
    const found = laidOut(
      CLAUSE,
      [50, 112, 'to any meeting but the first of the year, which all of them attend themselves,'],
      [50, 124, 'whatever else there is.'],
      [70, 160, 'Northmere is a fictional area and'],
      [70, 172, 'Mereland Police is made up. Nobody'],
      [70, 184, 'Northmere knows works for either'],
      [70, 196, 'of them, or for the Board.'],
    );
    expect(found.pieces.map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph']);
    expect(found.lists).toEqual([]);
  });
});
