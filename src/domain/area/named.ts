import { capitalise } from '../base/words.ts';
import { nameWords, OPTIONAL, type Suggestion } from './match.ts';

/** The places that questions name. */
export interface PlaceNames {
  all: readonly Suggestion[];
  /** Whole names, in the words by which they are compared. */
  whole: ReadonlyMap<string, readonly Suggestion[]>;
  /** Names and parts of names by which a longer question may mean a place: “stoke”, “hull”, “bath”. */
  within: ReadonlyMap<string, readonly Suggestion[]>;
  /** Every word of every name. */
  words: ReadonlySet<string>;
}

/** Between the parts of a name; what follows one of `TOGETHER` is a place of its own. */
const BETWEEN = new Set(['and', 'in', 'le', 'on', 'under', 'upon', 'with']);
const TOGETHER = new Set(['and', 'with']);

/** Where the name of a partnership ends to be that of a place. */
const NOT_OF_A_PLACE =
  /^(?:adults|board|childrens?|integrated|local|multi|our|partnership|safe|safeguarding|strategic)$/u;

/** A region that the City of London is not. */
const TOO_WIDE = new Set(['london']);

/**
 * Names that are words too. Amid other words they mean a place only after one of `AT`, before one of
 * `OPTIONAL`, or with a capital.
 */
const ALSO_WORDS = new Set(['barking', 'bath', 'bury', 'hart', 'reading', 'rugby']);
const AT = new Set(['around', 'at', 'covers', 'does', 'for', 'in', 'is', 'near', 'of']);

/** The shortest part of a name, and beginning of one, by which a place is meant. */
const SHORTEST_PART = 3;
const SHORTEST_BEGINNING = 4;

/** Makes names ready to be looked for in questions. */
export function placeNames(all: readonly Suggestion[]): PlaceNames {
  const split = all.map((one) => ({ one, words: nameWords(one[0]) }));
  const names = split.filter(({ one: [, , , kind] }) => kind !== 'partnership');
  const shorter = names.map(({ one, words }) => ({ one, key: withoutOptional(words) }));
  const parts = split.flatMap(({ one, words }) =>
    (one[3] === 'partnership' ? ownerOf(words) : partsOf(words)).map((key) => ({ one, key })),
  );
  // A whole name means the place of that name, not another of which it is a part.
  const within = [keyed(names.map(joined)), keyed(shorter), keyed(parts)].reduceRight(
    (weaker, stronger) => new Map([...weaker, ...stronger]),
  );
  return {
    all,
    whole: keyed(split.map(joined)),
    within,
    words: new Set(split.flatMap(({ words }) => words)),
  };
}

interface Keyed {
  one: Suggestion;
  key: string;
}

const joined = ({ one, words }: { one: Suggestion; words: readonly string[] }): Keyed => ({
  one,
  key: words.join(' '),
});

const keyed = (names: readonly Keyed[]): Map<string, readonly Suggestion[]> =>
  new Map(
    [...Map.groupBy(names, ({ key }) => key)]
      .filter(([key]) => key.length >= SHORTEST_PART && !TOO_WIDE.has(key))
      .map(([key, found]) => [key, found.map(({ one }) => one)]),
  );

const withoutOptional = (words: readonly string[]): string =>
  words.filter((word) => !OPTIONAL.has(word) || BETWEEN.has(word)).join(' ');

/** “Bath and North East Somerset” → “bath”, “north east somerset”; “Stoke-on-Trent” → “stoke”. */
function partsOf(words: readonly string[]): string[] {
  const starts = words.flatMap((word, at) => (TOGETHER.has(word) ? [at + 1] : []));
  return [0, ...starts].map((start) => {
    const rest = words.slice(start);
    const end = rest.findIndex((word) => BETWEEN.has(word));
    return withoutOptional(end < 0 ? rest : rest.slice(0, end));
  });
}

/** “Hull Safeguarding Children’s Partnership” → “hull”; none where the name does not begin with a place. */
function ownerOf(words: readonly string[]): string[] {
  const end = words.findIndex((word) => NOT_OF_A_PLACE.test(word));
  const own = words.slice(words[0] === 'the' ? 1 : 0, Math.max(0, end));
  return own.length === 0 ? [] : [own.join(' ')];
}

/** The places that a question names, each area once: by a whole name, by names in it, or by the beginning of one. */
export function placesIn(question: string, names: PlaceNames, most = 3): Suggestion[] {
  const words = nameWords(question);
  const whole = words.join(' ');
  const exact = names.whole.get(whole) ?? [];
  const found = exact.length > 0 ? exact : namesAmid(words, question, names);
  const places = eachArea(found.length > 0 ? found : beginningWith(whole, names));
  return found.length > 0 || places.length <= most ? places.slice(0, most) : [];
}

const eachArea = (found: readonly Suggestion[]): Suggestion[] =>
  found.filter((one, at) => found.findIndex(([, , area]) => area === one[2]) === at);

/** The places of which names stand in a question, the longest name at each word of it. */
function namesAmid(
  words: readonly string[],
  question: string,
  { within }: PlaceNames,
): Suggestion[] {
  const found: Suggestion[] = [];
  for (let at = 0; at < words.length;) {
    const length = lengthAt(words, at, within);
    const key = words.slice(at, at + length).join(' ');
    if (length > 0 && isMeant(key, words[at - 1], words[at + length], question)) {
      found.push(...(within.get(key) ?? []));
    }
    at += Math.max(1, length);
  }
  return found;
}

/** How many words from `at` on are a name; 0 where none is. */
function lengthAt(words: readonly string[], at: number, within: PlaceNames['within']): number {
  for (let length = words.length - at; length > 0; length--) {
    if (within.has(words.slice(at, at + length).join(' '))) return length;
  }
  return 0;
}

const isMeant = (
  key: string,
  before: string | undefined,
  after: string | undefined,
  question: string,
): boolean =>
  !ALSO_WORDS.has(key) ||
  AT.has(before ?? '') ||
  (OPTIONAL.has(after ?? '') && after !== 'of' && after !== 'the') ||
  question.includes(capitalise(key));

const beginningWith = (whole: string, { all }: PlaceNames): Suggestion[] =>
  whole.length < SHORTEST_BEGINNING
    ? []
    : all.filter(
        ([name, , , kind]) => kind !== 'partnership' && nameWords(name).join(' ').startsWith(whole),
      );

/** True for a word of the name of a place, or the beginning of one: it is no slip. */
export const isOfPlace = (word: string, placeWords: ReadonlySet<string>): boolean =>
  placeWords.has(word) ||
  (word.length >= SHORTEST_BEGINNING && [...placeWords].some((one) => one.startsWith(word)));
