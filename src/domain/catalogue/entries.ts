import type {
  ContentKind,
  DataOf,
  RECORDS,
  REGISTERS,
  Shape,
  ShapeOf,
} from '../../schemas/index.ts';

/** A record with the file it was read from (relative to the content folder). */
export interface Entry<T> {
  id: string;
  file: string;
  data: T;
}

/** A record on one set of arrangements of a partnership; its id is that of the arrangements. */
export interface PartnershipEntry<T> extends Entry<T> {
  partnership: string;
}

/** The entries of a kind of file, by how many there are of it. */
type Held<Kind> = {
  one: Entry<DataOf<Kind>>;
  optional: Entry<DataOf<Kind>> | undefined;
  many: readonly Entry<DataOf<Kind>>[];
  'by-partnership': readonly PartnershipEntry<DataOf<Kind>>[];
}[ShapeOf<Kind> & Shape];

/** Closed lists, each with its file. One that could not be read is empty. */
export type Registers = {
  readonly [Kind in keyof typeof REGISTERS]: Held<(typeof REGISTERS)[Kind]>;
};

type Records = { readonly [Kind in keyof typeof RECORDS]: Held<(typeof RECORDS)[Kind]> };

/** A file that belongs here but could not be read; its own mistake is reported for it. */
export interface Unread {
  kind: ContentKind;
  id: string;
  partnership: string;
  file: string;
  /** What stands in the file, as text; empty where even that could not be read. */
  text: string;
}

/** A file of the folder that is served as it is. */
export interface PublicFile {
  /** Where it stands, relative to the content folder. */
  file: string;
  /** Where it is served, relative to the top of the site. */
  served: string;
}

/** Everything read from the content folder, typed but not yet checked against itself. */
export interface Entries extends Records {
  registers: Registers;
  unread: readonly Unread[];
  /** Registers, and folders of records (with a slash at the end), of which there is no file at all. */
  missing: readonly string[];
  publicFiles: readonly PublicFile[];
}

export type ArrangementsEntry = Entries['arrangements'][number];
export type AssessmentsEntry = Entries['assessments'][number];
export type SecondReadingEntry = Entries['secondReadings'][number];
export type GuideEntry = Entries['guides'][number];
export type CorrectionsEntry = Entries['corrections'][number];

/** The ids of all records of a kind, with those of files that could not be read: these are not unknown. */
export const idsOf = (
  entries: Entries,
  kind: 'method' | 'partnerships' | 'sources',
): ReadonlySet<string> =>
  new Set(
    [...entries[kind], ...entries.unread.filter((file) => file.kind === kind)].map(({ id }) => id),
  );
