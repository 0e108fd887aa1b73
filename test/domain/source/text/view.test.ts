import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cellOf } from '../../../../src/domain/cell/cell.ts';
import { buildCatalogue } from '../../../../src/domain/catalogue/catalogue.ts';
import { normalise } from '../../../../src/domain/evidence/normalise.ts';
import { quotationsFrom } from '../../../../src/domain/source/text/notes.ts';
import { textView } from '../../../../src/domain/source/text/view.ts';
import { readContent } from '../../../../src/reading/read.ts';
import { textsToShow } from '../../../../src/reading/source-text.ts';
import { readingView } from '../../../../src/settings.ts';
import { newest } from '../../../support/catalogue.ts';
import { VALID, VALID_SOURCES } from '../../../support/mistakes.ts';

const { entries } = await readContent(VALID);
const NORTHMERE = 'northmere-arrangements-2020';
const catalogue = buildCatalogue(entries, { readable: new Set([NORTHMERE]) });
const texts = await textsToShow(entries.sources, 'all', VALID_SOURCES);
const views = catalogue.sources.map((source) => {
  const text = texts.get(source.id) ?? '';
  return { source, text, view: textView(source, text, catalogue) };
});

describe.each(views)('the reading view of $source.id', ({ source, text, view }) => {
  const segments = view.sections.flatMap((section) => section.segments);

  test('is the whole text, section by section', () => {
    expect(segments.map((segment) => segment.text).join('')).toBe(text);
    const locators = view.sections.flatMap(({ locator }) => locator ?? []);
    expect(locators).toEqual([...source.places.keys()]);
  });

  test('marks every quotation with its own words, and notes what rests on it', () => {
    for (const { id, quotation, by } of quotationsFrom(source.id, catalogue)) {
      const marked = segments.filter(({ marks }) => marks.includes(id));
      const words = normalise(marked.map((segment) => segment.text).join('')).text;
      expect(words).toBe(normalise(quotation).text);
      const note = view.sections.flatMap(({ notes }) => notes).find(({ mark }) => mark === id);
      expect(note?.by).toContainEqual(by);
    }
  });
});

test('a clause holds its own words, with statement and requirement in its margin', () => {
  const [northmere] = views;
  const clause = northmere?.view.sections.find(({ locator }) => locator === '5.2');
  expect(clause?.segments.map(({ text }) => text).join('')).toMatch(/^5\.2 Disputes between/);
  expect(clause?.notes.flatMap(({ by }) => by.map(({ about }) => about))).toEqual([
    { statement: 'disputes.whole.between-partners' },
    { requirement: 'disputes-settled' },
  ]);
});

test('a cell leads to the marked words where there is a view, and to the place where not', () => {
  const cellIn = (readable: ReadonlySet<string>) => {
    const northmere = newest(buildCatalogue(entries, { readable }), 'northmere');
    const statement = northmere.statements.find(
      ({ anchor }) => anchor === 'meetings.board.frequency',
    );
    return statement && cellOf(statement, northmere).quotes[0]?.mark;
  };
  const mark = cellIn(new Set([NORTHMERE]));
  const opened = views[0]?.view.sections.flatMap(({ segments }) =>
    segments.flatMap(({ opens }) => opens),
  );
  expect(opened).toContain(mark);
  expect(cellIn(new Set())).toBeUndefined();
});

describe('of which sources a view is made', () => {
  test('of none unless asked for; of those allowed; of all', async () => {
    const ids = async (view: 'none' | 'allowed' | 'all'): Promise<string[]> => [
      ...(await textsToShow(entries.sources, view, VALID_SOURCES)).keys(),
    ];
    expect(await ids('none')).toEqual([]);
    expect(await ids('allowed')).toEqual([NORTHMERE]);
    expect((await ids('all')).sort()).toEqual([NORTHMERE, 'southmere-terms-2019']);
  });

  test('of none that is not at hand, and never of another text than was read', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'texts-'));
    expect((await textsToShow(entries.sources, 'all', folder)).size).toBe(0);
    await writeFile(join(folder, `${NORTHMERE}.txt`), 'Another text.');
    await expect(textsToShow(entries.sources, 'all', folder)).rejects.toThrow('npm run verify');
    await rm(folder, { recursive: true });
  });

  test('the setting is a word, and “all” is not for a site with an address', () => {
    expect(readingView({})).toBe('none');
    expect(readingView({ READING_VIEW: 'all' })).toBe('all');
    expect(readingView({ READING_VIEW: 'allowed', SITE_URL: 'https://a.example' })).toBe('allowed');
    expect(() => readingView({ READING_VIEW: 'yes' })).toThrow('READING_VIEW');
    expect(() => readingView({ READING_VIEW: 'all', SITE_URL: 'https://a.example' })).toThrow(
      'SITE_URL',
    );
  });
});
