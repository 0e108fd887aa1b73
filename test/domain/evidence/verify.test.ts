import { describe, expect, test } from 'vitest';
import { readSourceText } from '../../../src/reading/source-text.ts';
import type { ArrangementsEntry } from '../../../src/domain/catalogue/entries.ts';
import { citationsOf } from '../../../src/domain/evidence/citations.ts';
import { citedRecords } from '../../../src/domain/evidence/cited-records.ts';
import { flattenOutline } from '../../../src/domain/catalogue/outline.ts';
import { verifySource } from '../../../src/domain/evidence/verify.ts';
import { readContent } from '../../../src/reading/read.ts';
import { changeOneLetter, withValue } from '../../support/changed-words.ts';
import { VALID, VALID_SOURCES } from '../../support/mistakes.ts';

const { entries } = await readContent(VALID);
const cited = entries.arrangements.flatMap((entry) =>
  citationsOf(entry.data).map((citation) => ({ entry, citation })),
);

async function verify(id: string, arrangements: readonly ArrangementsEntry[]) {
  const source = entries.sources.find((entry) => entry.id === id);
  if (!source) throw new Error(`No source “${id}” in the fixture.`);
  const records = citedRecords({ arrangements, assessments: [] });
  return verifySource(source, await readSourceText(VALID_SOURCES, id), records);
}

const sectionsOf = (id: string): string[] =>
  entries.sources
    .filter((source) => source.id === id)
    .flatMap(({ data }) => flattenOutline(data.outline).map(({ section }) => section.id));

test('every quotation of the valid folder is found', async () => {
  for (const { id } of entries.sources) {
    const { mistakes, quotations } = await verify(id, entries.arrangements);
    expect(mistakes).toEqual([]);
    expect(Object.keys(quotations).length).toBeGreaterThan(0);
  }
});

describe('one letter changed in each quotation in turn', () => {
  test.each(cited)('$citation.quotation', async ({ entry, citation }) => {
    const changed = changeOneLetter(citation.quotation);
    const data = withValue(entry.data, citation.path, changed);
    const { mistakes } = await verify(citation.source, [{ ...entry, data }]);
    expect(mistakes.map(({ code, path }) => ({ code, path }))).toEqual([
      { code: 'quotation-not-found', path: citation.path },
    ]);
  });
});

describe('each quotation with a place of its own moved to every other section', () => {
  const placed = cited.filter(({ citation }) => citation.written.locator !== undefined);
  test.each(placed)('$citation.quotation', async ({ entry, citation }) => {
    const others = sectionsOf(citation.source).filter((id) => id !== citation.locator);
    for (const locator of others) {
      const data = withValue(entry.data, citation.written.locator ?? [], locator);
      const { mistakes } = await verify(citation.source, [{ ...entry, data }]);
      expect(mistakes).toContainEqual(
        expect.objectContaining({ code: 'quotation-misplaced', path: citation.path }),
      );
    }
  });
});

test('names in a list move with the evidence of the list', async () => {
  const inherited = cited.filter(({ citation }) => citation.written.locator === undefined);
  expect(inherited.length).toBeGreaterThan(0);
  for (const { entry, citation } of inherited) {
    const value = citation.path.indexOf('value');
    const place = [...citation.path.slice(0, value), 'evidence', 0, 'locator'];
    const data = withValue(entry.data, place, sectionsOf(citation.source)[0]);
    const { mistakes } = await verify(citation.source, [{ ...entry, data }]);
    expect(mistakes).toContainEqual(
      expect.objectContaining({ code: 'quotation-misplaced', path: citation.path }),
    );
  }
});
