import { otherForms, type Compounds } from './compounds.ts';
import { everydayNameWord, nameWord, tidy } from './words.ts';
import type { OtherNames } from './synonyms.ts';
import type { RecordQuote, SearchRecord } from './record.ts';

/** The searchable form of a record: its text, and the parts of it that count for more or less. */
export interface SearchDocument {
  url: string;
  content: string;
  meta: Record<string, string>;
}

/** A record as it is fetched and shown. */
export interface FoundRecord {
  path: string;
  title: string;
  about: string;
  answer: string;
  quotes: readonly RecordQuote[];
  further: string;
  /** What it is called, each as one word. */
  names: readonly string[];
  otherNames: readonly OtherNames[];
}

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

/** Stands between the parts of a text, so that no phrase is found across them. */
const PART = ' ¦ ';

const joined = (parts: readonly string[]): string =>
  tidy(parts.join(PART)).replaceAll(/\s+/gu, ' ').trim();

/** Turns a record into the form that is shown. */
export const toFound = (record: SearchRecord, names: NamesOfRecord): FoundRecord => ({
  path: record.path,
  title: record.title,
  about: record.about,
  answer: record.answer,
  quotes: record.quotes,
  further: record.further,
  names: [...new Set(record.names?.map(record.everyday ? everydayNameWord : nameWord))],
  otherNames: LISTS.flatMap((list) => names[list] ?? []),
});

/** All texts of what is shown. */
export const textsOf = ({ title, about, answer, further, quotes }: FoundRecord): string[] => [
  title,
  about,
  answer,
  further,
  ...quotes.flatMap(({ words, place }) => [words, place]),
];

/** Turns the shown form into the searched one: the same texts, and other forms of their compounds. */
export function toDocument(
  found: FoundRecord,
  { area, topic }: Labels,
  names: NamesOfRecord,
  compounds: Compounds,
): SearchDocument {
  const { path, title, about } = found;
  const [, , ...texts] = textsOf(found);
  const parts: [string, string][] = Object.entries({
    ...{ title, about, area, topic, name: found.names.join(' ') },
    ...Object.fromEntries(
      LISTS.map((list) => [
        list,
        joined((names[list] ?? []).flatMap((one) => [one.term, ...one.names])),
      ]),
    ),
  });
  const meta = Object.fromEntries(
    parts.map(([key, text]) => [key, tidy(text)] as const).filter(([, text]) => text !== ''),
  );
  const forms = otherForms([...texts, ...Object.values(meta)].join(PART), compounds);
  return { url: path, content: joined([...texts, forms.join(' ')]), meta };
}
