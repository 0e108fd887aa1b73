import { describe, expect, test } from 'vitest';
import { readSourceText } from '../../src/reading/source-text.ts';
import { readContent } from '../../src/reading/read.ts';
import { COLLECTION } from '../support/collection.ts';
import { ownProse } from '../support/own-prose.ts';
import { comparerOf } from '../support/shared-words.ts';

const { SOURCES_DIR } = process.env;

/** Titles of law and guidance, which stand in sources and in our prose alike. */
const LAW = [
  'Children Act 1989',
  'Children Act 2004',
  'Children and Social Work Act 2017',
  'Working Together to Safeguard Children',
  'Working Together',
  'National Service Framework for Children, Young People and Maternity Services',
];

describe('the comparison', () => {
  const text = 'The Board sets priorities for the whole area and learns from reviews each year.';
  const compare = comparerOf(new Map([['source', text]]), ['The Board', 'Head of the Whole Area']);
  const found = (own: string): string[] => compare(own).map(({ words }) => words);

  test('finds eight words in a row, whatever the capitals and commas, and all that follow', () => {
    expect(found('It sets priorities, for the Whole Area, and learns a lot.')).toEqual([
      'sets priorities for the whole area and learns',
    ]);
    expect(found(`We read that ${text}`)).toEqual([
      'the board sets priorities for the whole area and learns from reviews each year',
    ]);
  });

  test('lets seven be, and what stands in quotation marks', () => {
    expect(found('It sets priorities for the whole area, and teaches.')).toEqual([]);
    expect(found(`It says “${text}” there.`)).toEqual([]);
  });

  test('does not count the words of a name, and counts all others', () => {
    expect(found('The Board sets priorities for the whole area.')).toEqual([]);
    expect(found('The Board sets priorities for the whole area and learns.')).toEqual([
      'the board sets priorities for the whole area and learns',
    ]);
  });
});

describe('what is ours in the content folder', () => {
  const { texts, names } = ownProse('test/fixtures/valid');
  const of = (part: string): string[] =>
    texts.filter(({ place }) => place.includes(part)).map(({ text }) => text);

  test('takes in notes, reasons, meanings, labels and guides, and leaves out quotations', () => {
    expect(of('between-partners › note')).toEqual([
      'The document does not say who raises the dispute.',
    ]);
    expect(of('money-stated › reason')).toHaveLength(1);
    expect(of('glossary.yaml › 0 › meaning')).toHaveLength(1);
    expect(of('arrangements-2020.mdx').join(' ')).toContain('The Executive leads the partnership.');
    expect(of('quotation')).toEqual([]);
    expect(names).toContain('The Learning Group');
  });
});

const inSources = describe.skipIf(SOURCES_DIR === undefined);

inSources('beside the source texts (skipped unless SOURCES_DIR names their folder)', async () => {
  const { entries } = await readContent(COLLECTION);
  // Whoever adds an area has its text and no other.
  const read = await Promise.all(
    entries.sources.map(async ({ id }) => {
      const source = await readSourceText(SOURCES_DIR ?? '', id);
      return source ? [[id, source.text] as const] : [];
    }),
  );
  const texts = read.flat();
  const own = ownProse(COLLECTION);
  const compare = comparerOf(new Map(texts), [...own.names, ...LAW]);

  test('some text is at hand', () => {
    expect(texts.length).toBeGreaterThan(0);
  });

  test('no eight words in a row of our prose are those of a source', () => {
    const shared = own.texts.flatMap(({ place, text }) =>
      compare(text).map(({ source, words }) => `${place}: “${words}” (${source})`),
    );
    expect(shared).toEqual([]);
  });
});
