import { everydayNameWord, nameWord } from './words.ts';
import type { Link, OtherNames } from './synonyms.ts';
import type { RecordQuote, SearchRecord } from './record.ts';

/** A record as the search engine keeps it: what is searched, and in which part it stands. */
export interface SearchDocument {
  url: string;
  content: string;
  meta: Record<string, string>;
}

/** A record as it comes back from the engine, ready to be shown. */
export interface FoundRecord {
  path: string;
  title: string;
  about: string;
  answer: string;
  quotes: readonly RecordQuote[];
  further: string;
  /** Each as one word. */
  names: readonly string[];
  otherNames: readonly OtherNames[];
}

/** Separate the parts of a document; they stand in no text. */
const PART = ' ¦ ';
const NAME = ' ‖ ';

const clean = (text: string): string =>
  text.replaceAll(/[¦‖]/gu, ' ').replaceAll(/\s+/gu, ' ').trim();

/** The parts of a record that are searched with the record, in the words of the registers. */
export interface Labels {
  area: string;
  topic: string;
}

/** Other names of a record, each list a part of it that counts for more or less. */
export interface NamesOfRecord {
  /** Of what it is about: of terms in its title and topic. */
  called?: readonly OtherNames[];
  agencies?: readonly OtherNames[];
  /** Of all else. */
  also?: readonly OtherNames[];
  asked?: readonly OtherNames[];
}
const LISTS = ['called', 'agencies', 'also', 'asked'] as const;

/** What opens a list of names. */
const SIGNS: Readonly<Record<Link, string>> = { same: '=', near: '~', agency: '@', asked: '?' };

const writeNames = (list: readonly OtherNames[] = []): string =>
  list
    .map(({ term, link, names }) => [SIGNS[link], term, ...names].map(clean).join(NAME))
    .join(PART);

/** Makes the document of a record. */
export function toDocument(
  record: SearchRecord,
  labels: Labels,
  names: NamesOfRecord,
): SearchDocument {
  const meta = {
    title: record.title,
    about: record.about,
    area: labels.area,
    topic: labels.topic,
    name: [...new Set(record.names?.map(record.everyday ? everydayNameWord : nameWord))].join(' '),
  };
  return {
    url: record.path,
    content: [
      record.answer,
      record.further,
      ...record.quotes.flatMap(({ words, place }) => [words, place]),
    ]
      .map(clean)
      .join(PART),
    meta: Object.fromEntries(
      [
        ...Object.entries(meta).map(([key, text]) => [key, clean(text)] as const),
        ...LISTS.map((list) => [list, writeNames(names[list])] as const),
      ].filter(([, text]) => text !== ''),
    ),
  };
}

/** Reads a document back. */
export function fromDocument({ url, content, meta }: SearchDocument): FoundRecord {
  const [answer = '', further = '', ...rest] = content
    .split(PART.trim())
    .map((part) => part.trim());
  return {
    path: url,
    title: meta.title ?? '',
    about: meta.about ?? '',
    answer,
    further,
    quotes: rest.flatMap((words, at) =>
      at % 2 === 0 ? [{ words, place: rest[at + 1] ?? '' }] : [],
    ),
    names: (meta.name ?? '').split(' '),
    otherNames: LISTS.flatMap((list) => readNames(meta[list] ?? '')),
  };
}

const readNames = (text: string): OtherNames[] =>
  text
    .split(PART.trim())
    .filter((part) => part.trim() !== '')
    .map((part) => {
      const [sign, term = '', ...names] = part.split(NAME.trim()).map((name) => name.trim());
      const link = (Object.keys(SIGNS) as Link[]).find((one) => SIGNS[one] === sign) ?? 'same';
      return { term, link, names };
    });
