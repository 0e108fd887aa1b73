import { namesIn } from '../base/personal.ts';
import type { Block } from './blocks.ts';
import { isShort, wordsOf } from './naming.ts';

/** What reads as a section and is none: a list of names, a contents list, the name of a person. */

/** A list of points that all have fewer words is one of names, and its points no sections of their own. */
const POINT_WORDS = 8;

/** Points of the lists that are of names: all of them short. */
export function pointsOfNames(blocks: readonly Block[]): Set<Block> {
  const names = new Set<Block>();
  let list: Block[] = [];
  for (const block of [...blocks, undefined]) {
    if (block?.kind === 'point') list.push(block);
    else {
      if (list.every(({ text }) => wordsOf(text).length < POINT_WORDS))
        list.forEach((one) => names.add(one));
      list = [];
    }
  }
  return names;
}

/**
 * The lines of a contents list: at least four on end that close with the number of a page, or that stand under
 * “Contents” and come again below, word for word.
 */
export function contentsLines(blocks: readonly Block[]): Set<Block> {
  const last = new Map(blocks.map(({ text }, index) => [plain(text), index]));
  const found = new Set<Block>();
  let run: Block[] = [];
  let isUnder = false;
  [...blocks, undefined].forEach((block, index) => {
    const isLine =
      block !== undefined &&
      isShort(block.text) &&
      (PAGE_AT_END.test(block.text) || (isUnder && (last.get(plain(block.text)) ?? 0) > index));
    if (isLine) {
      run.push(block);
      return;
    }
    if (run.length >= 4) run.forEach((one) => found.add(one));
    run = [];
    isUnder =
      block !== undefined && /^(?:table of )?contents(?: page| list)?:?$/iu.test(block.text);
  });
  return found;
}

const PAGE_AT_END = /[\s.…|]\d{1,3}\s*\|?$/u;

const plain = (text: string): string => text.toLowerCase().replaceAll(/\s+/gu, ' ').trim();

const GROUP = /board|panel|group|committee|team|network|partner|forum|council|police|health/iu;

/** Tells headings that are the name of a person: with a title or an honour, or of words that stand nowhere in lower case. */
export function nameTeller(text: string): (heading: string) => boolean {
  const lower = new Set(text.match(/(?<![\p{L}’'-])\p{Ll}+/gu));
  return (heading) => {
    if (namesIn(heading).length > 0) return true;
    const words = wordsOf(heading);
    return (
      (words.length === 2 || words.length === 3) &&
      !GROUP.test(heading) &&
      words.every((word) => /^\p{Lu}\p{Ll}+$/u.test(word) && !lower.has(word.toLowerCase()))
    );
  };
}
