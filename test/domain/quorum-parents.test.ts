import { expect, test } from 'vitest';
import { compare } from '../../src/domain/compare.ts';
import { rulesBesideParents } from '../../src/domain/quorum-parents.ts';
import { catalogueOf } from '../support/catalogue.ts';

const catalogue = await catalogueOf('content');
const [topic] = catalogue.topics.filter(({ id }) => id === 'quorum');
if (!topic) throw new Error('There is a topic “quorum”.');
const groups = rulesBesideParents(compare(catalogue, topic).columns);
const rowOf = (area: string, body: string) =>
  groups
    .find((group) => group.area === area)
    ?.rows.find(({ bodies }) => bodies.some(({ name }) => name === body));

test('a group with a rule of its own stands beside the rules of the bodies above it', () => {
  expect(rowOf('Kirklees', 'Child Safeguarding Practice Review Sub Group')).toMatchObject({
    rule: '3 different agencies',
    parents: [
      {
        name: 'Kirklees Safeguarding Children Partnership',
        relation: 'to which it reports',
        rule: '8 members from 4 agencies, with the chair or vice chair present',
      },
      { name: 'Executive Group', rule: 'The document does not say' },
    ],
    instead: undefined,
  });
});

test('accountability and reporting to one body are told once', () => {
  expect(rowOf('Kirklees', 'Exploitation Strategic Sub Group')?.parents[0]?.relation).toBe(
    'to which it is accountable and reports',
  );
});

test('oversight alone, and bodies outside the arrangements, are no body above', () => {
  expect(rowOf('Newham', 'Practice Review Team')).toMatchObject({
    parents: [],
    instead: 'No body of these arrangements; the document names Independent Chair (oversees it)',
  });
});

test('bodies that stand alike share a row', () => {
  const row = rowOf('Southampton', 'Be Healthy Sub Committee');
  expect(row?.bodies).toHaveLength(5);
  expect(row?.parents[0]?.rule).toBe('At least one third of the voting members');
});
