import { nameWord } from './words.ts';
import type { OtherNames } from './synonyms.ts';
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

/** Makes the document of a record. `names` are the other names of the terms in it. */
export function toDocument(
  record: SearchRecord,
  labels: Labels,
  names: readonly OtherNames[],
): SearchDocument {
  const also = names.map(({ term, near, names: list }) =>
    [near ? '~' : '=', term, ...list].map(clean).join(NAME),
  );
  const meta = {
    title: record.title,
    about: record.about,
    area: labels.area,
    topic: labels.topic,
    name: [...new Set(record.names?.map(nameWord))].join(' '),
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
        ['also', also.join(PART)] as const,
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
    otherNames: (meta.also ?? '')
      .split(PART.trim())
      .filter((part) => part.trim() !== '')
      .map((part) => {
        const [sign, term = '', ...names] = part.split(NAME.trim()).map((text) => text.trim());
        return { term, near: sign === '~', names };
      }),
  };
}
