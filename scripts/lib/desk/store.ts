import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { buildCatalogue, type Catalogue } from '../../../src/domain/catalogue/catalogue.ts';
import type { Entries, Entry } from '../../../src/domain/catalogue/entries.ts';
import { runChecks } from '../../../src/domain/checks/index.ts';
import { prepareText, type DeskText } from '../../../src/domain/desk/selection.ts';
import type { Mistake, RecordPath } from '../../../src/domain/mistake/mistake.ts';
import { sectionsIn, withLocators } from '../../../src/reading/left-out.ts';
import { listFiles, readText } from '../../../src/reading/file.ts';
import { toUnread, type FileRead } from '../../../src/reading/drafts.ts';
import { isAddressFile, isForPeople, kindOf } from '../../../src/reading/kinds.ts';
import { filledIn, readInText, toEntries } from '../../../src/reading/read.ts';
import { readSourceText } from '../../../src/reading/source-text.ts';
import type { SourceRecord } from '../../../src/schemas/index.ts';
import { hold } from '../hold.ts';
import { lockOf, verifyContent } from '../verify-content.ts';
import { writeRecord } from '../write-record.ts';
import { editYaml, type Edit } from './edit-yaml.ts';
import { journalIn, type FileChange, type Remembered } from './journal.ts';

/** The folders that the desk reads and writes. */
export interface DeskFolders {
  readonly content: string;
  readonly sources: string;
}

/** Changes to some files, each of which must leave a file that can be read. */
export interface Saving {
  /** What is saved, for the list of what can be undone. */
  readonly what: string;
  readonly files: readonly {
    readonly file: string;
    readonly edits: readonly Edit[];
    /** The text of a file that is new, before the edits. */
    readonly fresh?: string;
  }[];
  /** The place of whose mistakes none may stand; those of the rest of the file are for `npm run check`. */
  readonly held: readonly { readonly file: string; readonly path: RecordPath }[];
}

/** What came of saving. */
export type Saved =
  { readonly saved: true } | { readonly saved: false; mistakes: readonly Mistake[] };

const LOCK = 'evidence.lock.json';

export const hashOf = (text: string): string =>
  createHash('sha256').update(text).digest('hex').slice(0, 16);

/** A file as it was when its stamp was taken; undefined where it is of no kind. */
interface Held {
  stamp: string;
  read: FileRead | undefined;
}

/** The records of a content folder, read once; of what has changed since, that file alone is read again. */
export class Store {
  readonly folders: DeskFolders;
  readonly journal: ReturnType<typeof journalIn>;
  #files = new Map<string, Held>();
  #entries: Entries | undefined;
  #catalogue: Catalogue | undefined;
  #texts = new Map<string, DeskText>();

  constructor(folders: DeskFolders) {
    this.folders = folders;
    this.journal = journalIn(join(folders.sources, '.desk'));
  }

  /** Reads what has changed on disk since it was last asked. */
  async refresh(): Promise<void> {
    const { content } = this.folders;
    const { files } = await listFiles(content);
    const records = files.filter((file) => !isForPeople(file) && !isAddressFile(file));
    const gone = [...this.#files.keys()].filter((file) => !records.includes(file));
    for (const file of gone) this.#files.delete(file);
    let changed = gone.length > 0;
    for (const file of records) {
      const { mtimeMs, size, ino } = await stat(join(content, file));
      const stamp = `${mtimeMs}:${size}:${ino}`;
      if (this.#files.get(file)?.stamp === stamp) continue;
      this.#files.set(file, { stamp, read: await this.#read(file) });
      changed = true;
    }
    if (changed || !this.#entries) {
      this.#entries = this.#entriesWith(new Map());
      this.#catalogue = undefined;
    }
  }

  async #read(file: string): Promise<FileRead | undefined> {
    const kind = kindOf(file);
    if (!kind) return undefined;
    const text = await readText(this.folders.content, file);
    return typeof text === 'string'
      ? { ...kind, file, ...readInText(kind, file, text) }
      : { ...kind, file, mistakes: [text], text: '', record: undefined };
  }

  /** What was read when it was last refreshed. */
  get entries(): Entries {
    this.#entries ??= this.#entriesWith(new Map());
    return this.#entries;
  }

  get catalogue(): Catalogue {
    this.#catalogue ??= buildCatalogue(this.entries);
    return this.#catalogue;
  }

  /** The mistakes of shape in a file. */
  mistakesIn(file: string): readonly Mistake[] {
    return this.#files.get(file)?.read?.mistakes ?? [];
  }

  /** The records, some of them changed; `located` as in `readContent`: with the places that the lock knows. */
  #entriesWith(changed: ReadonlyMap<string, FileRead>, located = true): Entries {
    const reads = new Map([...this.#files].map(([file, { read }]) => [file, read]));
    for (const [file, read] of changed) reads.set(file, read);
    const all = [...reads.values()].filter((read) => read !== undefined);
    const files = all.flatMap(({ kind, id, partnership, file, record }) =>
      record ? [{ kind, id, partnership, file, data: record.data }] : [],
    );
    const unread = all.filter(({ record }) => !record).map(toUnread);
    return toEntries(filledIn(files, located), unread);
  }

  /** The text of a file of the content folder; undefined where it is not there. */
  async textOf(file: string): Promise<string | undefined> {
    const text = await readText(this.folders.content, file);
    return typeof text === 'string' ? text : undefined;
  }

  /** The text of a source, ready to be selected in; undefined where it is not at hand or not the one that was read. */
  async deskText({ id, data }: Entry<SourceRecord>): Promise<DeskText | undefined> {
    const source = await readSourceText(this.folders.sources, id);
    if (source?.sha256 !== data.sha256) return undefined;
    const key = hashOf(source.sha256 + JSON.stringify([data.outline, data.personal]));
    const known = this.#texts.get(key);
    if (known) return known;
    const personal = data.personal.map(({ at, length, what }) => ({
      start: at,
      end: at + length,
      what,
    }));
    const text = prepareText(source.text, data.outline, personal);
    this.#texts.set(key, text);
    return text;
  }

  /** What the records would be with changes made; nothing is written. */
  async tried(
    files: Saving['files'],
  ): Promise<{ changes: FileChange[]; entries: Entries; mistakes: Mistake[] }> {
    const changes: FileChange[] = [];
    const outcomes = new Map<string, FileRead>();
    for (const { file, edits, fresh } of files) {
      const before = await this.textOf(file);
      const after = editYaml(before ?? fresh ?? '', edits);
      changes.push({ file, before: before ?? null, after });
      const kind = kindOf(file);
      if (!kind) throw new Error(`${file} is no file of the content folder.`);
      outcomes.set(file, { ...kind, file, ...readInText(kind, file, after) });
    }
    const mistakes = [...outcomes.values()].flatMap((outcome) => outcome.mistakes);
    return { changes, entries: this.#entriesWith(outcomes, false), mistakes };
  }

  /**
   * Writes changes, if the files can then be read and no mistake stands at the places held. Each file is the old
   * one or the new one at every moment. The part of the lock of each source concerned is brought up to date.
   */
  async save({ what, files, held }: Saving): Promise<Saved> {
    const letGo = await hold(join(this.journal.folder, 'saving'), 'saving at the desk');
    try {
      await this.refresh();
      const { changes, entries, mistakes } = await this.tried(files);
      const errors = mistakes.filter(({ level }) => level === 'error');
      if (errors.length > 0) return { saved: false, mistakes: errors };
      const sources = concerned(
        entries,
        files.map(({ file }) => file),
      );
      const lock = await this.#lockFor(entries, sources);
      const verified = lock.mistakes.filter((mistake) => isHeld(mistake, held));
      // Words that are not in their place are not in the lock either: that is one cause, and told once.
      const told = new Set(verified.map(({ path }) => path.join('.')));
      const found = this.check(lock.entries, held)
        .filter(({ code, path }) => code !== 'quotation-not-in-lock' || !told.has(path.join('.')))
        .concat(verified);
      if (found.length > 0) return { saved: false, mistakes: onceEach(found) };
      this.journal.remember(what, changes);
      for (const { file, after } of changes) writeRecord(join(this.folders.content, file), after);
      if (lock.text !== undefined) writeRecord(join(this.folders.content, LOCK), lock.text);
      await this.refresh();
      return { saved: true };
    } finally {
      letGo();
    }
  }

  /** The mistakes that rules find at some places, the lock being what it is in these entries. */
  check(entries: Entries, held: Saving['held']): Mistake[] {
    const partnerships = new Set(held.map(({ file }) => file.split('/')[1]));
    const own = <T extends { partnership: string }>(all: readonly T[]): T[] =>
      all.filter(({ partnership }) => partnerships.has(partnership));
    // Only what can bear on these places: the rest would take seconds, and is for `npm run check`.
    const few: Entries = {
      ...entries,
      arrangements: own(entries.arrangements),
      assessments: own(entries.assessments),
      secondReadings: [],
      guides: [],
      corrections: [],
      codebook: [],
    };
    return runChecks(few).filter((mistake) => mistake.level === 'error' && isHeld(mistake, held));
  }

  /** The lock with the parts of some sources made anew from the texts at hand; the entries are as they are written. */
  async #lockFor(
    entries: Entries,
    ids: ReadonlySet<string>,
  ): Promise<{ entries: Entries; text: string | undefined; mistakes: readonly Mistake[] }> {
    const { lock } = entries;
    if (!lock) return { entries, text: undefined, mistakes: [] };
    const results = await verifyContent(entries, this.folders.sources, ids);
    // What was found is true whatever else was not; of a text that has changed nothing is.
    const sound = results.filter(({ mistakes }) =>
      mistakes.every(({ code }) => code !== 'source-changed' && code !== 'source-text-missing'),
    );
    const data = lockOf(sound, lock.data);
    const sectionOf = sectionsIn(data);
    return {
      entries: {
        ...entries,
        arrangements: withLocators(entries.arrangements, sectionOf),
        assessments: withLocators(entries.assessments, sectionOf),
        lock: { ...lock, data },
      },
      text: `${JSON.stringify(data, undefined, 2)}\n`,
      mistakes: results.flatMap(({ mistakes }) => mistakes),
    };
  }

  /** Brings the lock up to date for every source whose text is at hand, as after a save that was cut short. */
  async mendLock(ids: readonly string[]): Promise<void> {
    const { text } = await this.#lockFor(this.#entriesWith(new Map(), false), new Set(ids));
    const before = await this.textOf(LOCK);
    if (text !== undefined && text !== before) writeRecord(join(this.folders.content, LOCK), text);
    await this.refresh();
  }

  /** The last save that was made; those that were kept and then not made, because the desk was stopped, are forgotten. */
  async #lastMade(): Promise<Remembered | undefined> {
    for (let last = this.journal.last(); last; last = this.journal.last()) {
      const texts = await Promise.all(last.changes.map(({ file }) => this.textOf(file)));
      const isMade = last.changes.some(({ after }, index) => texts[index] === after);
      const isTouched = last.changes.some(({ before }, index) => (texts[index] ?? null) !== before);
      if (isMade || isTouched) return last;
      this.journal.forget(last.name);
    }
    return undefined;
  }

  /** Takes the last save back. Returns what it was, or why it cannot be taken back. */
  async undo(): Promise<{ undone: string } | { problem: string }> {
    const letGo = await hold(join(this.journal.folder, 'saving'), 'saving at the desk');
    try {
      const last = await this.#lastMade();
      if (!last) return { problem: 'There is nothing to undo.' };
      for (const { file, before, after } of last.changes) {
        if (![before, after].includes((await this.textOf(file)) ?? null)) {
          return {
            problem: `“${last.what}” cannot be undone here: ${file} has been changed since by another program. Change it by hand, or take it from the history.`,
          };
        }
      }
      this.journal.takeBack(last, (file) => join(this.folders.content, file));
      await this.refresh();
      const ids = concerned(
        this.entries,
        last.changes.map(({ file }) => file),
      );
      await this.mendLock([...ids]);
      return { undone: last.what };
    } finally {
      letGo();
    }
  }
}

const isHeld = ({ file, path }: Mistake, held: Saving['held']): boolean =>
  held.some(
    (place) =>
      place.file === file && place.path.every((key, index) => String(key) === String(path[index])),
  );

const onceEach = (mistakes: readonly Mistake[]): Mistake[] => [
  ...new Map(mistakes.map((one) => [JSON.stringify([one.code, one.path]), one])).values(),
];

/** The sources on which some files rest, or which they are. */
function concerned(entries: Entries, files: readonly string[]): Set<string> {
  const records = entries.arrangements.filter(({ file, partnership }) =>
    files.some((one) => one === file || one.startsWith(`partnerships/${partnership}/`)),
  );
  return new Set([
    ...records.flatMap(({ data }) => data.sources),
    ...entries.sources.filter(({ file }) => files.includes(file)).map(({ id }) => id),
  ]);
}
