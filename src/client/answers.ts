/** Reads the cells of a comparison back from the page: what is copied is what is shown. */

export interface Quotation {
  words: string;
  place: string;
  source: string;
  url: string;
}

/** One answer of an area; a body and an address for each body it holds for. */
export interface Answer {
  bodies: readonly { name: string; url: string }[];
  state: string;
  answer: string;
  quotations: readonly Quotation[];
}

const textOf = (element: Element | null | undefined): string =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

const all = <E extends Element = Element>(element: Element, selector: string): E[] => [
  ...element.querySelectorAll<E>(selector),
];

/** Every answer of a cell; what a cell says instead of an answer counts as one. */
export function readAnswers(cell: Element): Answer[] {
  const facts = cell.querySelector('dl');
  if (facts) return [remark('Document read', all(facts, 'dd').map(textOf).join('; '))];
  return [
    ...all(cell, '.cell').map(readAnswer),
    ...all(cell, '.none').map((element) => remark('No entry', textOf(element))),
  ];
}

const remark = (state: string, answer: string): Answer => ({
  bodies: [{ name: '', url: '' }],
  state,
  answer,
  quotations: [],
});

function readAnswer(cell: Element): Answer {
  const heading = cell.previousElementSibling;
  const bodies = heading?.matches('.heading') ? all<HTMLAnchorElement>(heading, 'a') : [];
  const own = all<HTMLAnchorElement>(cell, '.source > a').at(-1);
  return {
    bodies:
      bodies.length > 0
        ? bodies.map((link) => ({ name: textOf(link), url: link.href }))
        : [{ name: '', url: own?.href ?? '' }],
    state: textOf(cell.querySelector('.state')),
    answer: wholeAnswer(cell),
    quotations: all(cell, '.quote').flatMap((figure) => readQuotations(figure, cell)),
  };
}

/** The closed answer may be shortened: the list that opens has all of it. */
function wholeAnswer(cell: Element): string {
  const short = cell.querySelector('.answer');
  const list = cell.querySelector('.inside > ul, .inside > ol');
  const parts = list ? all(list, 'li').map(textOf) : [];
  const told = parts.join(list?.matches('ol') ? ', then ' : '; ');
  const lead = parts.length > 0 && short?.matches('.repeated') ? '' : textOf(short);
  const answer = lead && told ? `${lead}: ${told}` : lead || told;
  return [answer, ...all(cell, '.inside > p:not(.source)').map(textOf)].filter(Boolean).join('. ');
}

function readQuotations(figure: Element, cell: Element): Quotation[] {
  const link = figure.querySelector('a');
  const source = all<HTMLAnchorElement>(cell, 'cite a').find(
    ({ pathname }) => pathname === link?.pathname,
  );
  return all(figure, 'blockquote').map((words) => ({
    words: textOf(words),
    place: textOf(figure.querySelector('figcaption')),
    source: textOf(source),
    url: link?.href ?? '',
  }));
}
