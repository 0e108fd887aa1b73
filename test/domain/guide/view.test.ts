import { expect, test } from 'vitest';
import { guideViews } from '../../../src/domain/guide/view.ts';
import { fictional } from '../../support/catalogue.ts';
import { guideTexts, ownWords, readability } from '../../support/guide-prose.ts';

const catalogue = await fictional();
const [view] = guideViews(catalogue);

test('a guide numbers what it cites in the order of its text, each thing once', () => {
  expect(
    view?.notes.map(({ number, label, parts }) => `${number} ${parts[0]?.cited.kind}: ${label}`),
  ).toEqual([
    '1 statement: Status: Dates',
    '2 statement: Meetings: How often it meets: The Board',
    '3 statement: Quorum: The Board',
    '4 body: The words that describe it: The Executive',
    '5 statement: Meetings: Attendance: The Board',
    '6 count: Counted: entries in the list of The Board: members and others',
    '7 statement: Membership: Members: The Board',
    '8 count: Counted: bodies',
    '9 statement: Structure: Reports to: The Learning Group',
    '10 statement: Funding: Contributions',
    '11 requirement: Our finding: How the money is found',
    '12 statement: Disputes: Disputes between partners',
    '13 statement: Structure: Purpose: The Board',
    '14 record: The statements, by state',
    '15 statement: Quorum: The Executive; The Learning Group',
    '16 source: The document: Northmere Safeguarding Children Partnership, published arrangements (fictional)',
    '17 record: When the document was read',
    '18 record: The law or guidance they were made under',
    '19 record: The date they are filed under',
    '20 record: Documents that were not read',
    '21 record: The second reading',
  ]);
});

test('a partnership without a guide has no page of one', () => {
  expect(guideViews(catalogue).map(({ partnership }) => partnership.id)).toEqual(['northmere']);
});

test('the sections of a guide are at hand as text, with their anchors', () => {
  const sections = guideTexts(view?.guide.data ?? ({ sections: [] } as never));
  expect(sections).toHaveLength(12);
  expect(sections[1]).toEqual({
    id: 'who-leads',
    heading: 'Who leads',
    texts: ['The Executive leads.'],
    words: 3,
  });
});

test('words between curly quotation marks are not our own', () => {
  expect(ownWords('It “meets at least six times” a year – so they say.')).toEqual([
    'It',
    'a',
    'year',
    'so',
    'they',
    'say.',
  ]);
});

test('longer words and sentences make a higher reading age', () => {
  const plain = readability(['The board meets six times a year. The chair runs it.']);
  const hard = readability([
    'Multi-agency safeguarding arrangements necessitate considerable organisational accountability, notwithstanding operational considerations.',
  ]);
  expect(plain.age).toBeLessThan(10);
  expect(hard.age).toBeGreaterThan(20);
  expect(plain).toMatchObject({ words: 11, sentences: 2 });
});
