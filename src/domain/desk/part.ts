import { selectionAt, WORD_LIMIT, type DeskText } from './selection.ts';

/** A stretch of a text, in its offsets. */
interface Stretch {
  start: number;
  end: number;
}

/** Where a sentence can be parted without tearing words that belong together: after a comma or the like, before “and”. */
const JOINT = /[,;:](?=\s)|\s[–—](?=\s)|(?=\s(?:and|but|or|where|which|who|if|unless)\s)/gu;

/** The stop or sign at which a part ends is none of its words, nor is the “and” that joins it to what is before. */
const EDGES = /^(?:[\s,;:–—]|(?:and|but|or)\s)+|[\s.,;:–—]+$/gu;

/**
 * The part of a sentence that can stand as a quotation where the whole is too long: of the runs between its joints, the
 * one with most of the likely words, then the longest. Undefined where none can stand.
 */
export function partOf(
  text: DeskText,
  sentence: Stretch,
  marks: readonly string[],
): Stretch | undefined {
  const printed = text.text.slice(sentence.start, sentence.end);
  const joints = [...printed.matchAll(JOINT)].map(({ index, 0: sign }) => index + sign.length);
  const edges = [...new Set([0, ...joints, printed.length])];
  const runs = edges.flatMap((from, index) =>
    edges.slice(index + 1).map((to) => trimmed(printed, { start: from, end: to })),
  );
  const likely = marks.map((mark) => mark.toLowerCase());
  const marksIn = ({ start, end }: Stretch): number => {
    const words = printed.slice(start, end).toLowerCase();
    return likely.filter((mark) => words.includes(mark)).length;
  };
  const [best] = runs
    .map((run) => ({ run, words: wordsIn(printed.slice(run.start, run.end)), marks: marksIn(run) }))
    .filter(({ words }) => words >= LEAST && words <= WORD_LIMIT)
    .sort((a, b) => b.marks - a.marks || b.words - a.words)
    .map(({ run }) => ({ start: sentence.start + run.start, end: sentence.start + run.end }))
    .filter(({ start, end }) => selectionAt(text, start, end).fault === undefined);
  return best;
}

/** Fewer words than these say nothing by themselves. */
const LEAST = 4;

const wordsIn = (words: string): number => words.split(/\s+/u).filter(Boolean).length;

function trimmed(printed: string, { start, end }: Stretch): Stretch {
  const words = printed.slice(start, end);
  const edges = [...words.matchAll(EDGES)];
  const before = edges.find(({ index }) => index === 0)?.[0].length ?? 0;
  const after = edges.find(
    ({ index, 0: sign }) => index > 0 && index + sign.length === words.length,
  );
  return { start: start + before, end: end - (after?.[0].length ?? 0) };
}
