import { compareText } from './order.ts';

/** The items under one letter; those that begin with none are under `0–9`. */
export interface Letter<T> {
  letter: string;
  items: readonly T[];
}

export const ALPHABET = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index));

/** The heading of items that begin with a figure or a sign. */
const OTHER = '0–9';

/** Items sorted as a reader looks them up, by the letter they begin with; letters without any are left out. */
export function byLetter<T>(items: readonly T[], label: (item: T) => string): Letter<T>[] {
  const keyed = items
    .map((item) => ({ item, key: sortKey(label(item)) }))
    .sort((a, b) => compareText(a.key, b.key));
  const groups = Map.groupBy(keyed, ({ key }) => letterOf(key));
  return [...ALPHABET, OTHER].flatMap((letter) => {
    const group = groups.get(letter);
    return group ? [{ letter, items: group.map(({ item }) => item) }] : [];
  });
}

/** Without case, accents, apostrophes and signs: “Children’s” stands beside “childrens”. */
export const sortKey = (label: string): string =>
  label
    .normalize('NFD')
    .replace(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll('-', ' ')
    .toLowerCase()
    .trim();

function letterOf(key: string): string {
  const first = key.charAt(0).toUpperCase();
  return ALPHABET.includes(first) ? first : OTHER;
}

/** The anchor of a letter. */
export const letterAnchor = (letter: string): string =>
  `letter-${letter === OTHER ? 'other' : letter.toLowerCase()}`;

/** A page of an A to Z. */
export interface LetterPage<T> {
  /** What follows the address of the A to Z; undefined for the first page. */
  slug: string | undefined;
  /** The letter of the page, where it holds one alone. */
  only: string | undefined;
  /** True where each letter has a page of its own. */
  isSplit: boolean;
  /** Every letter under which something stands, on this page or another. */
  letters: readonly string[];
  shown: readonly Letter<T>[];
}

/** How many things one page of an A to Z holds: about twice what six areas bring to it. */
const LETTER_PAGE_LIMIT = 1500;

/** The A to Z on one page; with too much for that, a page of letters alone and a page for each letter. */
export function letterPages<T>(
  all: readonly Letter<T>[],
  limit = LETTER_PAGE_LIMIT,
): LetterPage<T>[] {
  const letters = all.map(({ letter }) => letter);
  const total = all.reduce((sum, { items }) => sum + items.length, 0);
  const isSplit = total > limit;
  const first = { slug: undefined, only: undefined, isSplit, letters, shown: isSplit ? [] : all };
  if (!isSplit) return [first];
  return [
    first,
    ...all.map((one) => ({
      slug: letterAnchor(one.letter),
      only: one.letter,
      isSplit,
      letters,
      shown: [one],
    })),
  ];
}
