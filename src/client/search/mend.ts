import type { RecordPlace } from '../../domain/search/record-name.ts';
import type { Draft, Result } from './answers.ts';
import { isWordFor } from '../../domain/search/words.ts';
import { hasWord } from './mark.ts';
import { correct } from './spelling.ts';
import { visibleText } from './through.ts';

interface MendMeans {
  search: (words: readonly string[]) => Promise<readonly RecordPlace[]>;
  vocabulary: () => Promise<readonly string[]>;
}

/**
 * A better answer where words that were looked for are in none of the results, and what to say of it:
 * with misspelt words put right, without words that nothing has, then without the word that stands in
 * the way of the others. Undefined where the answer stands or cannot be bettered. A question that
 * found what it looked for is never changed.
 */
export async function mend(
  draft: Draft,
  results: readonly Result[],
  { search, vocabulary }: MendMeans,
): Promise<Draft | undefined> {
  const missing = draft.words.filter((word) => !results.some((result) => holds(result, word)));
  if (missing.length === 0) return undefined;
  const vocabularyWords = await vocabulary();
  const unknown = missing.filter((word) => !isKnown(word, vocabularyWords));
  if (unknown.length === 0 && draft.hits.length > 0) return undefined;
  const fates = new Map(unknown.map((word) => [word, correct(word, vocabularyWords)]));
  const words = [
    ...new Set(draft.words.flatMap((word) => (fates.has(word) ? (fates.get(word) ?? []) : word))),
  ];
  const sentences = [
    ...draft.sentences,
    ...[...fates].map(([word, better]) =>
      better === undefined
        ? `Nothing here has “${word}”${words.length > 0 ? '. These are the results without it' : ''}.`
        : `Nothing here has “${word}”. These are the results for “${better}”.`,
    ),
  ];
  if (words.length === 0) return { hits: [], words: draft.words, sentences };
  if (fates.size > 0) {
    const hits = await search(words);
    if (hits.length > 0) return { hits, words, sentences };
  }
  return without(words, sentences, search);
}

/** Short words and figures are in no vocabulary; the engine looks for them as they stand. */
const isKnown = (word: string, vocabulary: readonly string[]): boolean =>
  word.length < 4 || /\d/u.test(word) || vocabulary.some((known) => isWordFor(word, known));

/** All but one of the words: the one without which most is left to find is kept out. */
async function without(
  words: readonly string[],
  sentences: readonly string[],
  search: MendMeans['search'],
): Promise<Draft | undefined> {
  if (words.length < 2) return undefined;
  const tries = await Promise.all(
    words.map(async (word) => {
      const left = words.filter((other) => other !== word);
      return { word, left, hits: await search(left) };
    }),
  );
  // The fewest results come of the rarest words, which say most of what is meant.
  const best = tries
    .filter(({ hits }) => hits.length > 0)
    .sort((a, b) => a.hits.length - b.hits.length)[0];
  return (
    best && {
      hits: best.hits,
      words: best.left,
      sentences: [
        ...sentences,
        `Nothing has all of these words. These are the results without “${best.word}”.`,
      ],
    }
  );
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
