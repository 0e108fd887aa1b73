import type { Segment } from './lines.ts';

/** Lists whose items have no mark: told by where lines begin and end, and by what of the next line would have fitted. */

/** The edges of the lines that a paragraph stands among. */
export interface Edges {
  left: number;
  right: number;
}

export interface Items {
  /** The lines of each: what leads to the list, then its items; or all lines, where they are one. */
  parts: Segment[][];
  /** Which of them is the first item; undefined where there is no list. */
  firstItem: number | undefined;
  /** False where there may be items that were not told apart. */
  isSure: boolean;
}

/** In sizes of type: an indent is at least so wide. */
const INDENT = 0.8;

/** Cuts the lines of what reads as one paragraph into the items of a list, where the layout shows one. */
export function itemsOf(lines: readonly Segment[], { left, right }: Edges): Items {
  const all = lines
    .slice(1)
    .map((line, index) => ({ above: lines[index] ?? line, line, at: index + 1 }));
  const lead = all.find(({ above }) => above.text.endsWith(':'));
  const own = Math.max(...lines.slice(lead?.at ?? 0).map(({ end }) => end));
  // A line that was wrapped ends where the next word did not fit: any other end is the author’s.
  const ends = all.filter(({ above, line }) => fits(line, above, right));
  const within = ends.filter(({ above, line }) => fits(line, above, own));
  const isIndented = ends.some(({ line }) => line.x > left + line.size * INDENT);
  const isUpper = ends.every(({ line }) => /^[\p{Lu}\d‘“"(]/u.test(line.text));
  const isList =
    ends.length >= (lead ? 1 : 2) &&
    within.length * 2 >= ends.length &&
    within.length > 0 &&
    (lead !== undefined || isIndented || isUpper);
  const mayBe = lead === undefined ? within.length > 1 : ends.length > 1;
  if (!isList) return { parts: [[...lines]], firstItem: undefined, isSure: !mayBe };
  const starts = new Set([...ends.map(({ at }) => at), ...(lead ? [lead.at] : [])]);
  const parts: Segment[][] = [];
  lines.forEach((line, index) => {
    const last = parts.at(-1);
    if (last === undefined || starts.has(index)) parts.push([line]);
    else last.push(line);
  });
  const items = lead ? parts.findIndex(([first]) => first === lead.line) : indentedFrom(parts);
  return { parts, firstItem: items, isSure: true };
}

/** The first part that stands further in than the one before it; the very first where all stand alike. */
function indentedFrom(parts: readonly Segment[][]): number {
  const found = parts.findIndex(([line], index) => {
    const before = parts[index - 1]?.[0];
    return line !== undefined && before !== undefined && line.x > before.x + line.size * INDENT;
  });
  return Math.max(0, found);
}

/** Whether the first word of a line would have stood at the end of the one above, with some room to spare. */
function fits(line: Segment, above: Segment, right: number): boolean {
  const [word = ''] = line.text.split(' ');
  const width = ((line.end - line.x) * word.length) / Math.max(1, line.text.length);
  return above.end + line.size * 0.3 + width + line.size < right;
}
