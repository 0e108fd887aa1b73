import { expect, test } from 'vitest';
import { buildCatalogue } from '../../../src/domain/catalogue/catalogue.ts';
import { currentEditions } from '../../../src/domain/catalogue/editions.ts';
import { topicFact } from '../../../src/domain/glance/facts.ts';
import { entriesWith } from '../../support/entries.ts';

/** The fact on a topic, with one value of Northmere’s arrangements changed. */
function factOn(topic: string, path: readonly (string | number)[] = [], value?: unknown) {
  const catalogue = buildCatalogue(
    entriesWith('arrangements-2020', path.length > 0 ? [[['statements', ...path], value]] : []),
  );
  const found = catalogue.topics.find(({ id }) => id === topic);
  return found && topicFact(found, currentEditions(catalogue));
}

test('meetings are told as a range over the main meetings', () => {
  const count = ['meetings', 'board', 'frequency', 'value', 'rule', 'count'];
  expect(factOn('meetings', count, 6)).toMatch(/6 meetings a year of the main meeting$/u);
  expect(factOn('meetings', count, 9)).toMatch(/9 meetings a year of the main meeting$/u);
});

test('a quorum is told by its shapes, each with its documents', () => {
  expect(factOn('quorum')).toMatch(/Several rules, all of which must be met \(1 document\)/iu);
});

test('money is told by how many print what each agency pays', () => {
  expect(factOn('funding')).toMatch(/^What each agency pays is printed in 1 of \d documents?$/u);
});

test('a topic without numbers or terms is told by one document, with whose it is', () => {
  const fact = factOn('status');
  expect(fact).toMatch(/^(?:Northmere|Southmere), for one: \S/u);
  expect(fact).not.toMatch(/and \d+ more/u);
});
