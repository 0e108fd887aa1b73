import { getCollection, render, type CollectionEntry } from 'astro:content';
import { buildCatalogue, type Catalogue } from './domain/catalogue.ts';
import { dataVersion, type DataVersion } from './domain/data-version.ts';
import { toEntries, type ReadFile } from './reading/read.ts';

let loaded: Promise<Catalogue> | undefined;
let version: Promise<DataVersion> | undefined;

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

async function load(): Promise<Catalogue> {
  const records = await getCollection('records');
  return buildCatalogue(toEntries(records.map(({ data }) => data as unknown as ReadFile)));
}

/** The method pages in their order. */
export async function getMethodPages() {
  const pages = await getCollection('method');
  return pages.sort((a, b) => a.data.order - b.data.order);
}

/** The prose of a method page, as a component. */
export const renderMethodPage = async (page: CollectionEntry<'method'>) =>
  (await render(page)).Content;
