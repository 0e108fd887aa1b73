import { describe, expect, test } from 'vitest';
import { flattenOutline } from '../../src/domain/catalogue/outline.ts';
import { citedRecords } from '../../src/domain/evidence/cited-records.ts';
import { normalise } from '../../src/domain/evidence/normalise.ts';
import { placeOutline } from '../../src/domain/evidence/outline.ts';
import { outlineOf } from '../../src/domain/outline/outline.ts';
import { readContent } from '../../src/reading/read.ts';
import { contentRoot } from '../../src/reading/root.ts';
import { readSourceText, sourcesFolder } from '../../src/reading/source-text.ts';

/** The share of the sections cited in the records that an outline made from the text alone must have. */
const LEAST = 0.8;

const { entries } = await readContent(contentRoot());
const records = citedRecords(entries);
const texts = await Promise.all(
  entries.sources.map(async (source) => ({
    source,
    text: (await readSourceText(sourcesFolder(), source.id))?.text ?? '',
  })),
);
const atHand = texts.filter(({ text }) => text !== '');

describe.skipIf(atHand.length === 0)('outlines made from the texts at hand', () => {
  test.each(atHand)(
    '$source.id: most sections that are cited begin where one of it does',
    ({ source, text }) => {
      const normalised = normalise(text);
      const made = placeOutline(outlineOf(text), normalised);
      // A section made from the text begins with its number; a register may have it begin just behind.
      const starts = new Set(
        made.sections.flatMap(({ start }) => {
          const [number = ''] = /^\d{1,3} /u.exec(normalised.text.slice(start, start + 4)) ?? [];
          return [start, start + number.length];
        }),
      );
      const cited = new Set(
        records.flatMap(({ citations }) =>
          citations.filter((one) => one.source === source.id).map(({ locator }) => locator),
        ),
      );
      const placed = placeOutline(source.data.outline, normalised).sections;
      const sections = placed.filter(({ id }) => cited.has(id));
      const found = sections.filter(({ start }) => starts.has(start)).length;
      const own = flattenOutline(source.data.outline).length;
      console.log(
        `${source.id}: ${String(found)} of ${String(sections.length)} cited sections (${String(Math.round((100 * found) / sections.length))} %); ${String(made.sections.length)} sections made, ${String(own)} in the register`,
      );
      expect(made.unplaced).toEqual([]);
      expect(sections.length).toBeGreaterThan(0);
      expect(found / sections.length).toBeGreaterThanOrEqual(LEAST);
    },
  );
});
