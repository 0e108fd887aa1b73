import { describe, expect, test } from 'vitest';
import { listBelow, proposalFrom } from '../../../src/domain/desk/proposal.ts';
import { prepareText, sentencesIn } from '../../../src/domain/desk/selection.ts';
import type { ValueKind } from '../../../src/schemas/index.ts';
import { plainNames } from '../../support/names.ts';

const context = {
  names: plainNames,
  roles: [{ id: 'group', label: 'group', of_body: false, all_partners: false }],
  bodies: [{ id: 'board', name: 'The Partnership Board', also_printed: [] }],
};

/** What one sentence, as a section of its own, proposes. */
function proposed(sentence: string, kind: ValueKind) {
  const text = prepareText(`${sentence}\n9 End\n`, [
    { id: '1', label: 'clause 1', starts: sentence.split(' ').slice(0, 4).join(' ') },
    { id: '9', label: 'clause 9', starts: '9 End' },
  ]);
  const one = proposalFrom(text, { start: 0, end: sentence.length }, [kind], context);
  return one && { words: one.words.quotation, reads: one.value?.reads };
}

describe('a sentence that is read whole', () => {
  test.each([
    ['2.3 The board meets four times a year.', 'frequency', 'The board meets four times a year'],
    ['A quorum is three members.', 'quorum', 'A quorum is three members'],
    [
      'The safeguarding partners are Northmere Council, Northmere Integrated Care Board and Northmere Police.',
      'posts',
      'The safeguarding partners are Northmere Council, Northmere Integrated Care Board and Northmere Police',
    ],
  ] as const)('%s', (sentence, kind, words) => {
    const found = proposed(sentence, kind);
    expect(found?.words).toBe(words);
    expect(found?.reads).toBeTruthy();
  });

  test('who the partners are is not part of the first of them', () => {
    const found = proposed(
      'The safeguarding partners are Northmere Council, Northmere Integrated Care Board and Northmere Police.',
      'posts',
    );
    expect(found?.reads).not.toMatch(/safeguarding partners are/u);
  });
});

describe('of a sentence that is read in part, the words alone', () => {
  test.each([
    ['The board meets four times a year, save in an election year.', 'frequency'],
    ['A quorum is three members, or such others as the chair thinks fit.', 'quorum'],
    ['Northmere Council, Northmere Integrated Care Board and Northmere Police pay.', 'posts'],
    // Any sentence could be the name of a document.
    ['The board keeps a register.', 'documents'],
    // A heading names a body, and says nothing of a chair or of who decides.
    ['The Partnership Board', 'chair'],
    ['The Partnership Board', 'urgent-decision'],
  ] as const)('%s', (sentence, kind) => {
    const found = proposed(sentence, kind);
    expect(found?.words).toBe(sentence.replace(/[.]$/u, ''));
    expect(found?.reads).toBeUndefined();
  });
});

describe('the run of a sentence that says the rule', () => {
  test.each([
    [
      'The board meets four times a year, in the civic centre.',
      'frequency',
      'The board meets four times a year',
    ],
    [
      'There are six ordinary meetings in a partnership year, at County Hall.',
      'frequency',
      'There are six ordinary meetings in a partnership year',
    ],
    [
      'It is expected that a majority of members present decides.',
      'decision',
      'a majority of members present decides',
    ],
    [
      'If there is no quorum, the meeting does not go ahead and papers are kept.',
      'without-quorum',
      'If there is no quorum, the meeting does not go ahead',
    ],
    [
      'In the light of this, it is reviewed every two years.',
      'review',
      'is reviewed every two years',
    ],
  ] as const)('%s', (sentence, kind, words) => {
    const found = proposed(sentence, kind);
    expect(found?.words).toBe(words);
    expect(found?.reads).toBeTruthy();
  });

  test.each([
    ['The board should aim to meet four times a year, in public.', 'frequency'],
    ['The former board met four times a year until it was wound up.', 'frequency'],
    ['The board meets four times a year, or less often in an election year.', 'frequency'],
    ['Two meetings a year are held jointly with another board, beside others.', 'frequency'],
    ['The board meets twice a year, and its panel meets every two months.', 'frequency'],
    ['The committee acts on a two-thirds majority of members present.', 'decision'],
    ['Members do not decide by a simple majority of the members.', 'decision'],
    ['The plan was published in December 2024 and will be reviewed.', 'review'],
    ['Decisions need a majority of members including both of the councils.', 'decision'],
    [
      'An inquorate meeting may continue for discussion, but any decisions are ratified.',
      'without-quorum',
    ],
    ['A quorum is three members, one of whom shall be from the council.', 'quorum'],
  ] as const)('none where the words around it limit it: %s', (sentence, kind) => {
    expect(proposed(sentence, kind)?.reads).toBeUndefined();
  });
});

test('nothing is proposed of words that cannot be quoted', () => {
  expect(proposed(`The board meets ${'now and then '.repeat(9)}`, 'frequency')).toBeUndefined();
});

describe('the lines of a list', () => {
  const TEXT = '2.2 The members are:\n• the council\n• the police\nIt meets.\n';
  const [opening] = sentencesIn(TEXT, { start: 0, end: TEXT.length });

  test('stand below the words that open it, to the end of their section', () => {
    const end = TEXT.indexOf('It meets');
    expect(opening && listBelow(TEXT, opening, end)).toBe('• the council\n• the police');
  });

  test('stand in the table whose caption the words name', () => {
    const table =
      'Table 1. Members\n\nMember | Voting\nCouncil | Yes\nPolice | Yes\n\nOthers may come.\n';
    const source = `6.1 Members are shown in Table 1. They are senior.\n\n${table}`;
    const [words] = sentencesIn(source, { start: 0, end: source.length });
    expect(words && listBelow(source, words, source.length)).toBe(
      'Member | Voting\nCouncil | Yes\nPolice | Yes',
    );
    const other = source.replace('in Table 1', 'in Table 2');
    expect(words && listBelow(other, words, other.length)).toBeUndefined();
  });

  /** The rows that a sentence about a table has below it. */
  const rowsOf = (said: string, below: string): string | undefined => {
    const source = `${said}\n\n${below}`;
    return listBelow(source, { start: 0, end: said.length }, source.length);
  };
  const ROWS = 'Council | Yes\nPolice | Yes';

  test.each([
    ['the number of another table', 'Table 1.2 Budget\n\nOther | £1\nMore | £2\n\nTable 1 Who'],
    ['the number of another table, without a stop', 'Table 12\nOther | £1\nMore | £2\n\nTable 1'],
    ['capitals', 'TABLE 1: MEMBERS'],
  ])('are those of the table with that very number: %s', (_, caption) => {
    expect(rowsOf('They are in Table 1.', `${caption}\n${ROWS}\n`)).toBe(ROWS);
  });

  test.each([
    ['the next caption', 'Table 2\nOther | £1\nMore | £2'],
    ['a clause', '7.2 Quorum\nThree members.'],
    ['prose', 'The chair may ask others to come.'],
    ['a heading', 'Quorum'],
  ])('go on over an empty line and the number of a page, up to %s', (_, after) => {
    const table = `Table 1\nMember | Vote\n${ROWS}\n\n12\n\nHealth | Yes`;
    expect(rowsOf('They are in Table 1.', `${table}\n\n${after}\n`)).toBe(
      `Member | Vote\n${ROWS}\nHealth | Yes`,
    );
  });

  test('go on over an empty line in one column too', () => {
    const below = 'Table A\nCouncil\nPolice\n\nHealth\n\nThe chair may ask others to come.\n';
    expect(rowsOf('They are in Table A.', below)).toBe('Council\nPolice\nHealth');
  });

  test.each(['They are in Table 1 and Table 2.', 'They are in Table 1 and 2.'])(
    'are none where words name two tables: %s',
    (said) => {
      expect(rowsOf(said, `Table 1\n${ROWS}\n\nTable 2\n${ROWS}\n`)).toBeUndefined();
    },
  );

  test('are none where “a” behind the word is no number', () => {
    expect(rowsOf('They sit at a table a year long.', `Table a\n${ROWS}\n`)).toBeUndefined();
  });

  test('are none where the words open no list, or one line follows', () => {
    expect(listBelow('The members meet.\na\nb', { start: 0, end: 17 }, 21)).toBeUndefined();
    expect(listBelow('The members are:\na', { start: 0, end: 16 }, 18)).toBeUndefined();
  });
});
