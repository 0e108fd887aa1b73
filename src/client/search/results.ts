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

/** One result, which opens at its anchor. `base` is the address of the site without a closing slash. */
export function resultItem(
  { record, labels }: Result,
  words: readonly string[],
  base: string,
): HTMLLIElement {
  const link = element('a', '', ...marked(record.title, words));
  link.href = `${base}${record.path}`;
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

const number = (count: number): string => count.toLocaleString('en-GB');

/** How many results there are, and which of them are shown, in a sentence. */
export function countSentence(
  { asked, total = 0, unfiltered, complete, results }: Answer,
  pageSize: number,
): string {
  const about = asked.query ? ` for “${asked.query}”` : '';
  if (total === 0) {
    return unfiltered > 0 && asked.query
      ? `No results${about} with these filters; ${number(unfiltered)} without them.`
      : `No results${about}.`;
  }
  const first = (asked.page - 1) * pageSize + 1;
  const range =
    total > results.length
      ? `; ${number(first)} to ${number(first + results.length - 1)} are shown`
      : '';
  const soFar = complete ? '' : ' so far';
  return `${number(total)} ${total === 1 ? 'result' : 'results'}${about}${soFar}${range}.`;
}
