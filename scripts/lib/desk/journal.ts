import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeRecord } from '../write-record.ts';

/** A file before and after a save; `null` where it was not there. */
export interface FileChange {
  readonly file: string;
  readonly before: string | null;
  readonly after: string;
}

/** A save that can be taken back. */
export interface Remembered {
  readonly name: string;
  readonly what: string;
  readonly changes: readonly FileChange[];
}

/** A field half filled in: what was answered, and what the page saw of the record. */
export interface Draft {
  readonly answers: Readonly<Record<string, string>>;
  /** The hash of the statement that stood there when the page was made. */
  readonly seen: string;
  /** When it was kept: tells the newest of several windows. */
  readonly kept: number;
}

/** How many saves can be taken back. */
const REMEMBERED = 200;

const read = (path: string): string | undefined => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
};

function parse(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : (JSON.parse(text) as unknown);
  } catch {
    return undefined;
  }
}

/**
 * What the desk keeps beside the source texts: saves that can be taken back, fields half filled in, and which texts
 * were seen to their end. Each file is written whole; a broken one counts as none.
 */
export function journalIn(folder: string) {
  const undo = join(folder, 'undo');
  const drafts = join(folder, 'drafts');
  for (const one of [undo, drafts]) mkdirSync(one, { recursive: true });
  const names = (): string[] =>
    readdirSync(undo)
      .filter((name) => /^\d+\.json$/u.test(name))
      .sort();
  const seenFile = join(folder, 'seen.json');
  const draftFile = (place: string, window: string): string =>
    join(drafts, `${encodeURIComponent(place)}.${window}.json`);
  const draftsOf = (place: string): string[] =>
    readdirSync(drafts).filter(
      (name) => name.startsWith(`${encodeURIComponent(place)}.`) && name.endsWith('.json'),
    );
  return {
    folder,
    /** Keeps what a save is about to change. */
    remember(what: string, changes: readonly FileChange[]): void {
      const all = names();
      const next = Number(all.at(-1)?.replace('.json', '') ?? 0) + 1;
      const name = `${String(next).padStart(8, '0')}.json`;
      writeRecord(join(undo, name), JSON.stringify({ what, changes }));
      for (const old of all.slice(0, -REMEMBERED)) rmSync(join(undo, old), { force: true });
    },
    /** The last save that is kept, made or not. */
    last(): Remembered | undefined {
      const name = names().at(-1);
      if (name === undefined) return undefined;
      const found = parse(read(join(undo, name))) as Omit<Remembered, 'name'> | undefined;
      return found && { name, ...found };
    },
    /** The last saves, newest first, in words. */
    list: (): string[] =>
      names()
        .toReversed()
        .slice(0, 10)
        .flatMap((name) => {
          const found = parse(read(join(undo, name))) as Remembered | undefined;
          return found ? [found.what] : [];
        }),
    /** Puts files back as they were before a save, and forgets it. */
    takeBack({ name, changes }: Remembered, pathOf: (file: string) => string): void {
      for (const { file, before } of changes) {
        if (before === null) rmSync(pathOf(file), { force: true });
        else writeRecord(pathOf(file), before);
      }
      rmSync(join(undo, name), { force: true });
    },
    forget(name: string): void {
      rmSync(join(undo, name), { force: true });
    },
    keepDraft(place: string, window: string, draft: Omit<Draft, 'kept'>): void {
      const kept = { ...draft, kept: Date.now() };
      writeRecord(draftFile(place, window), JSON.stringify(kept));
    },
    /**
     * What this window has of a place; where it has nothing, the newest of any window that was filled in beside
     * `written`, the hash of what the file has there now. An older one would hide what was saved since.
     */
    draft(place: string, window: string, written: string): Draft | undefined {
      const own = parse(read(draftFile(place, window))) as Draft | undefined;
      if (own) return own;
      return draftsOf(place)
        .flatMap((name) => (parse(read(join(drafts, name))) as Draft | undefined) ?? [])
        .filter(({ seen }) => seen === written)
        .sort((a, b) => b.kept - a.kept)[0];
    },
    /** Takes away what this window shows of a place, and what other windows left there that is the same. */
    dropDraft(place: string, window: string, written: string): void {
      const shown = this.draft(place, window, written);
      for (const name of draftsOf(place)) {
        const other = parse(read(join(drafts, name))) as Draft | undefined;
        const isSame = JSON.stringify(other?.answers) === JSON.stringify(shown?.answers);
        if (name === `${encodeURIComponent(place)}.${window}.json` || isSame) {
          rmSync(join(drafts, name), { force: true });
        }
      }
    },
    /** The names of the places half filled in. */
    drafted: (): Set<string> =>
      new Set(
        readdirSync(drafts)
          .filter((name) => name.endsWith('.json'))
          .map((name) => decodeURIComponent(name.replace(/\.[^.]+\.json$/u, ''))),
      ),
    /** The hashes of the texts that were seen to their end. */
    seen: (): Set<string> => new Set((parse(read(seenFile)) as string[] | undefined) ?? []),
    markSeen(hash: string): void {
      writeRecord(seenFile, JSON.stringify([...new Set([...this.seen(), hash])]));
    },
  };
}
