import { expect, test } from 'vitest';
import { citedBy, type Cited } from '../../../src/domain/guide/cited.ts';
import { contextOf } from '../../../src/domain/guide/context.ts';
import { noteOf } from '../../../src/domain/guide/note.ts';
import { fictional } from '../../support/catalogue.ts';

const catalogue = await fictional();
const [guide] = catalogue.guides;
const context = guide && contextOf(guide, catalogue);

const cited = (...ids: string[]): Cited[] =>
  ids.flatMap((id) => (context && citedBy('cite', id, context)) ?? []);

const told = (...ids: string[]) => {
  const { label, parts } = noteOf(3, cited(...ids));
  return {
    label,
    parts: parts.map(({ subject, bodies }) => [subject, bodies.map(({ anchor }) => anchor)]),
  };
};

test('a note on one thing has its name', () => {
  expect(told('quorum.board.quorum')).toEqual({
    label: 'Quorum: The Board',
    parts: [['Quorum', ['quorum.board.quorum']]],
  });
  expect(told('body.executive').label).toBe('The words that describe it: The Executive');
});

test('the same question about several bodies is named once, with each answer apart', () => {
  expect(told('meetings.board.frequency', 'meetings.executive.frequency')).toEqual({
    label: 'Meetings: How often it meets: The Board; The Executive',
    parts: [
      ['Meetings: How often it meets', ['meetings.board.frequency']],
      ['Meetings: How often it meets', ['meetings.executive.frequency']],
    ],
  });
});

test('bodies of which the very same is said stand together', () => {
  expect(told('quorum.executive.quorum', 'quorum.learning-group.quorum').parts).toEqual([
    ['Quorum', ['quorum.executive.quorum', 'quorum.learning-group.quorum']],
  ]);
});

test('different questions are all named', () => {
  expect(told('quorum.board.quorum', 'funding.whole.contributions').label).toBe(
    'Quorum: The Board; Funding: Contributions',
  );
});
