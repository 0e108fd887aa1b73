/** What a citation names. */
export interface Cited {
  /** The page, comparison or statement: “Quorum: Kirklees and Newham”. */
  title: string;
  /** The name of the site. */
  site: string;
  /** Who runs this copy of the site; undefined where that is not said. */
  owner: string | undefined;
  /** “data version 1a2b3c4d, documents read 21 November 2026”. */
  version: string;
  url: string;
}

/** What each style is called, in the order in which they are shown. */
export const STYLE_LABELS = {
  harvard: 'Harvard',
  oscola: 'OSCOLA (law)',
  bibtex: 'BibTeX',
} as const;

export type CitationStyle = keyof typeof STYLE_LABELS;

/**
 * The same thing cited in each style. It stands without a day of access, which only the reader knows: the version
 * says which state of the data was read.
 */
export const citationsOf = (cited: Cited): Record<CitationStyle, string> => ({
  harvard: harvard(cited),
  oscola: oscola(cited),
  bibtex: bibtex(cited),
});

/** The year of the newest reading, with which the words of a version end; undefined where nothing was read. */
const yearOf = ({ version }: Cited): string | undefined => /\d{4}$/u.exec(version)?.[0];

function harvard(cited: Cited): string {
  const { title, site, owner, version, url } = cited;
  const where = owner === undefined ? '' : `${site}, `;
  return `${owner ?? site} (${yearOf(cited) ?? 'no date'}) ‘${title}’, ${where}${version}. Available at: ${url}`;
}

function oscola({ title, site, owner, version, url }: Cited): string {
  return `${owner === undefined ? '' : `${owner}, `}‘${title}’ (${site}, ${version}) <${url}>`;
}

function bibtex(cited: Cited): string {
  const { title, site, owner, version, url } = cited;
  const year = yearOf(cited);
  const fields = [
    ['author', `{${escaped(owner ?? site)}}`],
    ['title', `{${escaped(title)}}`],
    ...(year === undefined ? [] : [['year', year]]),
    // The site stands as its author where nobody else is named.
    ['note', escaped(owner === undefined ? version : `${site}, ${version}`)],
    ['url', url],
  ].map(([name = '', value = '']) => `  ${name} = {${value}}`);
  return `@misc{${keyOf(url)},\n${fields.join(',\n')}\n}`;
}

/** Marks that mean something to LaTeX, as it prints them. */
const escaped = (words: string): string => words.replaceAll(/[&%$#_{}]/gu, String.raw`\$&`);

/** A name of its own for each address: `safeguarding:partnerships:newham`. Other signs stand as their numbers. */
const keyOf = (url: string): string =>
  `safeguarding${url.replace(/^\w+:\/\/[^/]+/u, '').replace(/\/$/u, '')}`.replaceAll(
    /[^A-Za-z\d.-]/gu,
    (sign) => (sign === '/' ? ':' : `_${sign.codePointAt(0)?.toString(16) ?? ''}_`),
  );
