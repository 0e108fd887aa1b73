import { expect, test } from 'vitest';
import { textView } from '../../src/domain/source/text/view.ts';
import { readSourceText, sourcesFolder } from '../../src/reading/source-text.ts';
import { catalogueOf } from '../support/catalogue.ts';
import { COLLECTION } from '../support/collection.ts';

const catalogue = await catalogueOf(COLLECTION);

test('no source is republished without a word on what allows it', () => {
  const allowed = catalogue.sources.filter(({ record }) => record.republish);
  expect(allowed.filter(({ record }) => record.licence === undefined)).toEqual([]);
});

test.each(catalogue.sources)(
  'of $id, nothing that looks private would be shown',
  async (source) => {
    const found = await readSourceText(sourcesFolder(), source.id);
    // The texts are not part of the project: where they are not at hand, none is shown.
    if (!found) return;
    const shown = textView(source, found.text, catalogue)
      .sections.flatMap(({ segments }) => segments.map(({ text }) => text))
      .join('');
    expect(shown).not.toMatch(/\w@\w/u);
    expect(shown).not.toMatch(/(?<![\d£])0\d{2,4}[ -]?\d{3,4}[ -]?\d{3,4}/u);
    expect(shown).not.toMatch(/\b(?:CBE|OBE|MBE)\b/u);
  },
);
