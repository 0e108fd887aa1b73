import { parseHTML } from 'linkedom';
import { STATES } from '../domain/catalogue/states.ts';
import { asLine, NO_NUMBER, type FactKind, type ShownFact } from '../domain/parity/parity.ts';
import type { BuiltPage } from './built-pages.ts';
import { figureFacts, hasFigures } from './shown-figures.ts';
import { TELLS, toldFacts } from './shown-told.ts';

/** What a piece of a page shows of the statement or finding that a link in it leads to. */
type Shown = Pick<ShownFact, 'kind' | 'shown'>;

/** A kind of piece: which elements, the link in them, or they as links, that says what they are about, and what they show. */
interface Piece {
  selector: string;
  link: string;
  shows: (piece: Element) => Shown[];
}

/**
 * The facts that a built page shows of statements and findings, read back from its HTML: states, answers, readings,
 * quotations with their places, members, amounts and findings; and what it says over several areas. None of a page that
 * shows no such piece.
 */
export function shownFacts({ file, html }: BuiltPage): ShownFact[] {
  // Most pages show none, and parsing takes longest.
  const page = `/${file.replace(/index\.html$/u, '')}`;
  if (![SHOWS, TELLS].some((form) => form.test(html)) && !hasFigures(page)) return [];
  const { document } = parseHTML(html);
  const told = [...toldFacts(document, page), ...figureFacts(document, page)].map((fact) => ({
    page: file,
    ...fact,
  }));
  const pieces = PIECES.flatMap(({ selector, link, shows }) =>
    [...document.querySelectorAll(selector)].flatMap((piece) => {
      const lead = piece.matches('a') ? piece : [...piece.querySelectorAll(link)].at(-1);
      const href = lead?.getAttribute('href');
      const about = idsOf(piece, href, page);
      return about.length === 0
        ? []
        : shows(piece).flatMap((fact) => about.map((id) => ({ page: file, about: id, ...fact })));
    }),
  );
  return [...pieces, ...told];
}

/** What the HTML of a page must hold to show a statement or finding. */
const SHOWS = /class="(?:cell|answer-line|unanswered|tick|quoted?|state|note|side)\b/u;

/** What a piece is about: what its link leads to and, under the names of several bodies, the statement of each. */
function idsOf(piece: Element, href: string | null | undefined, page: string): string[] {
  const above = piece.previousElementSibling;
  const shared = above?.matches('p.heading')
    ? [...above.querySelectorAll('span[id]')].map(({ id }) => href?.replace(/#.*$/u, `#${id}`))
    : [];
  return [...new Set([href, ...shared].flatMap((one) => idOf(one, page) ?? []))];
}

/** The statement, body or finding that a link leads to, by its id in the data files; undefined of any other link. */
function idOf(href: string | null | undefined, page: string): string | undefined {
  if (href === null || href === undefined) return undefined;
  const { pathname, hash } = new URL(href, `https://site.example${page}`);
  const [, partnership, edition = '', coverage] =
    /\/partnerships\/([^/]+)\/(?:(?!coverage\/)([^/]+)\/)?(?:groups\/)?(coverage\/)?$/u.exec(
      pathname,
    ) ?? [];
  const anchor = decodeURIComponent(hash);
  const isHeld = /^#(?:body|[a-z-]+\.[a-z\d-]+)\.[a-z\d-]+$/u.test(anchor);
  if (partnership === undefined || (coverage === undefined && !isHeld) || anchor === '')
    return undefined;
  return `${partnership}/${edition}${coverage ? '/coverage' : ''}${anchor}`;
}

const textOf = (element: Element | null | undefined): string => element?.textContent.trim() ?? '';

const texts = (within: Element, selector: string): string[] =>
  [...within.querySelectorAll(selector)].map(textOf);

const facts = (kind: FactKind, shown: readonly string[]): Shown[] =>
  shown.filter((one) => one !== '').map((one) => ({ kind, shown: one }));

/** A cell: state and answer, its parts, what it can be read as, and the words with their places. */
function cellFacts(cell: Element): Shown[] {
  const readings = [...cell.querySelectorAll('.inside > .reading')];
  const state = texts(cell, 'summary > .state');
  // The figures that cannot be read are listed below a table of money: they are no parts.
  const hasMoney = cell.querySelector('table.pin') !== null;
  const parts = hasMoney ? [] : texts(cell, '.inside > :is(ul, ol) > li');
  const notes = texts(cell, '.inside > p').flatMap((text) => [
    ...(/^Our note: (.*)$/su.exec(text)?.slice(1) ?? []),
    ...searchedIn(text),
  ]);
  return [
    ...facts('state', state),
    // A line of “At a glance” has no state, and words of its own.
    ...facts('short-answer', state.length > 0 ? texts(cell, 'summary > .answer') : []),
    ...facts('answer', [parts.join('; ')]),
    ...readings.flatMap(readingFacts),
    ...facts('note', notes),
    ...quoteFacts(cell),
    ...tableFacts(cell),
  ];
}

/** What was searched before nothing was found, in a sentence. */
const searchedIn = (text: string): string[] =>
  /^(Searched \d+ terms?: .*?\.)/su.exec(text)?.slice(1) ?? [];

function readingFacts(reading: Element): Shown[] {
  const [, place = '', said = ''] =
    /^([^:]+):\s*(.*)$/su.exec(textOf(reading.querySelector('p'))) ?? [];
  const parts = texts(reading, ':is(ul, ol) > li').join('; ');
  return facts('reading', [asLine(place, [said, parts].filter(Boolean).join(': '))]);
}

/** Each quotation with its place. */
const quoteFacts = (piece: Element): Shown[] =>
  [...piece.querySelectorAll('figure.quote')].flatMap((figure) =>
    facts(
      'quotation',
      texts(figure, 'blockquote').map((words) => asLine(words, textOf(figure.querySelector('a')))),
    ),
  );

/** Members row by row, and the amounts of money that can be read. */
function tableFacts(cell: Element): Shown[] {
  const members = [...cell.querySelectorAll('table.cards > tbody > tr')].map((row) => {
    const [type = '', capacity = '', seats = ''] = texts(row, 'td');
    return asLine(nameOf(row), type, capacity, seats === 'no number given' ? '' : seats);
  });
  const [, ...years] = texts(cell, 'table.pin > thead th');
  const amounts = [...cell.querySelectorAll('table.pin > tbody > tr')].flatMap((row) =>
    texts(row, 'td').flatMap((text, place) =>
      text.startsWith('£')
        ? [asLine(nameOf(row), years[place] ?? '', String(Number(text.replaceAll(/[£,]/gu, ''))))]
        : [],
    ),
  );
  return [...facts('member', members), ...facts('amount', amounts)];
}

/** “Stated: at least 3 different agencies”. */
function stateAndAnswer(text: string): Shown[] {
  const [, state = '', answer = ''] = /^([^:]+): (.*)$/su.exec(text) ?? [];
  return [...facts('state', [state]), ...facts('short-answer', [answer])];
}

/** The head of a row, without what is said beside the name. */
function nameOf(row: Element): string {
  const head = row.querySelector('th');
  return textOf(head)
    .replace(textOf(head?.querySelector('.muted')), '')
    .trim();
}

/** What stands for an answer where there is none. */
const STATE_NAMES: ReadonlySet<string> = new Set(Object.values(STATES).map(({ label }) => label));

const PIECES: readonly Piece[] = [
  {
    selector: 'details.cell',
    link: '.inside > .source > a',
    shows: statementOrFinding,
  },
  {
    selector: 'p.answer-line',
    link: 'a',
    shows: (line) =>
      line.closest('.coverage')
        ? [...facts('finding', texts(line, '.state')), ...facts('note', texts(line, 'a'))]
        : [
            ...facts('state', texts(line, '.state')),
            ...facts(
              'short-answer',
              texts(line, 'a').filter((text) => text !== 'What was searched'),
            ),
          ],
  },
  {
    // What neither of two documents answers.
    selector: '.unanswered dd > a',
    link: 'a',
    shows: (state) => facts('state', [textOf(state)]),
  },
  {
    // The words below an answer in a line.
    selector: '.worded',
    link: '.answer-line > a',
    shows: (answer) => [
      ...quoteFacts(answer),
      ...facts('note', texts(answer, ':scope > p').flatMap(searchedIn)),
    ],
  },
  {
    // The sheet for checking our reading.
    selector: 'tr',
    link: 'th > a',
    shows: (row) =>
      [...row.querySelectorAll('td > p')].flatMap((place) =>
        facts(
          'quotation',
          texts(place, 'q').map((words) => asLine(words, textOf(place.querySelector('span')))),
        ),
      ),
  },
  {
    // Every body with its meetings a year.
    selector: 'tr',
    link: 'th a',
    shows: (row) => [
      ...facts('short-answer', texts(row, 'td[data-a=Rule]')),
      ...facts(
        'numbers',
        texts(row, 'td[data-a="Meetings a year"]').map(
          (text) => [...new Set(text.match(/[\d.]+/gu))].join(' or ') || NO_NUMBER,
        ),
      ),
    ],
  },
  {
    // Wording to work from.
    selector: 'article.quoted',
    link: 'h4 > a',
    shows: (article) => [
      ...texts(article, 'p.muted').flatMap(stateAndAnswer),
      ...quoteFacts(article),
    ],
  },
  {
    // What each document says on a requirement.
    selector: 'dl.facts > div',
    link: 'dd > .small > a',
    shows: (row) => [
      ...facts('finding', texts(row, 'dd > .state')),
      ...facts('note', texts(row, 'dd > .state + p')),
      ...quoteFacts(row),
    ],
  },
  {
    selector: '.matrix td:not(:has(> details))',
    link: 'a',
    shows: (cell) => facts('short-finding', texts(cell, '.state')),
  },
  {
    // The areas under one finding of a row that counts.
    selector: '.matrix.listed li',
    link: 'a',
    shows: (area) => facts('short-finding', texts(area.closest('div') ?? area, 'span.state')),
  },
  {
    // A note of a guide that tells a finding.
    selector: '.note > .inside',
    link: '.source > a',
    shows: (note) => [
      ...facts('finding', texts(note, '.inside > .state')),
      ...facts('note', texts(note, '.inside > .state + p')),
      ...quoteFacts(note),
    ],
  },
  {
    // Offices on the summary of a guide.
    selector: '.side dl > div',
    link: 'dt > a',
    shows: (office) =>
      texts(office, 'dd').flatMap((text) =>
        facts(STATE_NAMES.has(text) ? 'state' : 'short-answer', [text]),
      ),
  },
  {
    // A line on what was not found, or only in part.
    selector: '.open > li p',
    link: 'a[href^="#"]',
    shows: (line) => facts('finding', texts(line, '.state')),
  },
  {
    // A document, with everything taken from it at its place.
    selector: '.outline figure.quote',
    link: ':scope > a',
    shows: (figure) => facts('words', texts(figure, 'blockquote')),
  },
];

function statementOrFinding(cell: Element): Shown[] {
  const link = [...cell.querySelectorAll('.inside > .source > a')].at(-1);
  if (!textOf(link).includes('finding')) return cellFacts(cell);
  return [
    ...facts('finding', texts(cell, 'summary > .state')),
    ...facts('note', texts(cell, 'summary > .answer')),
    ...quoteFacts(cell),
  ];
}
