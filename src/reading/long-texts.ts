import { grouped } from '../domain/base/words.ts';
import { error, type Mistake } from '../domain/mistake/mistake.ts';
import { textsIn } from '../domain/catalogue/walk.ts';
import { shorten } from './shown.ts';

/** In characters: more than three times the longest text of the records. */
export const TEXT_LENGTH_LIMIT = 2000;

/**
 * Texts of a record that are longer than any it needs. Rules look for patterns in every text, and some
 * take a time that grows with the square of its length.
 */
export const longTexts = (file: string, data: unknown): Mistake[] =>
  textsIn(data)
    .filter(({ text }) => text.length > TEXT_LENGTH_LIMIT)
    .map(({ text, path }) =>
      error('text-too-long', {
        file,
        path,
        found: `a text of ${grouped(text.length)} characters: “${shorten(text)}”`,
        allowed: `at most ${grouped(TEXT_LENGTH_LIMIT)} characters`,
        remedy: 'Write it shorter, or divide it.',
      }),
    );
