import { describe, expect, test } from 'vitest';
import { byLawAndDate, currentEditions } from '../../../src/domain/catalogue/editions.ts';
import type { Cell } from '../../../src/domain/cell/cell.ts';
import { answerOf } from '../../../src/domain/questions/answer.ts';
import { questionViews, themedAnswers } from '../../../src/domain/questions/view.ts';
import { line, list, steps } from '../../../src/domain/wording/wording.ts';
import { catalogueOf, fictional } from '../../support/catalogue.ts';
import { COLLECTION } from '../../support/collection.ts';

const cell = (state: Cell['state'], answer: Cell['answer'], lead?: string): Cell => ({
  state,
  stateLabel: '',
  answer,
  lead,
  explanation: undefined,
  readings: [],
  quotes: [],
  search: undefined,
  note: undefined,
  corrections: [],
  documents: [],
  readOn: '2026-01-01',
  reading: 'read once',
  partnership: 'northmere',
  edition: 'one',
  from: undefined,
  anchor: 'a.b.c',
});
const board = { id: 'board', name: 'Board', anchor: 'a.board.c' };
const panel = { id: 'panel', name: 'Panel', anchor: 'a.panel.c' };
const field = (label: string, told: Cell, bodies = [board]) => ({
  label,
  entries: [{ bodies, heading: '', cell: told }],
});
const silent = cell('silent', line('The document does not say'));
const text = (...fields: Parameters<typeof answerOf>[1]) =>
  answerOf(undefined, fields, new Set(['board'])).text;

describe('the answer of an area', () => {
  test('is a sentence with one full stop', () => {
    expect(text(field('Chair', cell('stated', line('An independent chair'))))).toBe(
      'An independent chair.',
    );
    expect(text(field('Chair', cell('stated', line('As printed.'))))).toBe('As printed.');
  });

  test('says what the first field lacks before another field answers', () => {
    const basis = cell('stated', line('In kind'));
    expect(text(field('Amounts', silent), field('Basis', basis))).toBe(
      'The document does not say. Basis: In kind.',
    );
    expect(text(field('Amounts', silent), field('Basis', silent))).toBe(
      'The document does not say.',
    );
  });

  test('names a body only where one would expect another', () => {
    expect(text(field('Chair', cell('stated', line('The chair')), [panel]))).toBe(
      'Panel: The chair.',
    );
  });

  test('gives the first and the last of many steps', () => {
    const long = Array.from({ length: 4 }, (_, step) => `it is ${'now '.repeat(20)}taken ${step}`);
    expect(text(field('Route', cell('stated', steps(long))))).toMatch(
      /taken 0\. Three more steps follow, the last: it is (?:now )+taken 3\.$/u,
    );
    const staged = [...long, `stage 3: it is ${'now '.repeat(20)}sought`];
    expect(text(field('Route', cell('stated', steps(staged))))).toMatch(
      /Four more steps follow, the last: in stage 3, it is (?:now )+sought\.$/u,
    );
    expect(
      text(field('Route', cell('stated', steps(['it is raised', 'it is met', 'it ends'])))),
    ).toBe('It is raised, then it is met, then it ends.');
  });

  test('says of readings how many there are, and cuts a long list', () => {
    const unclear = cell('unclear', line('In two ways: (1) 4; (2) 6'), 'In two ways');
    expect(text(field('Quorum', unclear))).toBe('In two ways.');
    const told = {
      label: 'Quorum',
      entries: [{ bodies: [], heading: '', cell: unclear, unclear: '4 or 6' }],
    };
    expect(text(told)).toBe('4 or 6.');
    const many = list(Array.from({ length: 9 }, (_, part) => `${'so '.repeat(20)}${part}`));
    expect(text(field('Duties', cell('stated', many)))).toMatch(/^So .*; and \d more\.$/u);
  });

  test('puts what was worked out first, with what it lists and its first remark', () => {
    const worked = {
      verbs: ['one', 'many'],
      text: 'Yes',
      parts: ['a', 'b'],
      remarks: ['So.', 'But.'],
    };
    expect(answerOf(worked as never, [], new Set())).toEqual({
      text: 'Yes: a; b. So.',
      remarks: ['But.'],
      likeness: 'many',
    });
  });
});

test('no answer of the collection is joined by a machine', async () => {
  for (const from of [await fictional(), await catalogueOf(COLLECTION)]) {
    const answers = questionViews(from).flatMap(({ cards }) =>
      cards.map(({ answer }) => answer.text),
    );
    for (const answer of answers) {
      expect(answer).toMatch(/[.!?]$/u);
      expect(answer).not.toMatch(
        /\.\.|·|undefined|\(\(|\)\)\)|\b(?:by|to) (?:by|to)\b|(?<!“[^”]*)\ba [AEIOU][a-z]/u,
      );
    }
  }
});

test('like answers stand together, and those that counts leave out stand last', async () => {
  const catalogue = await catalogueOf(COLLECTION);
  for (const { cards } of questionViews(catalogue)) {
    const groups = cards.map(({ area, answer }) => `${area.counts} ${answer.likeness}`);
    const runs = groups.filter((group, index) => group !== groups[index - 1]);
    expect(new Set(runs).size).toBe(runs.length);
    const counts = cards.map(({ area }) => area.counts);
    expect(counts.toSorted((a, b) => Number(b) - Number(a))).toEqual(counts);
  }
});

test('editions are ordered by law, then by date, the newest first', async () => {
  const ordered = byLawAndDate(currentEditions(await catalogueOf(COLLECTION)));
  const counted = ordered.filter(({ arrangements }) => arrangements.standing.counts);
  const keys = counted.map(({ arrangements: { regime, record } }) => [
    regime?.starts ?? '',
    typeof record.date === 'string' ? record.date : record.date.about,
  ]);
  expect(keys.map(String)).toEqual(keys.map(String).sort().reverse());
});

test('an area answers every question of the register once, by theme', async () => {
  const catalogue = await fictional();
  const [edition] = currentEditions(catalogue);
  if (!edition) throw new Error('No edition.');
  const asked = themedAnswers(edition, catalogue).flatMap(({ answers }) =>
    answers.map(({ question }) => question.id),
  );
  expect(asked.sort()).toEqual(catalogue.registers.questions.data.map(({ id }) => id).sort());
});
