import { describe, expect, test } from 'vitest';
import { checkSheet } from '../../../src/domain/partnership/check-sheet.ts';
import { offsetOf } from '../../../src/domain/evidence/positions.ts';
import { bodyAnchor } from '../../../src/domain/catalogue/anchors.ts';
import { catalogueOf, newest } from '../../support/catalogue.ts';
import { COLLECTION } from '../../support/collection.ts';

const collections = await Promise.all([
  catalogueOf('test/fixtures/valid'),
  catalogueOf(COLLECTION),
]);
const all = collections.flatMap(({ partnerships, lock }) =>
  partnerships.flatMap(({ editions }) =>
    editions.map((one) => ({ id: one.partnership, one, lock, sheet: checkSheet(one, lock) })),
  ),
);

describe.each(all)('the sheet of $id', ({ one, lock, sheet }) => {
  const rows = sheet.sections.flatMap((section) => section.rows);

  test('has every statement and every body once', () => {
    const listed = [
      ...rows.map(({ id }) => id),
      ...sheet.absences.flatMap((topic) => topic.rows.flatMap(({ ids }) => ids)),
    ];
    const expected = [
      ...one.bodies.map(({ id }) => bodyAnchor(id)),
      // Of a document read in part, nobody can correct what was not read.
      ...one.statements
        .filter(({ record }) => sheet.isWhole || record.state !== 'not-read')
        .map(({ anchor }) => anchor),
    ];
    expect(listed.toSorted()).toEqual(expected.toSorted());
  });

  test('follows the text of each source', () => {
    const offsets = rows.map(({ quotes }) => {
      const [first] = quotes;
      return (
        first && { source: first.source, at: offsetOf({ ...first, quotation: first.words }, lock) }
      );
    });
    for (const source of one.sources) {
      const own = offsets.flatMap((place) => (place?.source === source.id ? [place.at] : []));
      expect(own).not.toContain(undefined);
      expect(own).toEqual(own.toSorted((a = 0, b = 0) => a - b));
    }
  });

  test('has the words of a row once each, whatever readings rest on them', () => {
    for (const { id, quotes } of rows) {
      const words = quotes.map(
        ({ source, locator, words: said }) => `${source} ${locator} ${said}`,
      );
      expect(new Set(words).size, id).toBe(words.length);
    }
  });

  test('tells of every absence what was searched, or why there was nothing to search', () => {
    for (const { rows: absent } of sheet.absences) {
      for (const { cell } of absent) expect(cell.search ?? cell.explanation).toBeDefined();
    }
  });
});

test('without a lock the outline gives the order', () => {
  const northmere = newest(collections[0], 'northmere');
  const labels = checkSheet(northmere, undefined).sections.map(({ label }) => label);
  expect(labels).toEqual([
    'section 1, Status',
    'section 2, Membership',
    'section 3, Meetings',
    'section 4, Reporting',
    'section 5, Money',
  ]);
});
