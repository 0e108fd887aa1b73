import type { Catalogue } from '../catalogue/catalogue.ts';
import type { DataUrls } from '../data/index.ts';
import type { DataVersion } from '../data/version.ts';
import type { Cited } from '../site/cite.ts';
import { address, object, type Json, type JsonSchema } from './schema.ts';

/** The version of the API, in its addresses: what may change within it stands on the page `/data/`. */
export const API_VERSION = 'v1';

/** The folder of the API, below the base of the site. */
export const API_PATH = `/data/${API_VERSION}`;

/** What the files of an API are made from. */
export interface ApiContext {
  catalogue: Catalogue;
  version: DataVersion;
  /** The day of the build, as 2026-11-21. */
  day: string;
  urls: DataUrls & { at: (path: string) => string };
  /** The name of the site, and who runs this copy of it, for citations. */
  cited: Pick<Cited, 'site' | 'owner'>;
}

/** One file of a resource. */
export interface ApiFile {
  /** What stands for the names in the address of the resource. */
  params: Readonly<Record<string, string>>;
  /** The page that shows the same, below the base of the site. */
  page: string;
  /** Makes what the file holds beside the members that every file has. */
  make: () => { links?: Readonly<Record<string, string | undefined>>; body: Json };
}

/** Files of one form. */
export interface Resource {
  /** “getArea”: what a client calls it. */
  id: string;
  /** Below the folder of the API: `/areas/{area}.json`. */
  path: string;
  /** The part of the API that it belongs to. */
  part: string;
  title: string;
  tells: string;
  /** Where its files lead, beside themselves, their page and the index; the last of them may be missing. */
  links?: Readonly<Record<string, string>>;
  optionalLinks?: readonly string[];
  /** What its files hold beside the members that every file has. */
  body: Readonly<Record<string, JsonSchema>>;
  optional?: readonly string[];
  /** What stands for the names in its address while there is no file of it. */
  example?: Readonly<Record<string, string>>;
  files: () => readonly ApiFile[];
}

/** The address of a file, below the folder of the API: `/areas/newham.json`. */
export const fillPath = (path: string, params: Readonly<Record<string, string>>): string =>
  path.replaceAll(/\{(\w+)\}/gu, (_, name: string) => {
    const value = params[name];
    if (value === undefined) throw new Error(`${path}: nothing stands for “${name}”.`);
    return value;
  });

/** The addresses in full of files of the API that others lead to. */
export const apiHrefs = ({ at }: ApiContext['urls']) => {
  const api = (path: string): string => at(`${API_PATH}${path}`);
  return {
    api,
    area: (id: string): string => api(`/areas/${id}.json`),
    partnership: (id: string): string => api(`/partnerships/${id}.json`),
    /** By the id of an edition: `newham/arrangements-2019`. */
    arrangements: (id: string): string => api(`/arrangements/${id}.json`),
    findings: (id: string): string => api(`/findings/${id}.json`),
    earl: (id: string): string => api(`/findings/${id}.jsonld`),
    /** By its id in the tables: `newham/arrangements-2019#quorum.board.quorum`. */
    statement: (id: string): string => api(`/statements/${id.replace('#', '/')}.json`),
    topic: (id: string): string => api(`/topics/${id}.json`),
    field: (topic: string, id: string): string => api(`/topics/${topic}/${id}.json`),
    ask: (id: string): string => api(`/asks/${id}.json`),
    requirement: (id: string): string => api(`/requirements/${id}.json`),
    question: (id: string): string => api(`/questions/${id}.json`),
    source: (id: string): string => api(`/sources/${id}.json`),
    pair: (first: string, second: string): string => api(`/comparisons/${first}/${second}.json`),
    release: (id: string): string => api(`/changes/${id}.json`),
    areaChanges: (id: string): string => api(`/areas/${id}/changes.json`),
  };
};

/** A file of a resource, whole: the members that every file has, and its own. */
export function fileOf(
  { path }: Resource,
  { params, page, make }: ApiFile,
  { version, day, urls }: ApiContext,
): Json {
  const { links = {}, body } = make();
  const { api } = apiHrefs(urls);
  const { '@context': context, ...own } = body;
  return {
    ...(context !== undefined && { '@context': context }),
    schema_version: API_VERSION,
    data_version: version.id,
    built_on: day,
    links: {
      self: api(fillPath(path, params)),
      page: urls.at(page),
      index: api('/index.json'),
      ...links,
    },
    ...own,
  };
}

/** What every file of a resource is, as JSON Schema. */
export const fileSchema = ({
  body,
  optional = [],
  links = {},
  optionalLinks = [],
}: Resource): JsonSchema =>
  object(
    {
      schema_version: { const: API_VERSION, description: 'The version of the form of the file.' },
      data_version: {
        type: 'string',
        pattern: '^[0-9a-f]{8}$',
        description: 'The version of the data: the same records have the same version.',
      },
      built_on: {
        type: 'string',
        format: 'date',
        description: 'The day of the build: what is current, is so on that day.',
      },
      links: object(
        {
          self: address('This file.'),
          page: address('The page that shows the same to people.'),
          index: address('The index of the API.'),
          ...Object.fromEntries(
            Object.entries(links).map(([name, leads]) => [name, address(leads)]),
          ),
        },
        optionalLinks,
      ),
      ...body,
    },
    optional,
  );
