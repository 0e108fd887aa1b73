import type { Unread } from '../domain/catalogue/entries.ts';
import type { Mistake } from '../domain/mistake/mistake.ts';
import type { DataOf, REGISTERS } from '../schemas/index.ts';
import type { FileKind } from './kinds.ts';

/** What was read of one file: its record, or why there is none. */
export interface FileRead extends FileKind {
  file: string;
  /** The file as text; empty where even that could not be read. */
  text: string;
  /** The record, where the file has the shape its kind asks for. */
  record: { data: unknown } | undefined;
  mistakes: readonly Mistake[];
}

/** A file that is not taken, for rules to call nothing unknown or unused on its account. */
export const toUnread = ({ kind, id, partnership, file, text }: FileRead): Unread => ({
  kind,
  id,
  partnership,
  file,
  text,
});

/** True for arrangements that say they are a draft, even where they have other mistakes. */
export const isDraft = ({ kind, text }: Pick<FileRead, 'kind' | 'text'>): boolean =>
  kind === 'arrangements' && /^["']?draft["']?[ \t]*:[ \t]*true[ \t]*(?:#.*)?\r?$/mu.test(text);

/** Kinds of file that stand beside arrangements of their name. */
const BESIDE: ReadonlySet<string> = new Set([
  'arrangements',
  'assessments',
  'corrections',
  'guides',
  'secondReadings',
]);

const keyOf = ({ partnership, id }: Pick<FileRead, 'partnership' | 'id'>): string =>
  `${partnership}/${id}`;

/** Files without those of drafts, and those. */
export interface WithoutDrafts {
  kept: FileRead[];
  drafts: FileRead[];
}

/**
 * Takes out drafts: the arrangements, what stands beside them, partnerships that have no others, and sources
 * that only drafts name. The directory then calls none of these partnerships read.
 */
export function withoutDrafts(files: readonly FileRead[]): WithoutDrafts {
  const arrangements = files.filter(({ kind }) => kind === 'arrangements');
  const drafts = arrangements.filter(isDraft);
  if (drafts.length === 0) return { kept: [...files], drafts: [] };
  const whole = arrangements.filter((one) => !isDraft(one));
  const keys = new Set(drafts.map(keyOf));
  const bodies = new Set(whole.map(({ partnership }) => partnership));
  const onlyDrafts = new Set(
    drafts.map(({ partnership }) => partnership).filter((id) => !bodies.has(id)),
  );
  const isOfDraft = (one: FileRead): boolean => {
    if (BESIDE.has(one.kind)) return keys.has(keyOf(one));
    if (one.kind === 'partnerships') return onlyDrafts.has(one.id);
    return one.kind === 'sources' && drafts.some(names(one.id)) && !whole.some(names(one.id));
  };
  return {
    kept: files
      .filter((one) => !isOfDraft(one))
      .map((one) => (one.kind === 'directory' ? withoutRead(one, onlyDrafts) : one)),
    drafts: files.filter(isOfDraft),
  };
}

/** True for arrangements that rest on a source; where they cannot be read, that have its id in their text. */
const names =
  (source: string) =>
  ({ record, text }: FileRead): boolean =>
    record
      ? (record.data as { sources: readonly string[] }).sources.includes(source)
      : new RegExp(`(?<![a-z0-9-])${source}(?![a-z0-9-])`).test(text);

type Directory = DataOf<typeof REGISTERS.directory>;

/** The directory without the word that one of these partnerships was read. */
function withoutRead(register: FileRead, partnerships: ReadonlySet<string>): FileRead {
  if (!register.record) return register;
  const data = (register.record.data as Directory).map(({ read, ...entry }) =>
    read === undefined || partnerships.has(read) ? entry : { ...entry, read },
  );
  return { ...register, record: { data } };
}
