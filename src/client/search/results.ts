import { counted, grouped } from '../../domain/base/words.ts';
import type { PlaceCard } from '../../domain/area/card.ts';
import type { Answer } from './answers.ts';
import { writeAddress, type Asked } from './address.ts';
import { excerpt, markWords } from './mark.ts';
import type { Result } from './result.ts';
import { foundThrough } from './through.ts';

/** Makes the list of results. Text is put in as text: nothing typed or indexed is ever read as HTML. */

export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  className: string,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...children);
  return made;
}

const marked = (text: string, words: readonly string[]): (Node | string)[] =>
  markWords(text, words).map((run) => (run.marked ? element('mark', '', run.text) : run.text));

function linkTo(address: string, text: readonly (Node | string)[]): HTMLAnchorElement {
  const link = element('a', '', ...text);
  link.href = address;
  return link;
}

/** The path of a record with the words looked for, which its page marks; the pages of the site stay as they are. */
function arrivalPath(path: string, { kind }: Result['labels'], words: readonly string[]): string {
  if (kind?.id === 'page' || words.length === 0) return path;
  const [page = '', anchor] = path.split('#');
  return `${page}?${new URLSearchParams({ q: words.join(' ') })}${anchor === undefined ? '' : `#${anchor}`}`;
}

/** The card of a place, whose heading leads to the page of its area. */
export function placeItem(
  { heading, path: page, said, read, readings, site }: PlaceCard,
  base: string,
): HTMLElement {
  const item = element(
    'section',
    'place',
    element('h3', '', linkTo(base + page, [heading])),
    element('p', '', said),
  );
  if (readings.length > 0) {
    const links = readings.flatMap(({ label, path }, at) => [
      at === 0 ? read : '; ',
      linkTo(base + path, [label]),
    ]);
    item.append(element('p', '', ...links));
  }
  if (site !== undefined) {
    const host = new URL(site).hostname.replace(/^www\./u, '');
    item.append(element('p', '', 'Its own site: ', linkTo(site, [host])));
  }
  return item;
}

/** One result, which opens at its anchor. `base` is the address of the site without a closing slash. */
export function resultItem(
  { record, labels }: Result,
  words: readonly string[],
  base: string,
): HTMLLIElement {
  const link = linkTo(base + arrivalPath(record.path, labels, words), marked(record.title, words));
  const where = [labels.area?.label, labels.topic?.label].filter((text) => text !== undefined);
  const item = element(
    'li',
    '',
    element('p', 'where', [...where, labels.kind?.label ?? ''].join(' · ')),
    element('h3', '', link),
  );
  if (record.about)
    item.append(element('p', 'about', ...marked(excerpt(record.about, words), words)));
  const { state } = labels;
  // The label of a finding opens its answer already.
  const look =
    state && element('span', `state state-${state.id.replace('finding-', '')}`, state.label);
  const answer = look ? record.answer.replace(`${state.label}. `, '') : record.answer;
  const shown = labels.state?.id === 'silent' ? '' : excerpt(answer, words);
  item.append(element('p', 'answer', ...(look ? [look, ' '] : []), ...marked(shown, words)));
  const quote = bestQuote(record.quotes, words);
  if (quote) {
    item.append(
      element(
        'figure',
        '',
        element('blockquote', '', '“', ...marked(quote.words, words), '”'),
        element('figcaption', '', ...marked(quote.place, words)),
      ),
    );
  }
  const through = foundThrough(
    record,
    Object.values(labels).map(({ label }) => label),
    words,
  );
  if (through) item.append(element('p', 'through', through));
  return item;
}

/** Of several quotations the one with most of the words. */
function bestQuote<Q extends { words: string }>(
  quotes: readonly Q[],
  words: readonly string[],
): Q | undefined {
  const countIn = ({ words: text }: Q): number =>
    markWords(text, words).filter((run) => run.marked).length;
  return quotes.toSorted((a, b) => countIn(b) - countIn(a))[0];
}

/** The links to the other pages of results. */
export function pageLinks(asked: Asked, pages: number): HTMLLIElement[] {
  const to = (page: number, text: string, rel: string): HTMLLIElement => {
    const link = element('a', 'govuk-pagination__link', text);
    link.href = writeAddress({ ...asked, page }) || '?';
    link.rel = rel;
    return element('li', `govuk-pagination__${rel}`, link);
  };
  return [
    ...(asked.page > 1 ? [to(asked.page - 1, 'Previous page of results', 'prev')] : []),
    ...(asked.page < pages ? [to(asked.page + 1, 'Next page of results', 'next')] : []),
  ];
}

/** How many places and results there are, and which page of them is shown, in a sentence of three parts. */
export function countSentence(
  { asked, total = 0, unfiltered, complete, places }: Answer,
  pageSize: number,
): readonly [count: string, about: string, more: string] {
  const about = asked.query ? ` for “${asked.query}”` : '';
  const named = counted(places.length, 'place');
  if (total === 0) {
    const more = unfiltered > 0 && asked.query;
    const instead = more ? ` with these filters; ${grouped(unfiltered)} without them` : '';
    return [places.length > 0 ? `${named}, no results` : 'No results', about, `${instead}.`];
  }
  const pages = Math.ceil(total / pageSize);
  const page = asked.page > 1 ? `; page ${asked.page} of ${grouped(pages)}` : '';
  const count = counted(total, 'result');
  return [
    places.length > 0 ? `${named}, ${count}` : count,
    about,
    `${complete ? '' : ' so far'}${page}.`,
  ];
}
