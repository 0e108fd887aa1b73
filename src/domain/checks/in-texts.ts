import type { Entries } from '../catalogue/entries.ts';
import type { Mistake, RecordPath } from '../mistake/mistake.ts';
import { recordsOf, textsIn } from '../catalogue/walk.ts';

/** A word that a rule looked for, and where it stands. */
export interface FoundWord {
  file: string;
  path: RecordPath;
  word: string;
}

/** A mistake for every word that `wordsIn` tells of in a text of a record, in the order of the records. */
export const inTexts = (
  entries: Entries,
  wordsIn: (text: string, path: RecordPath) => readonly string[],
  findingOf: (found: FoundWord) => Mistake,
): Mistake[] =>
  recordsOf(entries).flatMap(({ file, data }) =>
    [...textsIn(data)].flatMap(({ text, path }) =>
      wordsIn(text, path).map((word) => findingOf({ file, path, word })),
    ),
  );
