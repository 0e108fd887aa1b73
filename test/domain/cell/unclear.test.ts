import { expect, test } from 'vitest';
import { buildCatalogue } from '../../../src/domain/catalogue/catalogue.ts';
import { currentEditions } from '../../../src/domain/catalogue/editions.ts';
import { cellOf } from '../../../src/domain/cell/cell.ts';
import { StatementSchema } from '../../../src/schemas/index.ts';
import { entriesWith } from '../../support/entries.ts';

const evidence = [{ source: 'northmere-arrangements-2020', locator: '4.2', quotation: 'reports' }];

/** What the list of members of Northmere’s board answers, with these readings. */
function answerWith(...readings: object[]): string {
  const record = StatementSchema.parse({
    state: 'unclear',
    cause: 'contradiction',
    reason: 'Two places differ.',
    readings: readings.map((reading) => ({ ...reading, evidence })),
  });
  const catalogue = buildCatalogue(
    entriesWith('arrangements-2020', [[['statements', 'membership', 'board', 'members'], record]]),
  );
  for (const { arrangements } of currentEditions(catalogue)) {
    const statement = arrangements.byAnchor.get('membership.board.members');
    if (statement?.record === record) return cellOf(statement, arrangements).answer.summary;
  }
  throw new Error('The fixtures hold the list of members of a board.');
}

const council = { name: 'Northmere Council', agency_type: 'local-authority' };
const officer = { name: 'Manager', agency_type: 'partnership-officer' };
const list = (...members: object[]) => ({ value: { kind: 'members', members } });

test('readings with the same line are told apart by what not all of them have', () => {
  const clerk = { name: 'Clerk', agency_type: 'other' };
  expect(answerWith(list(council, officer), list(council, clerk))).toMatch(
    /^The document says it in two ways: \(1\) 2 entries for members, among them Manager[^;]*; \(2\) 2 entries for members, among them Clerk[^;]*$/u,
  );
});

test('readings with lines of their own are told by them', () => {
  const attending = { ...officer, capacity: 'in-attendance' };
  expect(answerWith(list(council, officer), list(council, attending))).toBe(
    'The document says it in two ways: (1) 2 entries for members; (2) 1 entry for members, 1 in another capacity',
  );
});

test('what the words may mean is no way in which the document says it', () => {
  expect(answerWith(list(council), list(officer), { meaning: 'Two lists.' })).toMatch(
    /^It can be read in three ways: .*; \(3\) Two lists$/u,
  );
});
