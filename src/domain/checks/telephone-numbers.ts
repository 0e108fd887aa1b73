import { error } from '../mistake/mistake.ts';
import type { Check } from './check.ts';
import { inTexts } from './in-texts.ts';

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
  holds: 'No text of a record holds a telephone number.',
  run: (entries) =>
    inTexts(entries, numbersIn, ({ word, ...at }) =>
      error('telephone-number', {
        ...at,
        found: `“${word}”`,
        allowed: 'no telephone number',
        remedy: 'Take it out; name the office or the document instead.',
      }),
    ),
};

/** Telephone numbers in a text: ten or eleven digits as dialled at home. */
export const numbersIn = (text: string): string[] =>
  [...text.matchAll(DIALLED)]
    .map(([number]) => number)
    .filter((number) => {
      const digits = number.replace(/^\+44[ -]?(?:\(0\))?/, '0').replace(/\D/g, '').length;
      return digits === 10 || digits === 11;
    });
