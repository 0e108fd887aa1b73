import type { SiteSettings } from '../../scripts/lib/settings.ts';
import type { SitePage } from './site-pages.ts';

/** What every built page holds. Each rule returns its faults in words, as “page: what”. */
export type PagesRule = (pages: readonly SitePage[], settings: SiteSettings) => string[];

interface Found {
  path: string;
  element: Element;
}

const all = (pages: readonly SitePage[], selector: string): Found[] =>
  pages.flatMap(({ path, document }) =>
    [...document.querySelectorAll(selector)].map((element) => ({ path, element })),
  );

const show = ({ path, element }: Found): string => `${path}: ${element.outerHTML.slice(0, 160)}`;

/** One main heading, a language, a description and a title of its own. */
export const headFaults: PagesRule = (pages) => {
  const titles = pages.map(({ document }) => document.title);
  return pages.flatMap(({ path, document }) => {
    const description = document.querySelector('meta[name=description]')?.getAttribute('content');
    const faults = {
      'not one main heading': document.querySelectorAll('h1').length !== 1,
      'no language': document.documentElement.getAttribute('lang') !== 'en-GB',
      'no description': (description?.length ?? 0) <= 20,
      'a title that another page has': titles.filter((one) => one === document.title).length > 1,
    };
    return Object.entries(faults).flatMap(([what, is]) => (is ? [`${path}: ${what}`] : []));
  });
};

/** Every page but “not found” names its own address. */
export const addressFaults: PagesRule = (pages, { site }) =>
  pages
    .filter(({ path }) => !path.endsWith('404.html'))
    .filter(
      ({ path, document }) =>
        document.querySelector('link[rel=canonical]')?.getAttribute('href') !==
        new URL(path, site).href,
    )
    .map(({ path }) => `${path}: not its own address`);

/** No id stands twice on a page. */
export const doubleIds: PagesRule = (pages) =>
  pages.flatMap(({ path, document }) => {
    const seen = new Set<string>();
    return [...document.querySelectorAll('[id]')].flatMap(({ id }) => {
      if (seen.has(id)) return [`${path}#${id}`];
      seen.add(id);
      return [];
    });
  });

/** No cell of a table, and no answer, is empty or a bare dash. */
export const blanks: PagesRule = (pages) =>
  all(pages, 'td, th, dd, dt, .answer, blockquote, figcaption, .quote > a')
    .filter(({ element }) => /^[\s–—-]*$/u.test(element.textContent))
    .map(show);

/** Every cell tells its state and its lasting link; the page that is the home of statements or findings says once when they were read. */
export const cellFaults: PagesRule = (pages) =>
  all(pages, '.cell')
    .filter(
      ({ path, element }) =>
        // At a glance an answer is in words, and opens to the same cell without the name of its state.
        !element.querySelector(
          element.closest('.glance, .glance-pair, .key-facts, .opening')
            ? '.answer'
            : 'summary .state',
        )?.textContent ||
        (HOME.test(path) &&
          !/\bread\b[^.]{0,80}?\d{1,2} \w+ \d{4}/iu.test(
            element.closest('main')?.textContent ?? '',
          )) ||
        // There its place alone is the link.
        !element.querySelector(
          HOME.test(path) ? '.source a[href*="#"]' : '.source a[href*="/partnerships/"][href*="#"]',
        ),
    )
    .map(show);

/** The page of an edition, of its groups, or its report. */
const HOME = /\/partnerships\/[^/]+\/[^/]+\/(?:groups\/|coverage\/)?$/u;

/** What is stated has words and a place; what is not found has its search. */
export const groundFaults: PagesRule = (pages) => [
  ...all(pages, '.cell')
    .filter(
      ({ element }) =>
        element.querySelector('.state-stated') !== null &&
        !element.querySelector('blockquote') &&
        !element.querySelector('.quote > a[href*="/sources/"]'),
    )
    .map(show),
  ...all(pages, '.cell')
    .filter(
      ({ element }) =>
        element.querySelector('.state-silent') !== null &&
        !/Searched \d+ terms?: .+ Read in full, with .+/su.test(element.textContent),
    )
    .map(show),
];

/** Nothing has inline style or script, and nothing is loaded from elsewhere. */
export const inlineFaults: PagesRule = (pages, { base }) => [
  ...all(
    pages,
    '[style], style, script:not([src], [type="application/ld+json"]), [onclick], [onload]',
  ).map(show),
  ...all(pages, 'link[rel=stylesheet], link[rel=preload], link[rel=icon], script[src], img, iframe')
    .filter(({ element }) => {
      const address = element.getAttribute('href') ?? element.getAttribute('src') ?? '';
      return !address.startsWith(base);
    })
    .map(show),
];
