import { asLine, type ShownFact, type ToldKind } from '../domain/parity/parity.ts';
import { numbersIn } from '../domain/parity/rows.ts';

type Told = Pick<ShownFact, 'about' | 'shown'> & { kind: ToldKind };

const all = (within: ParentNode, selector: string): Element[] => [
  ...within.querySelectorAll(selector),
];

const textOf = (element: Element | null | undefined): string => element?.textContent.trim() ?? '';

const row = (about: string, ...parts: readonly string[]): Told => ({
  kind: 'row',
  about,
  shown: asLine(...parts),
});

const count = (about: string, ...parts: readonly string[]): Told => ({
  kind: 'count',
  about,
  shown: asLine(...parts),
});

const counted = (about: string, ...parts: readonly string[]): Told => ({
  kind: 'counted',
  about,
  shown: asLine(...parts),
});

/** A page of a list that is parted shows what the first does. */
const wholeOf = (page: string): string => page.replace(/page-\d+\/$/u, '');

/** The text that stands in an element itself, before its first paragraph. */
const lineOf = (element: Element): string =>
  [...element.childNodes]
    .filter((node) => node.nodeName !== 'P')
    .map((node) => node.textContent ?? '')
    .join('')
    .trim();

/** “12 areas”, “4 read”: how many, and of what. */
const HOW_MANY = /(\d[\d,]*) ([a-z ]+?)(?=,| and |\.|$| of England| at its place)/gu;

function areas(document: Document, page: string): Told[] {
  const counted = all(document, '.beside > div > p, .area-map desc, .area-map .keys > li');
  return [
    ...counted.flatMap((line) =>
      [...textOf(line).matchAll(HOW_MANY)].map(([, number = '', label = '']) =>
        count(page, label, ...numbersIn(number)),
      ),
    ),
    ...all(document, '.area-map g > a > title').map((mark) => row(page, 'map', textOf(mark))),
    ...all(document, 'ul.areas > li').map((area) =>
      row(
        page,
        textOf(area.parentElement?.previousElementSibling),
        lineOf(area),
        ...all(area, 'p').map(textOf),
      ),
    ),
  ];
}

/** The facts of an area, label by label; names in a list are parted as in a line. */
const areaFacts = (document: Document, page: string): Told[] =>
  all(document, '#facts + dl.facts > div').map((fact) => {
    const names = all(fact, 'dd li').map(textOf).join(', ');
    return row(page, textOf(fact.querySelector('dt')), names || textOf(fact.querySelector('dd')));
  });

/** Releases, and changes one by one; of an area, what happened too. */
const changes = (document: Document, page: string): Told[] => [
  ...all(document, '#releases ~ h3').map((head) => {
    const sentence = head.nextElementSibling;
    return row(page, textOf(head), textOf(sentence), textOf(sentence?.nextElementSibling));
  }),
  ...(/^\/data\/changes\/[^/]+\/$/u.test(wholeOf(page))
    ? all(document, 'h1 + .lead').map((lead) =>
        row(
          wholeOf(page),
          textOf(document.querySelector('h1')),
          textOf(lead),
          textOf(lead.nextElementSibling),
        ),
      )
    : []),
  ...all(document, 'li[data-of]').map((change) => row(wholeOf(page), ...changeOf(change))),
  ...all(document, '#events + ul > li').map((event) => row(page, textOf(event))),
  ...(page === '/data/changes/' ? all(document, 'h1 + .lead') : []).flatMap((lead) => {
    const [, holds] = /This site shows (\d.*):/u.exec(textOf(lead)) ?? [];
    return holds === undefined ? [] : [counted(page, 'shown', ...numbersIn(holds))];
  }),
];

const changeOf = (change: Element): string[] => {
  const below = change.querySelector('dl');
  const why = change.querySelector('dl + p');
  const about = textOf(change).slice(0, textOf(change).indexOf(textOf(below)));
  return [
    change.getAttribute('data-of') ?? '',
    about,
    ...all(change, 'dd').map(textOf),
    textOf(why),
  ];
};

/** The matrix: findings area by area, or counts where there are many areas. */
function matrix(document: Document, page: string): Told[] {
  const about = wholeOf(page);
  const [opening] = all(document, 'h1 ~ p.sentence');
  return [
    count(about, 'records', ...numbersIn(textOf(opening).replace(/Each is read.*$/u, ''))),
    ...all(document, 'table.matrix').flatMap((table) => {
      const title = textOf(table.querySelector('caption')).replace(/: [^:]*$/u, '');
      return all(table, 'tr:has(> td)').map((line) => {
        const [regimes = ''] = textOf(line.querySelector('th > .muted')).split('. ');
        const told = table.matches('.listed')
          ? [all(line, 'summary > .count').map(textOf).join(' ')]
          : all(line, 'td').map(textOf);
        return row(about, title, textOf(line.querySelector('th > a')), regimes, ...told);
      });
    }),
  ];
}

/** Rows of tables, each after its caption where it has one. */
const rowsOf = (document: Document): string[][] =>
  all(document, 'tr:has(> td)').map((line) => [
    ...all(line.closest('table') ?? line, 'caption').map(textOf),
    ...all(line, 'th, td').map(textOf),
  ]);

const board = (document: Document, page: string): Told[] =>
  rowsOf(document).map(([, ...cells]) => row(page, ...cells));

const agreement = (document: Document, page: string): Told[] => [
  ...all(document, 'h2[id^=agreement-]').flatMap((head) => [
    count(page, textOf(head), ...numbersIn(textOf(head.nextElementSibling))),
    ...all(document, `#${head.id}-differences + ul > li`).map((line) => {
      const [area = '', ...differences] = textOf(line).split(': ');
      return row(page, `${textOf(head)}: ${area}`, differences.join(': '));
    }),
  ]),
  ...rowsOf(document).map((cells) => row(page, ...cells)),
];

/** The differences of one area: what each reader left, or how much of two lists is alike; then rule and reason. */
const differences = (document: Document, page: string): Told[] => [
  ...all(document, 'h2[id^=differences-]').map((head) => row(page, head.id, textOf(head))),
  ...all(document, 'table.two-readings tr:has(> td)').map((line) => {
    const [first = '', second = '', settled = ''] = all(line, 'td').map(textOf);
    const [alike] = /\d+ of \d+/u.exec(textOf(line.querySelector('th > .muted'))) ?? [];
    const left = alike === undefined ? [first, second] : [alike];
    return row(
      page,
      statementIn(line.querySelector('th a')),
      ...left,
      settled.replace(SETTLED, ''),
    );
  }),
];

/** How a difference was settled, before the rule and the reason. */
const SETTLED = /^(?:Not settled yet\.|Settled [^:]+: [^.]+\.)\s*/u;

/** The id of the statement that a link leads to; none without a link. */
const statementIn = (link: Element | null): string => {
  const [, edition, anchor] =
    /\/partnerships\/([^/]+\/[^/]+)\/#(.+)$/u.exec(link?.getAttribute('href') ?? '') ?? [];
  return edition === undefined ? '' : `${edition}#${anchor ?? ''}`;
};

/** Findings alike, in the tables of second readings, and each difference. */
const findings = (document: Document, page: string): Told[] => [
  ...all(document, 'caption[id^=second-reading-]').flatMap((caption) =>
    all(caption.closest('table') ?? caption, 'tr:has(> td)').map((line) =>
      row(page, textOf(caption), ...all(line, 'th, td').map(textOf)),
    ),
  ),
  ...all(document, 'details li')
    .filter((item) => textOf(item).includes('First reader: '))
    .map((item) => row(page, textOf(item))),
];

/** What a guide counts in our record, and the names of what is counted, in whatever order. */
const guide = (document: Document, page: string): Told[] =>
  all(document, '.note > .inside > p').flatMap((line) => {
    const [count = '', names] = textOf(line).split(', counted from our record: ');
    return names === undefined
      ? []
      : [counted(page, count, ...names.replace(/\.$/u, '').split('; ').toSorted())];
  });

const questions = (document: Document, page: string): Told[] => [
  ...all(document, 'h1 + .lead').flatMap((lead) => {
    const [asked = '', partnerships = ''] = numbersIn(textOf(lead));
    return [count(page, 'questions', asked), count(page, 'partnerships', partnerships)];
  }),
  ...all(document, 'section > h2 ~ ul > li').map((question) => row(page, textOf(question))),
];

/** What later law and editions ask: the figures of each sentence, and each list with its length. */
const law = (document: Document, page: string): Told[] => [
  ...all(document, 'p.lead:has(> a)').map((lead) => {
    const [link] = all(lead, 'a');
    const told = textOf(lead)
      .slice(textOf(link).length)
      .replace(/^[^:]*: /u, '');
    return count(page, (link?.getAttribute('href') ?? '').slice(1), ...numbersIn(told));
  }),
  ...all(document, 'h3:has(~ ul.later)').map((head) =>
    count(page, head.id, ...numbersIn(textOf(head)).slice(-1)),
  ),
  ...all(document, 'ul.later > li').map((item) => {
    const head = item.parentElement?.previousElementSibling?.previousElementSibling;
    return row(
      page,
      head?.id ?? '',
      textOf(item.querySelector('a')),
      textOf(item.querySelector('p')),
    );
  }),
];

/** Pages of which figures and tables are held against the tables of the data, each with what it shows. */
const PAGES: readonly { at: RegExp; shows: (document: Document, page: string) => Told[] }[] = [
  { at: /^\/areas\/$/u, shows: areas },
  { at: /^\/areas\/[^/]+\/$/u, shows: areaFacts },
  { at: /^\/(?:areas\/[^/]+|data)\/changes\/(?:[^/]+\/)*$/u, shows: changes },
  { at: /^\/compare\/coverage\//u, shows: matrix },
  { at: /^\/method\/board\/$/u, shows: board },
  { at: /^\/method\/agreement\/$/u, shows: agreement },
  { at: /^\/method\/agreement\/[^/]+\/$/u, shows: differences },
  { at: /^\/method\/findings\/$/u, shows: findings },
  { at: /^\/partnerships\/[^/]+\/guide\/$/u, shows: guide },
  { at: /^\/questions\/$/u, shows: questions },
  { at: /^\/requirements\/changes\/$/u, shows: law },
];

/** True for a page, by its address, that may show such figures: parsing takes longest. */
export const hasFigures = (page: string): boolean => PAGES.some(({ at }) => at.test(page));

/** The figures and rows that a page shows of the tables of the data. */
export const figureFacts = (document: Document, page: string): Told[] =>
  PAGES.filter(({ at }) => at.test(page)).flatMap(({ shows }) => shows(document, page));
