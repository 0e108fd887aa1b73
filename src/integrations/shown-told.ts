import type { ShownFact, ToldKind } from '../domain/parity/parity.ts';
import { asLine } from '../domain/parity/parity.ts';

type Told = Pick<ShownFact, 'about' | 'shown'> & { kind: ToldKind };

/** What the HTML of a page must hold to show any such fact: parsing takes longest. */
export const TELLS =
  /class="(?:[^"]* )?(?:told|like|opening|figures|glance|glance-pair|key-facts|of-pair|differences)\b|data-area="|class="asked-of"/u;

/** What a page, by its address, says over several areas: sentences, tables, groups of like answers, counts. */
export const toldFacts = (document: Document, page: string): Told[] =>
  READERS.flatMap((read) => read(document, page));

const all = (within: ParentNode, selector: string): Element[] => [
  ...within.querySelectorAll(selector),
];

const textOf = (element: Element | null | undefined): string => element?.textContent.trim() ?? '';

/** The text of a cell without what opens below it: its evidence and its quotations have readers of their own. */
function closedText(cell: Element | null): string {
  if (!cell) return '';
  const copy = cell.cloneNode(true) as Element;
  for (const inner of all(copy, '.inside, figure.quote')) inner.remove();
  return textOf(copy);
}

/** A page of a list that is parted shows what the first does: the address without “page-2/”. */
const wholeOf = (page: string): string => page.replace(/page-\d+\/$/u, '');

/** The partnership that a link leads to. */
const partnershipIn = (link: Element | null): string =>
  /\/partnerships\/([^/]+)\//u.exec(link?.getAttribute('href') ?? '')?.[1] ?? '';

type Reader = (document: Document, page: string) => Told[];

const sentences: Reader = (document, page) =>
  all(document, '.told').map((one) => ({
    kind: 'sentence',
    about: page === '/' ? '/compare/' : wholeOf(page),
    shown: textOf(one),
  }));

/** Tables that open a topic: their heads and rows, under the heading or the caption of each. */
const rows: Reader = (document, page) =>
  (page.startsWith('/compare/') ? all(document, 'table.opening, table.figures') : []).flatMap(
    (table) => {
      const caption = captionOf(table, document);
      return all(table, 'tr')
        .filter((row) => row.querySelector('th[scope=rowgroup]') === null)
        .map((row) => ({
          kind: 'row',
          about: page,
          shown: asLine(caption, ...all(row, 'th, td').map(closedText)),
        }));
    },
  );

function captionOf(table: Element, document: Document): string {
  const id = table.closest('[aria-labelledby]')?.getAttribute('aria-labelledby');
  return textOf(id ? document.getElementById(id) : table.querySelector('caption'));
}

/** Groups of like answers: the answer, how many give it, and who. */
const groups: Reader = (document, page) =>
  all(document, 'details.like').map((group) => ({
    kind: 'group',
    about: page,
    shown: asLine(
      group.id,
      textOf(group.querySelector('summary > b')),
      textOf(group.querySelector('summary > span')),
      ...all(group, 'li')
        .filter(
          (item) => item.closest('details.like') === group && item.closest('.inside') === null,
        )
        .map((item) => {
          const [name] = [...item.childNodes].filter((node) => node.textContent?.trim() !== '');
          const serves = [...item.children].find((child) => child.matches('span.muted'));
          return `${name?.textContent?.trim() ?? ''} ${textOf(serves)}`;
        }),
    ),
  }));

/** “At a glance”: areas as rows, areas as columns, or one area’s key facts. */
const lines: Reader = (document, page) => [
  ...all(document, 'table.glance tbody tr:has(> td)').flatMap((row) =>
    all(row, 'td').flatMap((cell) =>
      linesIn(cell, partnershipIn(row.querySelector('th a')), cell.getAttribute('data-a') ?? ''),
    ),
  ),
  ...all(document, 'table.glance-pair').flatMap((table) => {
    const areas = all(table, 'thead th a').map(partnershipIn);
    return all(table, 'tbody tr').flatMap((row) =>
      all(row, 'td').flatMap((cell, place) =>
        linesIn(cell, areas[place] ?? '', textOf(row.querySelector('th'))),
      ),
    );
  }),
  ...(/^\/partnerships\/([^/]+)\/$/u.test(page) ? all(document, 'dl.key-facts > div') : []).flatMap(
    (row) =>
      linesIn(
        row,
        /^\/partnerships\/([^/]+)\/$/u.exec(page)?.[1] ?? '',
        textOf(row.querySelector('dt')),
      ),
  ),
];

const linesIn = (within: Element, about: string, label: string): Told[] =>
  all(within, 'summary > .answer, p.line').map((line) => ({
    kind: 'line',
    about,
    shown: asLine(label, textOf(line)),
  }));

/** Two areas: what sets them apart, and how their answers stand to each other. Two editions of one area have no file. */
const pairs: Reader = (document, page) =>
  page.startsWith('/compare/') ? pairsIn(document, page) : [];

const pairsIn: Reader = (document, page) => [
  ...all(document, '.differences li, .differences > p')
    .map(textOf)
    .filter((text) => text !== NONE_APART)
    .map((shown) => ({ kind: 'difference' as const, about: page, shown })),
  ...all(document, 'details.of-pair').flatMap((topic) => {
    const name = textOf(topic.querySelector('summary > h2'));
    return [
      asLine(name, textOf(topic.querySelector('summary > span'))),
      ...all(topic, 'p.question, .unanswered dt').map((question, place) =>
        asLine(
          name,
          String(place + 1),
          ...[...question.children].map(textOf),
          // What neither answers stands below how the two are to each other.
          ...all(question.closest('.unanswered') ?? question, 'h3').map(textOf),
        ),
      ),
    ].map((shown) => ({ kind: 'relation' as const, about: page, shown }));
  }),
];

/** Said where nothing sets two areas apart: the data then hold no sentence. */
const NONE_APART = 'Nothing that both documents say sets them apart.';

/** What each area answers to a question: on the page of the question, and on that of the area. */
const asked: Reader = (document, page) => [
  ...all(document, 'li[data-area]').map((card) => ({
    kind: 'asked' as const,
    about: wholeOf(page),
    shown: asLine(
      card.getAttribute('data-area') ?? '',
      textOf(card.querySelector('summary > span')),
    ),
  })),
  ...all(document, '.asked-of').map((answer) => ({
    kind: 'asked' as const,
    about: `/questions/${answer.id}/`,
    shown: asLine(page.split('/')[2] ?? '', textOf(answer.querySelector('h3 + p'))),
  })),
];

/** What the collection holds, in figures. */
const figures: Reader = (document) =>
  all(document, 'dl.figures > div').map((row) => ({
    kind: 'count',
    about: 'collection',
    shown: asLine(
      textOf(row.querySelector('dt')),
      textOf(row.querySelector('dd')).replaceAll(',', ''),
    ),
  }));

const READERS: readonly Reader[] = [sentences, rows, groups, lines, pairs, asked, figures];
