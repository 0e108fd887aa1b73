import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  notShown,
  parityWith,
  type DataFiles,
  type Row,
  type ShownFact,
} from '../../src/domain/parity/parity.ts';
import { tableLines } from '../../src/domain/parity/tables/lines.ts';
import { linesHeld, type HeldLine } from '../../src/domain/parity/told.ts';
import { builtPages, type BuiltPage } from '../../src/integrations/built-pages.ts';
import { filesOf, readApi, readTables } from '../../src/integrations/parity.ts';
import { shownFacts } from '../../src/integrations/shown-facts.ts';
import { campaign } from '../support/campaign.ts';
import { changed, pick } from '../support/changed-facts.ts';
import { DIST, readPages } from '../support/site-pages.ts';

/** Facts changed in a run: in tables, and of each kind on pages. */
const CHANGES = 100;
const OF_A_KIND = 8;

let files: DataFiles;
/** What the API tells over several areas, and the tables count. */
let told: HeldLine[];
/** The pages that show facts, each with its own. */
let shown: { page: BuiltPage; facts: ShownFact[] }[];

beforeAll(async () => {
  const tables = await readTables(DIST);
  files = filesOf(tables);
  told = [...tableLines(tables), ...(await readApi(DIST)).flatMap(linesHeld)];
  shown = (await builtPages(DIST))
    .map((page) => ({ page, facts: shownFacts(page) }))
    .filter(({ facts }) => facts.length > 0);
});

/** What stands for an answer where there is none: the state says it on pages. */
const NOTHING_SAID = 'The document does not say';
const UNSAID = /^(?:Not |The question cannot arise|The copy is damaged)/u;

/** Where pages show facts, and what the HTML of such a page holds. */
const FACTS: readonly (readonly [what: string, selector: string, mark: string])[] = [
  ['a state', '.cell > summary > .state', 'class="cell'],
  ['a part of an answer', '.cell .inside > ul > li', 'class="cell'],
  ['a reading', '.cell .inside > .reading > p', 'class="reading'],
  ['a quotation', '.cell figure.quote > blockquote', '<blockquote'],
  ['a place', '.cell figure.quote > a', '<blockquote'],
  ['an answer in a line', '.answer-line > a', 'answer-line'],
  ['a finding of the matrix', '.matrix td .state', 'class="matrix'],
  ['a quotation to check', 'td > p > q', '<q>'],
  ['a capacity', '.cell table.cards > tbody > tr > td[data-a="Capacity"]', 'data-a="Capacity"'],
  ['an amount', '.cell table.pin > tbody > tr > td', '<td class="numeric">£'],
  ['a cell at a glance', '.glance .line > a, .glance-pair summary > .answer', 'class="glance'],
  ['a key fact', '.key-facts summary > .answer', 'key-facts'],
  ['a sentence', '.told', 'told"'],
  ['a row of a table that opens a topic', 'table.opening td:not(:has(details))', 'class="opening'],
  ['a figure of money', 'table.figures td', 'class="figures pin'],
  ['how many give an answer', 'details.like > summary > span', 'class="like"'],
  ['what they answer', 'details.like > summary > b', 'class="like"'],
  ['who they are', 'details.like > ul > li > a:first-child', 'class="like"'],
  ['a difference', '.differences li > a', 'class="differences'],
  ['how two answers stand', 'p.question > .tally', 'of-pair'],
  ['what two differ on', '.of-pair > summary > span', 'of-pair'],
  ['an answer to a question', 'li[data-area] summary > span', 'data-area='],
  ['an answer of an area', '.asked-of > h3 + p', 'asked-of'],
  ['a count of the collection', 'dl.figures dd', 'dl class="figures'],
];

/** A stretch of text in which each digit is a fact: all of it, but for dates and versions. */
const ALL = /.+/su;

/**
 * Figures and tables that are held against the tables themselves: what each is, where it stands, and on which pages. Of a
 * sentence of ours the figures are facts, in a stretch of it; of all else each letter.
 */
const FIGURES: readonly (readonly [
  what: string,
  selector: string,
  page: RegExp,
  figures?: RegExp,
])[] = [
  ['areas in each state', '.beside > div > p', /^areas\/index/u, ALL],
  ['the map in words', '.area-map desc', /^areas\/index/u, ALL],
  ['a key of the map', '.area-map .keys > li', /^areas\/index/u, ALL],
  ['a mark of the map', '.area-map g > a > title', /^areas\/index/u],
  ['an area in the list', 'ul.areas > li > :is(a, p)', /^areas\/index/u],
  ['a fact of an area', '#facts + dl dd:not(:has(p, ul))', /^areas\/[^/]+\/index/u],
  ['what happened to an area', '#events + ul > li > a', /^areas\/[^/]+\/changes\//u],
  ['what the site shows now', 'h1 + .lead', /^data\/changes\/index/u, /shows [^:]+/u],
  ['how many records there are', 'h1 ~ p.sentence', /^compare\/coverage\//u, ALL],
  ['a row of the matrix', '.matrix tbody th[scope=row] > a', /^compare\/coverage\//u],
  ['a cell of the matrix', '.matrix td.none, .matrix td .state', /^compare\/coverage\//u],
  ['the board', '[aria-labelledby=board] :is(td, th[scope=row])', /^method\/board\//u],
  ['the opening of agreement', 'h2[id^=agreement-] + p', /^method\/agreement\/index/u, ALL],
  ['a measure of agreement', 'tr > td', /^method\/agreement\/index/u],
  ['a count of differences', '[id$=-differences] + ul > li', /^method\/agreement\/index/u, ALL],
  ['how many differences', 'h2[id^=differences-]', /^method\/agreement\/[^/]+\//u, ALL],
  ['what two lists share', '.two-readings th > .muted', /^method\/agreement\/[^/]+\//u, ALL],
  ['findings alike', '[aria-labelledby^=second-reading-] td', /^method\/findings\//u],
  [
    'a count in a guide',
    '.note > .inside > p',
    /^partnerships\/[^/]+\/guide\//u,
    /^\d+(?=.*, counted from our record)/su,
  ],
  [
    'meetings a year of a body',
    'td[data-a="Meetings a year"]',
    /^(?:compare\/meetings|partnerships\/[^/]+\/guide)\/index/u,
    ALL,
  ],
  ['a finding in a guide', '.note > .inside > .state', /^partnerships\/[^/]+\/guide\//u],
  ['an office of a summary', '.side dl dd', /^partnerships\/[^/]+\/summary\//u],
  ['how many questions there are', 'h1 + .lead', /^questions\/index/u, ALL],
  ['the length of a list of law', 'h3:has(~ ul.later)', /^requirements\/changes\//u, ALL],
  ['a sentence on law', 'p.lead:has(> a)', /^requirements\/changes\//u, /: .+$/su],
  ['what law asks', 'ul.later > li > a + * + p', /^requirements\/changes\//u],
];

/** The texts in an element, however deep. */
function* textsIn(element: Node): Generator<Node> {
  for (const node of element.childNodes) {
    if (node.nodeType === 3) yield node;
    else yield* textsIn(node);
  }
}

/** Changes a letter, or a digit in a stretch of the text, in its place; returns what stood there and what stands now. */
function changeIn(element: Node, number: number, figures?: RegExp): string | undefined {
  const places = [...textsIn(element)].flatMap((node) => {
    const text = node.textContent ?? '';
    const { 0: stretch, index: from } = (figures ?? ALL).exec(text) ?? { 0: '', index: 0 };
    const form = figures ? /\d/gu : /[\p{L}\d]/gu;
    return [...stretch.matchAll(form)].map(({ index }) => ({ node, text, index: from + index }));
  });
  if (places.length === 0) return undefined;
  const { node, text, index } = pick(places, number);
  const other = changed(text[index] ?? '', 0) ?? '';
  node.textContent = `${text.slice(0, index)}${other}${text.slice(index + 1)}`;
  return `${text} → ${node.textContent}`;
}

describe('parity of pages and data (design, “Honesty”)', () => {
  test('every fact on every page is in the data files, and the page on the data says how many', () => {
    const all = shown.flatMap(({ facts }) => facts);
    const parity = parityWith(files, told);
    expect(all.flatMap((fact) => parity(fact) ?? [])).toEqual([]);
    expect(notShown(told, all)).toEqual([]);
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

  test.each(FACTS)(
    'a letter changed in %s on any page is found',
    (_what, selector, mark) => {
      const parity = parityWith(files, told);
      const pages = shown.filter(({ page }) => page.html.includes(mark));
      const kept: string[] = [];
      let tried = 0;
      fc.assert(
        fc.property(fc.nat(), fc.nat(), fc.nat(), (...numbers) => {
          const { page } = pick(pages, numbers[0]);
          const { document } = parseHTML(page.html);
          const elements = [...document.querySelectorAll(selector)];
          fc.pre(elements.length > 0);
          const element = pick(elements, numbers[1]);
          const text = element.textContent;
          // What is no fact of the data: that a figure cannot be read, or that no number is given.
          fc.pre(
            !/^(?:what was searched|no number given|unclear|not (?:printed|in the copy)|–)?$/iu.test(
              text.trim(),
            ),
          );
          const other = changed(text, numbers[2]);
          fc.pre(other !== undefined);
          element.textContent = other;
          tried += 1;
          const found = shownFacts({ ...page, html: document.documentElement.outerHTML }).some(
            parity,
          );
          if (!found) kept.push(`${page.file}: ${text} → ${other}`);
          return true;
        }),
        { ...campaign(OF_A_KIND), maxSkipsPerRun: 1000 },
      );
      expect(kept).toEqual([]);
      expect(tried).toBeGreaterThan(0);
    },
    300_000,
  );

  test.each(FIGURES.map(([what, ...where]) => ({ what, where })))(
    'one thing changed in $what is found, with its page and what it is about',
    ({ where: [selector, of, figures] }) => {
      const parity = parityWith(files, told);
      const pages = shown.filter(({ page }) => of.test(page.file));
      const kept: string[] = [];
      let tried = 0;
      fc.assert(
        fc.property(fc.nat(), fc.nat(), fc.nat(), (...numbers) => {
          const { page } = pick(pages, numbers[0]);
          const { document } = parseHTML(page.html);
          const elements = [...document.querySelectorAll(selector)].filter(
            (one) => figures === undefined || figures.test(one.textContent),
          );
          fc.pre(elements.length > 0);
          const other = changeIn(pick(elements, numbers[1]), numbers[2], figures);
          fc.pre(other !== undefined);
          tried += 1;
          const found = shownFacts({ ...page, html: document.documentElement.outerHTML }).flatMap(
            (fact) => parity(fact) ?? [],
          );
          if (!found.some((one) => one.page === page.file && one.about !== ''))
            kept.push(`${page.file}: ${other}`);
          return true;
        }),
        { ...campaign(OF_A_KIND), maxSkipsPerRun: 1000 },
      );
      expect(kept).toEqual([]);
      expect(tried).toBeGreaterThan(0);
    },
    300_000,
  );

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
    const rows: Record<keyof DataFiles, readonly Row[]> = {
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
          const row: Row = pick(rows[name], numbers[0]);
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
  });
});
