import { emailsIn, namesIn } from '../../base/personal.ts';
import { mergeStretches, type LeftOut, type PrivateKind } from './stretches.ts';

/**
 * Anything that may be a telephone number: 0 or +44, then nine digits or more with the signs between
 * them. Wider than the pattern that checks our own records: leaving out too much of a source does no harm.
 */
const ANY_DIALLED = /(?<![\p{L}\p{N}£])(?:\+44|\(?0)(?:[ ().\-–]{0,2}\d){8,13}/gu;

/**
 * Finds the personal details that a reading view leaves out (design, “People and privacy”): e-mail
 * addresses, telephone numbers, names with a title or an honour, and the stretches that the register gives.
 * Returns offsets in UTF-16 units, in the order of the text, without overlaps.
 */
export function privateIn(text: string, registered: readonly LeftOut[]): LeftOut[] {
  return mergeStretches([
    ...registered,
    ...everywhere(text, emailsIn(text), 'e-mail address'),
    ...everywhere(
      text,
      [...text.matchAll(ANY_DIALLED)].map(([number]) => number),
      'telephone number',
    ),
    ...everywhere(text, namesIn(text), 'name'),
  ]);
}

/** Every place at which any of some words stands. */
function everywhere(text: string, words: readonly string[], what: PrivateKind): LeftOut[] {
  return [...new Set(words)].flatMap((word) => {
    const found: LeftOut[] = [];
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
      found.push({ start: at, end: at + word.length, what });
    }
    return found;
  });
}
