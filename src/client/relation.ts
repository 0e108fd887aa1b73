import type { Relation } from '../domain/comparison/relation.ts';
import { wordFew, wordMany, wordTwo } from '../domain/comparison/relation-words.ts';
import { counted } from '../domain/base/words.ts';

type Kind = Relation['kind'];

/** A cell of a row, by the name of its area and its key (`src/domain/comparison/row-keys.ts`). */
export interface KeyedCell {
  name: string;
  key: string;
}

/** How the answers of a row compare: the kind of relation, and in words. */
export interface KeyedRelation {
  kind: Kind;
  words: string;
}

/** The relation of a choice of areas: the same as `relateRow` gives for these areas, worked out from the keys. */
export function relationOf(cells: readonly KeyedCell[]): KeyedRelation {
  const silent = cells.filter(({ key }) => key === '0');
  const stating = cells.filter(({ key }) => key.includes('.'));
  const keys = stating.map(({ key }) => key);
  if (cells.length > 2 && stating.length > 1) {
    const kind = kindOf(keys);
    return { kind, words: wordMany(stating.length, kind) };
  }
  const kind =
    stating.length + silent.length < cells.length
      ? blockedBy(cells.map(({ key }) => key))
      : silent.length === 0
        ? kindOf(keys)
        : stating.length > 0
          ? 'some-silent'
          : 'all-silent';
  const [only] = stating;
  if (cells.length <= 2) {
    return { kind, words: wordTwo(kind, only?.name) };
  }
  return { kind, words: wordFew(only?.name) };
}

/** Where an area gives no one answer: what `relate` comes to first. */
function blockedBy(keys: readonly string[]): Kind {
  if (keys.includes('/')) return 'see-both';
  if (keys.includes('+')) return 'each-own';
  return keys.includes('?') ? 'unclear' : 'see-both';
}

type Stated = 'same-words' | 'same-substance' | 'differs' | 'each-own';

/** The relation of stated answers. */
function kindOf(keys: readonly string[]): Stated {
  const [words, substances] = [0, 1].map((at) => new Set(keys.map((key) => key.split('.')[at])));
  if (words?.size === 1) return 'same-words';
  if (substances?.has('')) return 'each-own';
  return substances?.size === 1 ? 'same-substance' : 'differs';
}

/** True for a row that “differences only” keeps: as on the page of two areas. */
export const isDifference = (kind: Kind): boolean =>
  kind !== 'same-words' && kind !== 'same-substance' && kind !== 'all-silent';

/** What is shown, in sentences: “3 areas, 5 of 12 rows differ …”, and how many rows are hidden. */
export function wordResult(
  areas: number,
  kinds: readonly Kind[],
  differencesOnly: boolean,
): string[] {
  const count = (...wanted: Kind[]): number => kinds.filter((kind) => wanted.includes(kind)).length;
  const differ = count('differs');
  const single = count('some-silent');
  const same = count('same-words', 'same-substance', 'all-silent');
  const apart = count('each-own', 'unclear', 'see-both');
  const told = [
    `${counted(areas, 'area')}, ${differ} of ${counted(kinds.length, 'row')} ${differ === 1 ? 'differs' : 'differ'}`,
    single > 0 && `on ${single} only one area answers`,
    apart > 0 && `on ${apart} see each answer`,
  ];
  const sentences = [`${told.filter(Boolean).join('; ')}.`];
  if (!differencesOnly || same === 0) return sentences;
  return [...sentences, `${counted(same, 'row is', 'rows are')} hidden.`];
}
