import { parseHTML } from 'linkedom';
import type { SearchRecord } from '../domain/search/record.ts';
import { builtPages, type BuiltPage } from './built-pages.ts';

/** Pages whose contents are records of their own: only their titles and summaries are searched. */
const MADE_OF_RECORDS =
  /^(?:areas|partnerships|compare|sources|glossary|requirements|a-to-z|questions)\//u;

/**
 * Pages that search need not find: records open topics, requirements and questions, every name of an area has a card
 * that says what its page says first, pairs are too many, how a field is read would stand before what documents
 * say on it, and the further pages of a list say of themselves what its first page says.
 */
const LEFT_OUT =
  /^(?:(?:requirements|questions|areas)\/[^/]+|compare\/(?!coverage\/)[^/]+(?:\/[^/]+){0,2}|method\/fields\/[^/]+\/[^/]+|method\/agreement\/[^/]+|a-to-z\/[^/]+|.+\/page-\d+)\/index\.html$/u;

/** A record for every page of the built site under `dist` that search is to find. */
export async function pageRecords(dist: string): Promise<SearchRecord[]> {
  const pages = await builtPages(dist);
  return pages
    .filter(({ file, html }) => html.includes('data-searchable') && !LEFT_OUT.test(file))
    .map(pageRecord);
}

/** Ends every block with a space: else the last word of one and the first of the next read as one. */
function keepApart(document: Document): void {
  for (const block of document.querySelectorAll(BLOCKS)) block.append(' ');
}

const BLOCKS =
  ':is(p, li, dt, dd, th, td, h2, h3, h4, div, summary, blockquote, figcaption, figure, .state)';

function pageRecord({ file, html }: BuiltPage): SearchRecord {
  // The head alone where that is enough: a page may be large.
  const whole = !MADE_OF_RECORDS.test(file);
  const { document } = parseHTML(whole ? html : html.slice(0, html.indexOf('</head>')));
  if (whole) keepApart(document);
  const [room, name] = file.split('/');
  return {
    path: `/${file.replace(/index\.html$/u, '')}`,
    kind: 'page',
    area: room === 'partnerships' && file.split('/').length > 2 ? name : undefined,
    topic: undefined,
    state: undefined,
    regime: undefined,
    title: document.title.replace(/ – [^–]*$/u, ''),
    about: '',
    answer: document.querySelector('meta[name=description]')?.getAttribute('content') ?? '',
    quotes: [],
    further: whole ? (document.querySelector('main')?.textContent ?? '') : '',
  };
}
