import { createHash } from 'node:crypto';

/** Words that name nothing and judge nobody. */
const WORDS =
  'ash elm fir oak yew bay fen lea moor weir brook cedar field grove haven maple marsh river stone alder copse dales heath hedge larch ridge valley meadow willow garden harbour orchard spinney bracken clearing headland moorland parkland riverbank woodland farmstead hedgerow'.split(
    ' ',
  );

/** Words that only hold a sentence together stay, so that sentences stay sentences. */
const KEPT = new Set(
  'a about after all also an and any are as at be before both but by can each every for from has have if in into is it its least less may more most must not of on one only or other said says shall should such than that the their them then these they this those to two three four five six under until where which who will with within without'.split(
    ' ',
  ),
);

/** Puts a fictional word for each word of a text: the same seed and word always give the same. */
export function fictionalWords(seed: string): (text: string) => string {
  const known = new Map<string, string>();
  const otherFor = (word: string): string => {
    const other = known.get(word) ?? wordFor(`${seed}/${word}`, word.length);
    known.set(word, other);
    return other;
  };
  return (text) =>
    text.replaceAll(/\p{L}[\p{L}’']*/gu, (word) => {
      const lower = word.toLowerCase();
      if (KEPT.has(lower)) return word;
      const other = otherFor(lower);
      return word === lower ? other : other.charAt(0).toUpperCase() + other.slice(1);
    });
}

/** One of the words nearest in length, so that pages stay as long as they were. */
function wordFor(key: string, length: number): string {
  const number = createHash('sha256').update(key).digest().readUInt32BE();
  const distance = Math.min(...WORDS.map((word) => Math.abs(word.length - length)));
  const alike = WORDS.filter((word) => Math.abs(word.length - length) <= distance + 1);
  return alike[number % alike.length] ?? 'oak';
}
