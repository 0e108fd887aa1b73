import { fold, isWordFor, SHOWN_WORD } from '../../domain/search/words.ts';

/** A run of text, marked where it is a word that was looked for. */
export interface Run {
  text: string;
  marked: boolean;
}

interface Word {
  start: number;
  end: number;
  marked: boolean;
}

const findWords = (text: string, words: readonly string[]): Word[] =>
  [...text.matchAll(SHOWN_WORD)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    marked: words.some((typed) => isWordFor(typed, fold(word))),
  }));

/** The text in runs, in its order; together they are the whole text. */
export function markWords(text: string, words: readonly string[]): Run[] {
  const runs: Run[] = [];
  let end = 0;
  for (const word of findWords(text, words).filter(({ marked }) => marked)) {
    if (word.start > end) runs.push({ text: text.slice(end, word.start), marked: false });
    runs.push({ text: text.slice(word.start, word.end), marked: true });
    end = word.end;
  }
  if (end < text.length) runs.push({ text: text.slice(end), marked: false });
  return runs;
}

/** True where any word of the text is one that was looked for. */
export const hasWord = (text: string, word: string): boolean =>
  findWords(text, [word]).some(({ marked }) => marked);

/** How many letters of a long answer are shown, about. */
const SHOWN = 280;

/** A text as it is or, where it is long, the part that holds most words looked for. */
export function excerpt(text: string, words: readonly string[], length = SHOWN): string {
  if (text.length <= length) return text;
  const found = findWords(text, words);
  const marked = found.filter((word) => word.marked);
  const countFrom = (start: number): number =>
    marked.filter((word) => word.start >= start && word.end <= start + length).length;
  const best = marked.reduce(
    (most, { start }) => {
      const count = countFrom(start);
      return count > most.count ? { start, count } : most;
    },
    { start: 0, count: countFrom(0) },
  ).start;
  // A few words before the first found, so that it does not stand alone.
  const lead = Math.max(0, best - 60);
  const from = lead === 0 ? 0 : (found.find(({ start }) => start >= lead)?.start ?? best);
  const last = found.filter(({ end }) => end <= from + length).at(-1)?.end ?? text.length;
  return `${from > 0 ? '… ' : ''}${text.slice(from, last)}${last < text.length ? ' …' : ''}`;
}
