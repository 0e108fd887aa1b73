import type { DriftAnswer, SourceRecord } from '../../schemas/index.ts';
import type { Source } from '../catalogue/catalogue.ts';
import { wordSourceDate } from '../base/dates.ts';
import { dateReason } from './like-with-like.ts';
import { capitalise } from '../base/words.ts';
import { tellTerm } from '../cell/search-told.ts';

/** A date of a source: which it is, in words, and why where it is an estimate. */
export interface SourceDateFact {
  label: string;
  date: string;
  reason: string | undefined;
}

/** The dates of a source that are printed or inferred. */
export function sourceDates({ record: { dates } }: Source): SourceDateFact[] {
  const both = [
    ['Date of the document', dates.document],
    ['Published', dates.published],
  ] as const;
  return both.flatMap(([label, date]) =>
    date === undefined
      ? []
      : [{ label, date: capitalise(wordSourceDate(date)), reason: dateReason(date) }],
  );
}

type FaultKind = SourceRecord['faults'][number]['kind'];

const FAULT_WORDS: Readonly<Record<FaultKind, string>> = {
  'words-lost': 'Words lost',
  'pages-missing': 'Pages missing',
  'table-flattened': 'Table flattened',
  'list-run-together': 'List run together',
  'number-repeated': 'Number used twice',
  'number-skipped': 'Number skipped',
  'two-names': 'Two names for one thing',
  'wording-of-older-law': 'Wording of older law',
  furniture: 'Page furniture in the text',
  'figure-lost': 'Figure lost',
  columns: 'Set in columns',
  'reference-mismatch': 'Reference that does not fit',
};

/** A fault of the copy, with its place as a reader would name it. */
export interface FaultFact {
  kind: string;
  description: string;
  locator: string | undefined;
  place: string | undefined;
}

export const faultsOf = ({ record, places }: Source): FaultFact[] =>
  record.faults.map(({ kind, description, locator }) => ({
    kind: FAULT_WORDS[kind],
    description,
    locator,
    place: locator === undefined ? undefined : (places.get(locator) ?? locator),
  }));

/** The kinds of fault that a copy has, in lower case and each once. */
export const faultKinds = ({ record }: Source): string[] => [
  ...new Set(record.faults.map(({ kind }) => FAULT_WORDS[kind].toLowerCase())),
];

/** The anchor of the terms on the page of a source. */
export const TERMS_ANCHOR = 'searched';

/** The terms that were searched for in a source, in the order of the alphabet. */
export interface SearchedTerms {
  /** Those that occur, with their places in one line: “1.2 (3), 4.1”. */
  present: readonly { term: string; times: number; places: string }[];
  absent: readonly string[];
}

/** Every term that was searched for in a source, as the lock counts it. */
export function searchedTerms(source: Source): SearchedTerms {
  const told = Object.keys(source.terms ?? {}).map((term) => tellTerm(term, [source]));
  return {
    present: told
      .filter(({ times }) => times > 0)
      .map(({ term, times, places }) => ({
        term,
        times,
        places: places
          .map(({ place, times: here }) => (here === 1 ? place : `${place} (${here})`))
          .join('; '),
      })),
    absent: told.filter(({ times }) => times === 0).map(({ term }) => term),
  };
}

const FILE_KINDS: Readonly<Record<NonNullable<SourceRecord['file']>['kind'], string>> = {
  'web-page': 'a web page',
  pdf: 'a PDF file',
  word: 'a Word file',
  other: 'a file',
};

const TYPES: readonly (readonly [begins: string, kind: keyof typeof FILE_KINDS])[] = [
  ['text/html', 'web-page'],
  ['application/xhtml', 'web-page'],
  ['application/pdf', 'pdf'],
  ['application/msword', 'word'],
  ['application/vnd.openxmlformats-officedocument.wordprocessingml', 'word'],
];

/**
 * “ (a PDF file, 1.2 MB)”, from the record or else from what the address answered last; empty where neither is
 * known. The size of a web page is left out, since it has no file to fetch.
 */
export function fileWords({ record: { file } }: Source, answer: DriftAnswer | undefined): string {
  const kind = file?.kind ?? (answer && kindOfType(answer.type));
  if (kind === undefined) return '';
  const bytes = file?.bytes ?? answer?.bytes;
  const size = kind === 'web-page' || bytes === undefined ? '' : `, ${wordBytes(bytes)}`;
  return ` (${FILE_KINDS[kind]}${size})`;
}

const kindOfType = (type: string): keyof typeof FILE_KINDS =>
  TYPES.find(([begins]) => type.startsWith(begins))?.[1] ?? 'other';

/** “840 kB”, “1.2 MB”. */
export const wordBytes = (bytes: number): string =>
  bytes < 1_000_000
    ? `${String(Math.max(1, Math.round(bytes / 1000)))} kB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`;

/** The file that the text was taken from, as a fact: “PDF file, 1.2 MB”, or that the text alone was at hand. */
export const fileFact = (source: Source): string =>
  source.record.file === undefined
    ? 'Not known. Only its text was at hand.'
    : capitalise(fileWords(source, undefined).replace(/^ \(an? |\)$/gu, ''));
