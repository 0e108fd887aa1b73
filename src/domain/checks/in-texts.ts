import { error, type Mistake, type RecordPath } from '../mistake/mistake.ts';
import type { Check } from './check.ts';
import { namesIn, emailsIn } from '../base/personal.ts';
import type { Entries } from '../catalogue/entries.ts';
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
    textsIn(data).flatMap(({ text, path }) =>
      wordsIn(text, path).map((word) => findingOf({ file, path, word })),
    ),
  );

/** Records hold no e-mail addresses, whatever the source prints (design, “People and privacy”). */
export const eMailAddresses: Check = {
  name: 'e-mail-addresses',
  holds: 'No text of a record holds an e-mail address.',
  run: (entries) =>
    inTexts(entries, emailsIn, ({ word, ...at }) =>
      error('e-mail-address', {
        ...at,
        found: `“${word}”`,
        allowed: 'no e-mail address',
        remedy: 'Take it out; name the office or the document instead.',
      }),
    ),
};

/**
 * Records hold offices and roles, never people, whatever the source prints (design, “People and
 * privacy”). Names are told by a title before or an honour after them; offices and places named after
 * people are let through.
 */
export const personNames: Check = {
  name: 'person-names',
  holds: 'No text of a record holds a person’s name with a title or an honour.',
  run: (entries) =>
    inTexts(entries, namesIn, ({ word, ...at }) =>
      error('person-name', {
        ...at,
        found: `“${word}”`,
        allowed: 'an office, a role, a group or an organisation',
        remedy: 'Write the office without the name; of a quotation, take only the words around it.',
      }),
    ),
};

/**
 * A number that is dialled in the United Kingdom: a nought or +44, an area code, and one to three
 * groups of three to six digits. Hashes, official codes, money and dates never have this form: they
 * touch letters or signs, or have no group that starts with a nought and has three digits or more.
 */
const DIALLED =
  /(?<![\p{L}\p{N}£.,:/-])(?:\+44[ -]?(?:\(0\)[ -]?)?|\(?0)[1-9]\d{1,4}\)?(?:[ -]?\d{3,6}){1,3}(?![\p{L}\p{N}/])/gu;

/** Records hold no telephone numbers, whatever the source prints (design, “People and privacy”). */
export const telephoneNumbers: Check = {
  name: 'telephone-numbers',
  holds: 'No text of a record holds a telephone number, but for the register of public helplines.',
  run: (entries) =>
    inTexts(entries, numbersIn, ({ word, ...at }) =>
      error('telephone-number', {
        ...at,
        found: `“${word}”`,
        allowed: 'no telephone number',
        remedy: 'Take it out; name the office or the document instead.',
      }),
    ).filter(({ file }) => file !== entries.helplines.file),
};

/** Telephone numbers in a text: ten or eleven digits as dialled at home. */
export const numbersIn = (text: string): string[] =>
  [...text.matchAll(DIALLED)]
    .map(([number]) => number)
    .filter((number) => {
      const digits = number.replace(/^\+44[ -]?(?:\(0\))?/, '0').replace(/\D/g, '').length;
      return digits === 10 || digits === 11;
    });
