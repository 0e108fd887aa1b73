import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSourceText } from '../../src/reading/source-text.ts';
import type { Citation } from '../../src/domain/evidence/citations.ts';
import { citedRecords } from '../../src/domain/evidence/cited-records.ts';
import { quotationDigest } from '../../src/domain/evidence/digest.ts';
import { normalise } from '../../src/domain/evidence/normalise.ts';
import { placeOutline } from '../../src/domain/evidence/outline.ts';
import { flattenOutline } from '../../src/domain/catalogue/outline.ts';
import { verifySource } from '../../src/domain/evidence/verify.ts';
import { readContent } from '../../src/reading/read.ts';
import { changeOneLetter, setValue } from '../support/changed-words.ts';
import { COLLECTION } from '../support/collection.ts';

const { entries } = await readContent(COLLECTION);
const { SOURCES_DIR } = process.env;

const records = citedRecords(entries);
const cited = records.flatMap(({ file, citations }) =>
  citations.map((citation) => ({ file, ...citation })),
);

/** Where a quotation is written, for the list of those that fail. */
const placeOf = ({ file, path }: { file: string; path: Citation['path'] }): string =>
  `${file} › ${path.join(' › ')}`;

const isProven = (source: string, locator: string, quotation: string): boolean =>
  entries.lock?.data.sources[source]?.quotations[quotationDigest(locator, quotation)] !== undefined;

describe('against the lock', () => {
  test('every quotation is in the lock', () => {
    const unproven = cited.filter((c) => !isProven(c.source, c.locator, c.quotation));
    expect(unproven.map(placeOf)).toEqual([]);
  });

  test('one letter changed in each quotation in turn: none of the changed ones is in the lock', () => {
    const proven = cited.filter(({ source, locator, quotation }) => {
      const changed = changeOneLetter(quotation);
      return changed !== undefined && isProven(source, locator, changed);
    });
    expect(proven.map(placeOf)).toEqual([]);
  });

  test('each quotation moved to a section that is not there: none is in the lock', () => {
    const proven = cited.filter((c) => isProven(c.source, `${c.locator}-moved`, c.quotation));
    expect(proven.map(placeOf)).toEqual([]);
  });

  test('each quotation moved to another section: in the lock only if quoted from there too', () => {
    const quoted = new Set(
      cited.map((c) => `${c.source} ${quotationDigest(c.locator, c.quotation)}`),
    );
    const proven = cited.filter(({ source, locator, quotation }) => {
      const other = sectionsOf(source).find((id) => id !== locator) ?? '';
      const digest = quotationDigest(other, quotation);
      return isProven(source, other, quotation) && !quoted.has(`${source} ${digest}`);
    });
    expect(proven.map(placeOf)).toEqual([]);
  });
});

const inSources = describe.skipIf(SOURCES_DIR === undefined);

// Whoever adds an area has its text and no other: of the others the lock stands, above.
const atHand = entries.sources.filter(({ id }) => existsSync(join(SOURCES_DIR ?? '', `${id}.txt`)));

inSources('against the source texts (skipped unless SOURCES_DIR names their folder)', () => {
  test('some text is at hand', () => {
    expect(atHand.length).toBeGreaterThan(0);
  });

  test.each(atHand)('$id: every quotation is found', async (source) => {
    const text = await readSourceText(SOURCES_DIR ?? '', source.id);
    const { mistakes } = verifySource(source, text, records);
    expect(mistakes).toEqual([]);
  });

  // Each quotation is judged by itself, so all can be changed in one copy and counted.
  test.each(atHand)('$id: one letter changed in each, every change caught', async (source) => {
    const text = await readSourceText(SOURCES_DIR ?? '', source.id);
    const { mistakes, changed } = verifyChanged(source.id, text, (data, citation) => {
      const words = changeOneLetter(citation.quotation);
      if (words === undefined) return false;
      setValue(data, citation.path, words);
      return true;
    });
    const caught = mistakes.filter(({ code }) => code === 'quotation-not-found');
    expect(caught.map(placeOf)).toEqual(changed);
  });

  test.each(atHand)(
    '$id: each moved to a section without it, every move caught',
    async (source) => {
      const text = await readSourceText(SOURCES_DIR ?? '', source.id);
      const normalised = normalise(text?.text ?? '');
      const { sections } = placeOutline(source.data.outline, normalised);
      const own = sections.map(({ id, start, end }) => ({
        id,
        words: normalised.text.slice(start, end),
      }));
      const { mistakes, changed } = verifyChanged(source.id, text, (data, citation) => {
        const { locator: written } = citation.written;
        const words = normalise(citation.quotation).text;
        const other = own.find((section) => !section.words.includes(words));
        if (!written || !other) return false;
        setValue(data, written, other.id);
        return true;
      });
      const caught = new Set(
        mistakes.filter(({ code }) => code === 'quotation-misplaced').map(placeOf),
      );
      expect(changed.filter((place) => !caught.has(place))).toEqual([]);
    },
  );
});

function sectionsOf(id: string): string[] {
  const source = entries.sources.find((entry) => entry.id === id);
  return source ? flattenOutline(source.data.outline).map(({ section }) => section.id) : [];
}

/** Verifies one source with each of its quotations changed; lists where those that were changed stand. */
function verifyChanged(
  id: string,
  text: Awaited<ReturnType<typeof readSourceText>>,
  change: (data: object, citation: Citation) => boolean,
) {
  const source = entries.sources.find((entry) => entry.id === id);
  if (!source) throw new Error(`No source “${id}”.`);
  const changed: string[] = [];
  const changeIn = <E extends { file: string; data: object }>(entry: E): E => {
    const data = structuredClone(entry.data);
    for (const { file, citations } of records) {
      if (file !== entry.file) continue;
      for (const citation of citations) {
        if (citation.source === id && change(data, citation)) {
          changed.push(placeOf({ file, path: citation.path }));
        }
      }
    }
    return { ...entry, data };
  };
  const copies = citedRecords({
    arrangements: entries.arrangements.map(changeIn),
    assessments: entries.assessments.map(changeIn),
  });
  return { changed, mistakes: verifySource(source, text, copies).mistakes };
}
