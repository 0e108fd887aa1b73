import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  parityWith,
  type DataFiles,
  type Row,
  type ShownFact,
} from '../../src/domain/parity/parity.ts';
import { builtPages, type BuiltPage } from '../../src/integrations/built-pages.ts';
import { readTables } from '../../src/integrations/parity.ts';
import { shownFacts } from '../../src/integrations/shown-facts.ts';
import { campaign } from '../support/campaign.ts';
import { DIST, readPages } from '../support/site-pages.ts';

/** Facts changed in a run, half of them on pages and half in data files (issue: two hundred). */
const CHANGES = 100;

let files: DataFiles;
/** The pages that show facts, each with its own. */
let shown: { page: BuiltPage; facts: ShownFact[] }[];

beforeAll(async () => {
  files = await readTables(DIST);
  shown = (await builtPages(DIST))
    .map((page) => ({ page, facts: shownFacts(page) }))
    .filter(({ facts }) => facts.length > 0);
}, 120_000);

/** One of several, by any whole number. */
const pick = <Of>(several: readonly Of[], number: number): Of => {
  const one = several[number % several.length];
  if (one === undefined) throw new Error('There is nothing to choose from.');
  return one;
};

/** A text with one letter or digit changed, undefined where it has none. */
function changed(text: string, number: number): string | undefined {
  const places = [...text.matchAll(/[\p{L}\d]/gu)];
  if (places.length === 0) return undefined;
  const { index, 0: letter } = pick(places, number);
  const other = /\d/u.test(letter)
    ? String((Number(letter) + 1) % 10)
    : /q/iu.test(letter)
      ? 'z'
      : 'q';
  return `${text.slice(0, index)}${other}${text.slice(index + letter.length)}`;
}

/** What stands for an answer where there is none: the state says it on pages. */
const NOTHING_SAID = 'The document does not say';
const UNSAID = /^(?:Not |The question cannot arise|The copy is damaged)/u;

/** Where pages show facts of statements and findings. */
const FACTS = [
  '.cell > summary > .state',
  '.cell .inside > ul > li',
  '.cell .inside > .reading > p',
  '.cell figure.quote > blockquote',
  '.cell figure.quote > figcaption > a',
  '.answer-line > a',
  '.matrix td .state',
  'td > p > q',
  '.cell table.cards > tbody > tr > td[data-a="Capacity"]',
  '.cell table.pin > tbody > tr > td',
];

describe('parity of pages and data (design, “Honesty”)', () => {
  test('every fact on every page is in the data files, and the page on the data says how many', () => {
    const all = shown.flatMap(({ facts }) => facts);
    const parity = parityWith(files);
    expect(all.flatMap((fact) => parity(fact) ?? [])).toEqual([]);
    const page = readPages().find(({ path }) => path.endsWith('/data/'));
    expect(page?.document.querySelector('main')?.textContent).toContain(
      `${all.length.toLocaleString('en-GB')} facts on ${shown.length} pages were read back`,
    );
  });

  test('every statement with something to say, and every requirement, is a fact of some page', () => {
    const about = new Set(shown.flatMap(({ facts }) => facts.map((fact) => fact.about)));
    const isShown = ({ id = '', arrangements = '' }: Row): boolean =>
      about.has(id) || about.has(id.replace(`/${arrangements}`, '/'));
    // Several bodies of which nothing is said share a cell.
    const statements = files.statements.filter(
      ({ value = '' }) => value !== NOTHING_SAID && !UNSAID.test(value),
    );
    expect(statements.filter((row) => !isShown(row)).map(({ id }) => id)).toEqual([]);
    // Requirements that ask the same share a line.
    const asked = Map.groupBy(
      files.assessments.filter(({ finding }) => finding !== 'not-assessed'),
      ({ ask, partnership, arrangements }) =>
        `${partnership ?? ''}/${arrangements ?? ''} ${ask ?? ''}`,
    );
    expect([...asked].filter(([, rows]) => !rows.some(isShown)).map(([ask]) => ask)).toEqual([]);
  });

  test('a letter changed in any fact of any page is found', () => {
    const parity = parityWith(files);
    const kept: string[] = [];
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.nat(), fc.nat(), (...numbers) => {
        const { page } = pick(shown, numbers[0]);
        const { document } = parseHTML(page.html);
        const groups = FACTS.map((selector) => [...document.querySelectorAll(selector)]).filter(
          ({ length }) => length > 0,
        );
        fc.pre(groups.length > 0);
        const element = pick(pick(groups, numbers[1]), numbers[2]);
        const text = element.textContent;
        // What is no fact of the data: that a figure cannot be read, or that no number is given.
        fc.pre(
          !/^(?:what was searched|no number given|unclear|not (?:printed|in the copy)|–)?$/iu.test(
            text.trim(),
          ),
        );
        const other = changed(text, numbers[3]);
        fc.pre(other !== undefined);
        element.textContent = other;
        const found = shownFacts({ ...page, html: document.documentElement.outerHTML }).some(
          parity,
        );
        if (!found) kept.push(`${page.file}: ${text} → ${other}`);
        return true;
      }),
      campaign(CHANGES),
    );
    expect(kept).toEqual([]);
  }, 600_000);

  test('a letter changed in any value, quotation, member or finding of the data is found', () => {
    const byAbout = Map.groupBy(
      shown.flatMap(({ facts }) => facts),
      ({ about }) => about,
    );
    const rowByRow = new Set(
      shown.flatMap(({ facts }) =>
        facts.filter(({ kind }) => kind === 'member').map(({ about }) => about),
      ),
    );
    // What pages show row by row: agencies that claim no seat stand in groups, and a blank is no figure.
    const told: Record<keyof DataFiles, readonly Row[]> = {
      ...files,
      statements: files.statements.filter(({ state }) => state === 'stated'),
      assessments: files.assessments.filter(({ id = '', arrangements = '' }) =>
        [id, id.replace(`/${arrangements}`, '/')].some((one) => byAbout.has(one)),
      ),
      members: files.members.filter(
        ({ id, statement = '', name }) =>
          rowByRow.has(statement) &&
          // Two entries of one name, as in two readings, stand for each other.
          !files.members.some(
            (one) => one.statement === statement && one.name === name && one.id !== id,
          ),
      ),
      contributions: files.contributions.filter(
        ({ amount_pounds: amount, is_total: total }) => amount !== '' && total === 'false',
      ),
    };
    const columns = {
      statements: ['state_name', 'value'],
      readings: ['value'],
      evidence: ['quotation', 'locator'],
      assessments: ['shown_as'],
      members: ['name', 'agency_type_name', 'capacity_name'],
      contributions: ['agency', 'financial_year', 'amount_pounds'],
    } as const;
    const kept: string[] = [];
    fc.assert(
      fc.property(
        fc.constantFrom(...(Object.keys(columns) as (keyof typeof columns)[])),
        fc.nat(),
        fc.nat(),
        fc.nat(),
        (name, ...numbers) => {
          const row: Row = pick(told[name], numbers[0]);
          const column: string = pick(columns[name], numbers[1]);
          const other = changed(row[column] ?? '', numbers[2]);
          fc.pre(other !== undefined);
          const parity = parityWith({
            ...files,
            [name]: files[name].map((one) => (one === row ? { ...row, [column]: other } : one)),
          });
          const own = { evidence: row.statement === '' ? row.finding : row.statement }[
            name as string
          ];
          const id = own ?? row.statement ?? row.id ?? '';
          const place = id.replace(`/${row.arrangements ?? ''}`, '/');
          const facts = [...(byAbout.get(id) ?? []), ...(byAbout.get(place) ?? [])];
          if (!facts.some(parity)) kept.push(`${name}: ${row.id ?? ''}, ${column}`);
          return true;
        },
      ),
      campaign(CHANGES),
    );
    expect(kept).toEqual([]);
  }, 600_000);
});
