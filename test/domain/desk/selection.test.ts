import { expect, test } from 'vitest';
import {
  findWords,
  prepareText,
  selectionAt,
  sentencesIn,
} from '../../../src/domain/desk/selection.ts';

const TEXT = `Terms of reference

1. Meetings
1.1 The Board meets quarterly. A quorum is
three members, and the police must be present.
1.2 Mrs Ada Example chairs.
`;
const text = prepareText(TEXT, [
  {
    id: '1',
    label: 'section 1',
    starts: '1. Meetings',
    sections: [
      { id: '1.1', label: 'clause 1.1', starts: '1.1 The Board' },
      { id: '1.2', label: 'clause 1.2', starts: '1.2 Mrs' },
    ],
  },
]);
const at = (words: string): [number, number] => [
  TEXT.indexOf(words),
  TEXT.indexOf(words) + words.length,
];

test('a selection is widened to whole words, and joined over the end of a line', () => {
  const [start] = at('quorum is');
  const [, end] = at('three mem');
  expect(selectionAt(text, start + 2, end)).toMatchObject({
    quotation: 'quorum is three members',
    locator: '1.1',
    place: 'clause 1.1',
    words: 4,
    fault: undefined,
  });
});

test.each([
  ['nothing', at('\n\n'), 'No words'],
  ['words of a person', at('Ada Example'), 'tell of a person'],
  ['words before the first section', at('Terms of'), 'before the first section'],
  [
    'words over the end of a section',
    [at('must be')[0], at('1.2')[1]] as [number, number],
    'run over the end',
  ],
  ['too many words', [at('Terms')[0], at('chairs')[1]] as [number, number], 'at most 25'],
])('%s cannot be taken, and why is said', (_, [start, end], why) => {
  expect(selectionAt(text, start, end).fault).toContain(why);
});

test('words in two sections are offered as a quotation of each', () => {
  const source = '1.1 The Board meets quarterly.\n1.2 The police must be present.\n1.3 It ends.\n';
  const sections = ['1.1', '1.2', '1.3'].map((id) => ({
    id,
    label: `clause ${id}`,
    starts: source.slice(source.indexOf(id)).split(' ').slice(0, 3).join(' '),
  }));
  const two = prepareText(source, sections);
  const found = selectionAt(two, source.indexOf('meets'), source.indexOf(' be present'));
  expect(found.parts?.map(({ quotation, place }) => `${place}: ${quotation}`)).toEqual([
    'clause 1.1: meets quarterly.',
    'clause 1.2: 1.2 The police must',
  ]);
  expect(found.fault).toContain('“Take these words” takes the part in each');
  expect(selectionAt(two, source.indexOf('meets'), source.indexOf('ends')).parts).toBeUndefined();
});

test('the number of a table ends a sentence, that of a clause opens one', () => {
  const source =
    '6.1 Members are shown in Table 1. They are senior.\n1. Money\n2. See box 3. It helps.';
  expect(
    sentencesIn(source, { start: 0, end: source.length }).map(({ start, end }) =>
      source.slice(start, end),
    ),
  ).toEqual([
    '6.1 Members are shown in Table 1.',
    'They are senior.',
    '1. Money',
    '2. See box 3.',
    'It helps.',
  ]);
});

test('typed words are found wherever they stand, or the nearest are told', () => {
  expect(findWords(text, 'the  police must')).toMatchObject({ locator: '1.1', fault: undefined });
  expect(findWords(text, 'The Board meets monthly').fault).toContain(
    '“The Board meets quarterly.”',
  );
  expect(findWords(text, ' ').fault).toContain('No words');
});

test('a sentence ends at a stop or a line, not at the number of a clause', () => {
  const words = sentencesIn(TEXT, { start: 0, end: TEXT.length }).map(({ start, end }) =>
    TEXT.slice(start, end),
  );
  expect(words).toEqual([
    'Terms of reference',
    '1. Meetings',
    '1.1 The Board meets quarterly.',
    'A quorum is',
    'three members, and the police must be present.',
    '1.2 Mrs Ada Example chairs.',
  ]);
});
