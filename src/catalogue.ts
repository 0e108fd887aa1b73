import { getCollection, getEntry, render, type CollectionEntry } from 'astro:content';
import { buildCatalogue, type Catalogue } from './domain/catalogue/catalogue.ts';
import { changesOf, pageDates } from './domain/corrections/changes.ts';
import { dataVersion, type DataVersion } from './domain/data/version.ts';
import type { Entries, GuideEntry } from './domain/catalogue/entries.ts';
import type { Preview } from './reading/checked.ts';
import { toEntries, type ReadFile } from './reading/read.ts';
import { textsToShow } from './reading/source-text.ts';
import { buildDay, readingView } from './settings.ts';

let entries: Promise<Entries> | undefined;
let loaded: Promise<Catalogue> | undefined;
let version: Promise<DataVersion> | undefined;
let dates: Promise<ReturnType<typeof pageDates>> | undefined;
let texts: Promise<ReadonlyMap<string, string>> | undefined;

/** The catalogue every page and data file is made from; built once in a build. */
export function getCatalogue(): Promise<Catalogue> {
  loaded ??= load();
  return loaded;
}

/** The version of that catalogue, which pages and citations name; worked out once in a build. */
export function getDataVersion(): Promise<DataVersion> {
  version ??= getCatalogue().then(dataVersion);
  return version;
}

/** The day on which what a page shows last changed, by its path below the base; worked out once in a build. */
export function getPageDates(): Promise<ReturnType<typeof pageDates>> {
  dates ??= getCatalogue().then((catalogue) => pageDates(changesOf(catalogue)));
  return dates;
}

async function load(): Promise<Catalogue> {
  return buildCatalogue(await getEntries(), {
    day: buildDay(),
    readable: new Set((await getTexts()).keys()),
  });
}

function getEntries(): Promise<Entries> {
  entries ??= getCollection('records').then((records) =>
    toEntries(
      records
        .filter(({ id }) => id !== PREVIEW)
        .map(({ data }) => {
          // What the loader in content.config.ts keeps: the file, its record as JSON.
          const { json, ...file } = data as unknown as Omit<ReadFile, 'data'> & { json: string };
          return { ...file, data: JSON.parse(json) as unknown };
        }),
    ),
  );
  return entries;
}

/** The entry of the collection that the development server adds; no build has one. */
const PREVIEW = 'preview';

/** What the development server says beside every page: drafts, and mistakes of the records. */
export async function getPreview(): Promise<Preview | undefined> {
  const entry = await getEntry('records', PREVIEW);
  return entry && (JSON.parse((entry.data as { json: string }).json) as Preview);
}

/** The texts of sources that this build may show, by id: none, unless READING_VIEW asks for them. */
export function getTexts(): Promise<ReadonlyMap<string, string>> {
  texts ??= getEntries().then(({ sources }) => textsToShow(sources, readingView()));
  return texts;
}

/** The method pages in their order. */
export async function getMethodPages() {
  const pages = await getCollection('method');
  return pages.sort((a, b) => a.data.order - b.data.order);
}

/** The prose of a method page, as a component. */
export const renderMethodPage = async (page: CollectionEntry<'method'>) =>
  (await render(page)).Content;

/** The prose of a guide, as a component that is given what its diagrams are drawn from. */
export async function renderGuide({ partnership, id }: GuideEntry) {
  const entry = await getEntry('guides', `partnerships/${partnership}/${id}`);
  if (!entry) throw new Error(`There is no guide “${partnership}/${id}”.`);
  return (await render(entry)).Content;
}
