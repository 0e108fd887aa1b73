import { emailsIn, namesIn } from '../base/personal.ts';
import { normalise } from '../evidence/normalise.ts';
import type { OutlineSection } from '../../schemas/source.ts';

/** A section with its place in the text. */
interface Placed {
  id: string;
  label: string;
  /** Offset of its first word in the text, in UTF-16 units. */
  start: number;
  kind: 'heading' | 'clause' | 'part';
  /** How many words it should open with, where a heading is all of them. */
  words: number | undefined;
  sections: readonly Placed[];
}

/** Words that opening words have at least and at most (schemas/source.ts). */
const STARTS = { least: 5, most: 12 };

/** The sections with the opening words by which each is found; those without such words give their own to the one before. */
export function withOpenings(nodes: readonly Placed[], text: string): OutlineSection[] {
  const source = normalise(text);
  let cursor = 0;
  const finish = (node: Placed): OutlineSection[] => {
    const at = placeIn(source.offsets, node.start);
    const starts = at < cursor ? undefined : openingWords(source.text, at, cursor, node.words);
    if (starts !== undefined) cursor = at;
    const only = node.sections.length === 1 ? node.sections[0] : undefined;
    const parts = only?.kind === 'part' && only.id === `${node.id}-1` ? [] : node.sections;
    const sections = parts.flatMap(finish);
    if (starts === undefined) return sections;
    return [{ id: node.id, label: node.label, starts, ...(sections.length > 0 && { sections }) }];
  };
  return nodes.flatMap(finish);
}

/** Index of the first character of normalised text that came from `offset` or after it. */
function placeIn(offsets: readonly number[], offset: number): number {
  let [low, high] = [0, offsets.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The fewest words from a place on by which it is found after `cursor`; undefined where 12 do not do, or name a person. */
function openingWords(
  text: string,
  at: number,
  cursor: number,
  own = STARTS.least,
): string | undefined {
  const words = text
    .slice(at, at + 400)
    .split(' ')
    .filter(Boolean);
  const most = Math.min(STARTS.most, words.length);
  for (let count = Math.min(own, most); count <= most; count += 1) {
    const starts = words.slice(0, count).join(' ');
    if (text.indexOf(starts, cursor) !== at || normalise(starts).text !== starts) continue;
    return namesIn(starts).length + emailsIn(starts).length > 0 ? undefined : starts;
  }
  return undefined;
}
