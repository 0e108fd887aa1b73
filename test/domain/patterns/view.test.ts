import { describe, expect, test } from 'vitest';
import { currentEditions } from '../../../src/domain/catalogue/editions.ts';
import { statementOn } from '../../../src/domain/catalogue/statements.ts';
import { isQuoted, quotedWords } from '../../../src/domain/patterns/quoted.ts';
import { patternsOf } from '../../../src/domain/patterns/view.ts';
import { catalogueOf, fictional } from '../../support/catalogue.ts';
import { COLLECTION } from '../../support/collection.ts';

describe.each(['test/fixtures/valid', COLLECTION])('%s', (folder) => {
  test('every rule that a pattern names is a statement, and the commonest come first', async () => {
    const catalogue = await catalogueOf(folder);
    const editions = currentEditions(catalogue);
    for (const topic of catalogue.topics) {
      for (const { field, patterns, points } of patternsOf(topic, editions)) {
        const counts = patterns.map(({ uses }) => new Set(uses.map((use) => use.partnership)).size);
        expect(counts).toEqual(counts.toSorted((a, b) => b - a));
        expect(new Set(patterns.map(({ sentences }) => sentences.join())).size).toBe(
          patterns.length,
        );
        const uses = [
          ...patterns.flatMap((one) => one.uses),
          ...points.flatMap(({ answers }) => answers.flatMap((one) => one.uses)),
        ];
        for (const { partnership, anchor, source } of uses) {
          const edition = editions.find((one) => one.partnership.id === partnership);
          expect(edition?.arrangements.byAnchor.has(anchor), `${field.id} ${anchor}`).toBe(true);
          expect(source).toMatch(/ edition of .+ \(.+\), read on .+\.$/u);
        }
      }
    }
  });

  test('every quotation of a topic stands in its words, with its place in the citation', async () => {
    const catalogue = await catalogueOf(folder);
    const editions = currentEditions(catalogue);
    for (const topic of catalogue.topics) {
      const rules = quotedWords(topic, editions).flatMap((one) => one.rules);
      expect(rules.length > 0).toBe(isQuoted(topic, editions));
      for (const { quotes, source } of rules) {
        for (const { place, sourceTitle } of quotes) {
          expect(source).toContain(place);
          expect(source).toContain(sourceTitle);
        }
      }
    }
  });
});

test('a point that another statement on the body settles leads to that statement', async () => {
  const catalogue = await fictional();
  const editions = currentEditions(catalogue);
  const topic = catalogue.topics.find(({ id }) => id === 'quorum');
  const [quorum] = topic ? patternsOf(topic, editions) : [];
  const without = quorum?.points.find(({ id }) => id === 'without');
  for (const { sentence, uses } of without?.answers ?? []) {
    expect(sentence).toMatch(/^Without a quorum, /u);
    for (const { partnership, anchor } of uses) {
      expect(anchor).toMatch(/\.without-quorum$/u);
      const edition = editions.find((one) => one.partnership.id === partnership);
      const body = anchor.split('.')[1];
      expect(
        edition && statementOn(edition.arrangements, 'quorum', 'without-quorum', body),
      ).toBeDefined();
    }
  }
  expect(without).toBeDefined();
});
