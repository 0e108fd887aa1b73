import { isOfPlace } from '../../domain/area/named.ts';
import { isWordFor } from '../../domain/search/words.ts';
import type { Hit } from './engine.ts';
import { unique, type Draft } from './find.ts';
import { hasWord } from './mark.ts';
import type { Result } from './result.ts';
import { correct } from './spelling.ts';
import { visibleText } from './through.ts';

interface MendMeans {
  search: (words: readonly string[]) => Promise<readonly Hit[]>;
  vocabulary: () => Promise<readonly string[]>;
  /** Words that are never taken for a misspelt one. */
  abbreviations: ReadonlySet<string>;
  /** Neither are words of the names of places; a misspelt one may stand for one of these. */
  placeWords: ReadonlySet<string>;
}

/** Fewer results than these hardly answer a question of several words. */
const FEW = 3;

/**
 * A better answer where words that were looked for are in none of the results, and what to say of it:
 * with misspelt words put right, without words that nothing has, then with all words but one. Where
 * few results have all words, those with all but one come after them. Undefined where the answer
 * stands or cannot be bettered. What was found is never taken away, but for what the engine took for the
 * name of a place.
 */
export async function mend(
  draft: Draft,
  results: readonly Result[],
  { search, vocabulary, abbreviations, placeWords }: MendMeans,
): Promise<Draft | undefined> {
  const missing = draft.words.filter((word) => !results.some((result) => holds(result, word)));
  if (missing.length === 0) return draft.hits.length < FEW ? fillUp(draft, search) : undefined;
  const found = await vocabulary();
  const unknown = missing.filter((word) => !isKnown(word, found));
  if (unknown.length === 0 && draft.hits.length > 0) return undefined;
  const all = [...found, ...placeWords];
  const fates = new Map(
    unknown.map((word) => [
      word,
      abbreviations.has(word) || isOfPlace(word, placeWords) ? undefined : correct(word, all),
    ]),
  );
  const meant = [
    ...new Set(draft.words.flatMap((word) => (fates.has(word) ? (fates.get(word) ?? []) : word))),
  ];
  // The engine takes a word that nothing has for one that begins alike.
  const words = meant.filter((word) => draft.words.includes(word) || isKnown(word, found));
  const without = words.length > 0 ? '. These are the results without it.' : '.';
  const sentences = [
    ...draft.sentences,
    ...[...fates].map(([word, better]) => {
      if (better !== undefined) {
        return words.includes(better)
          ? `Nothing here has “${word}”. These are the results for “${better}”.`
          : `Nothing here has “${word}”. The nearest name of a place is “${better}”.`;
      }
      return isOfPlace(word, placeWords)
        ? `Nothing that we have read names “${word}”${without}`
        : `Nothing here has “${word}”${without}`;
    }),
  ];
  if (words.length === 0) {
    return { hits: [], words: meant.length > 0 ? meant : draft.words, sentences };
  }
  if (fates.size > 0) {
    const hits = await search(words);
    if (hits.length > 0) return { hits, words: meant, sentences };
  }
  const hits = await allButOne(words, search);
  if (hits.length === 0) return undefined;
  return {
    hits,
    words: meant,
    sentences: [
      ...sentences,
      'Nothing has all of these words. These are the results with all but one of them.',
    ],
  };
}

/** Short words and figures are in no vocabulary; the engine looks for them as they stand. */
const isKnown = (word: string, vocabulary: readonly string[]): boolean =>
  word.length < 4 || /\d/u.test(word) || vocabulary.some((known) => isWordFor(word, known));

/**
 * What has all but one of the words, whichever that is: the best match first. What few have says most
 * of what is meant, so its matches count for more.
 */
async function allButOne(
  words: readonly string[],
  search: MendMeans['search'],
): Promise<readonly Hit[]> {
  if (words.length < 2) return [];
  const tries = await Promise.all(
    words.map((word) => search(words.filter((other) => other !== word))),
  );
  const weighed = tries.flatMap((hits) => {
    const weight = 1 / Math.log(2 + hits.length);
    return hits.map((hit) => ({ ...hit, score: hit.score * weight }));
  });
  return unique(weighed.sort((a, b) => b.score - a.score));
}

async function fillUp(
  { hits, words, sentences }: Draft,
  search: MendMeans['search'],
): Promise<Draft | undefined> {
  const more = unique([...hits, ...(await allButOne(words, search))]);
  if (more.length === hits.length) return undefined;
  const count = hits.length === 1 ? 'Only one result has' : `Only ${hits.length} results have`;
  return {
    hits: more,
    words,
    sentences: [...sentences, `${count} all of these words. Those after have all but one of them.`],
  };
}

const holds = ({ record, labels }: Result, word: string): boolean =>
  hasWord(
    [
      visibleText(
        record,
        Object.values(labels).map(({ label }) => label),
      ),
      ...record.otherNames.flatMap(({ names }) => names),
    ].join(' '),
    word,
  );
