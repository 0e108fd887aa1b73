import type { DataVersion } from '../data/version.ts';

/** A thing as schema.org describes it. */
export type LinkedThing = Readonly<{ '@type': string }> & Readonly<Record<string, unknown>>;

/** A name with its whole address. */
interface Named {
  name: string;
  url: string;
}

/** The things that a page tells machines of, as the text of a script that no browser runs: it cannot end its element. */
export const linkedData = (things: readonly LinkedThing[]): string =>
  JSON.stringify({ '@context': 'https://schema.org', '@graph': things }).replaceAll(
    '<',
    String.raw`\u003c`,
  );

/** The way to a page, from the front page to itself. The last step has no address: it is that of the page. */
export const breadcrumbList = (steps: readonly Named[]): LinkedThing => ({
  '@type': 'BreadcrumbList',
  itemListElement: steps.map(({ name, url }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name,
    ...(index < steps.length - 1 && { item: url }),
  })),
});

/** The terms of a glossary, each by the whole address of the place where the meaning stands, which is not said twice. */
export const definedTermSet = (set: Named, terms: readonly Named[]): LinkedThing => ({
  '@type': 'DefinedTermSet',
  ...set,
  hasDefinedTerm: terms.map(({ name, url }) => ({ '@type': 'DefinedTerm', name, url })),
});

/** A file to download, with its media type. */
export interface Download extends Named {
  type: string;
}

/** The collection as a set of data. `owner` runs this copy of the site; undefined where that is not said. */
export const dataset = (
  { name, url }: Named,
  { id, readOn }: DataVersion,
  owner: string | undefined,
  downloads: readonly Download[],
): LinkedThing => ({
  '@type': 'Dataset',
  name,
  url,
  description:
    'What published arrangements for safeguarding children in England say, statement by statement, each with the words it rests on and their place.',
  version: id,
  ...(readOn === '' ? {} : { dateModified: readOn }),
  inLanguage: 'en-GB',
  isAccessibleForFree: true,
  license: 'https://creativecommons.org/licenses/by/4.0/',
  spatialCoverage: 'England',
  ...(owner === undefined ? {} : { publisher: { '@type': 'Organization', name: owner } }),
  distribution: downloads.map((file) => ({
    '@type': 'DataDownload',
    name: file.name,
    contentUrl: file.url,
    encodingFormat: file.type,
  })),
});
