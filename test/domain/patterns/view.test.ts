import { describe, expect, test } from 'vitest';
import { currentEditions, type Edition } from '../../../src/domain/catalogue/editions.ts';
import type { Statement } from '../../../src/domain/catalogue/model.ts';
import { statementOn } from '../../../src/domain/catalogue/statements.ts';
import { isQuoted, quotedWords, wordingPages } from '../../../src/domain/patterns/quoted.ts';
import { patternsOf } from '../../../src/domain/patterns/view.ts';
import { catalogueOf, fictional } from '../../support/catalogue.ts';
import { COLLECTION } from '../../support/collection.ts';
import { grown } from '../../support/grown.ts';

const withStatements = (edition: Edition, statements: readonly Statement[]): Edition => ({
  ...edition,
  arrangements: { ...edition.arrangements, statements },
});

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

test('a clause and the answers to a point name twenty rules, and count the others', () => {
  const [few, many] = [grown(2), grown(60)].map((catalogue) =>
    catalogue.topics
      .flatMap((topic) => patternsOf(topic, currentEditions(catalogue)))
      .flatMap(({ patterns, points }) => [...patterns, ...points.flatMap((one) => one.answers)]),
  );
  expect(few?.map(({ more }) => more).filter(Boolean)).toEqual([]);
  expect(Math.max(...(many ?? []).map(({ uses }) => uses.length))).toBe(20);
  expect(many?.map(({ more }) => more)).toContain('and 10 more, among the documents’ own words');
});

test('a page of words ends at ten areas, or sooner where they are quoted at length', async () => {
  const catalogue = await fictional();
  const topic = catalogue.topics.find(({ id }) => id === 'quorum');
  const edition = currentEditions(catalogue).find(
    (one) => topic !== undefined && isQuoted(topic, [one]),
  );
  if (!topic || !edition) throw new Error('The fixtures hold a quorum.');
  const quoted = edition.arrangements.statements.filter(
    (one) => one.topic.id === topic.id && isQuoted(topic, [withStatements(edition, [one])]),
  );
  const sizes = (times: number): number[] => {
    const statements = Array.from({ length: times }, () => quoted).flat();
    const editions = Array.from({ length: 24 }, () => withStatements(edition, statements));
    return wordingPages(topic, editions).map(({ items }) => items.length);
  };
  expect(sizes(1)).toEqual([10, 10, 4]);
  expect(Math.max(...sizes(251))).toBe(1);
});
