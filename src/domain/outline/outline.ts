import { emailsIn, namesIn } from '../base/personal.ts';
import { normalise } from '../evidence/normalise.ts';
import type { OutlineSection } from '../../schemas/source.ts';
import { blocksOf, readsAsHeading, PAGE_MARK, type Block } from './blocks.ts';
import { openingOf, type Opening } from './numbers.ts';

/** A section while the outline is made. */
interface Node {
  id: string;
  label: string;
  /** What the labels of its own paragraphs begin with. */
  place: string;
  /** Offset in the text. */
  start: number;
  sections: Node[];
  parent: Node | undefined;
  kind: 'heading' | 'clause' | 'part';
  /** The rank that the file gives a heading: 1 is the highest. */
  level: number | undefined;
  /** Words that opening words should have, where a heading is all of them. */
  words: number | undefined;
  /** True until its own first words have come: a number may stand alone on its line. */
  isOpen: boolean;
  /** Of a clause: true where a heading stands beside its number. */
  isTitled: boolean;
  counts: Record<'paragraph' | 'part' | 'point' | 'table', number>;
}

/** Numbers that run on from each other: of the document, of an appendix, of a list. */
interface Numbering {
  /** The section the numbers stand under; undefined: the document. */
  under: Node | undefined;
  last: number;
  byNumber: Map<string, Node>;
}

interface Making {
  top: Node[];
  /** The section that the next words belong to. */
  current: Node | undefined;
  numberings: [Numbering, ...Numbering[]];
  /** Ids that are taken, and of each how often it was asked for. */
  ids: Map<string, number>;
  isName: (heading: string) => boolean;
  /** Points of lists of names. */
  names: ReadonlySet<Block>;
}

/** Words that opening words have at least and at most (schemas/source.ts). */
const STARTS = { least: 5, most: 12 };
/** A list of points that all have fewer words is one of names, and its points no sections of their own. */
const POINT_WORDS = 8;

/**
 * The outline of a text: its clauses by their numbers as printed, its headings, and what stands below each by count.
 * Every section’s opening words are found again by `placeOutline`. Without headings and numbers, the pages.
 * Sections whose opening words name a person are left out. Empty where the text has no words.
 */
export function outlineOf(
  text: string,
  blocks: readonly Block[] = blocksOf(text),
): OutlineSection[] {
  const making: Making = {
    top: [],
    current: undefined,
    numberings: [numberingUnder(undefined)],
    ids: new Map(),
    isName: nameTeller(text),
    names: pointsOfNames(blocks),
  };
  const contents = contentsLines(blocks);
  blocks.forEach((block, index) => {
    if (!contents.has(block)) take(making, block, blocks[index - 1], blocks[index + 1]);
    else if (!contents.has(blocks[index - 1] ?? block) && making.current?.id !== 'contents')
      add(
        making,
        { id: 'contents', label: 'contents list', start: block.start, kind: 'heading' },
        undefined,
      );
  });
  return withOpenings(
    making.top.length === 1 && making.top[0]?.id === 'opening'
      ? paged(making.top[0], text)
      : making.top,
    text,
  );
}

function take(making: Making, block: Block, before?: Block, after?: Block): void {
  if (block.kind === 'row') {
    if (before?.kind !== 'row' && after?.kind === 'row') addPart(making, block, 'table');
    return;
  }
  const opening = openingOf(block.text);
  if (opening?.kind === 'appendix' && isShort(block.text)) addAppendix(making, block, opening);
  else if (opening?.kind === 'number' && addClause(making, block, opening)) return;
  else if (opening?.kind === 'item' && opening.rest !== '') addItem(making, block, opening);
  else if (making.current?.isOpen === true && block.kind !== 'point' && !isUnder(making, block))
    fillClause(making.current, block);
  else if (block.kind === 'heading' && !making.isName(block.text)) addHeading(making, block);
  else
    addPart(
      making,
      block,
      block.kind === 'point' || block.kind === 'part' ? block.kind : 'paragraph',
    );
}

/** True for a heading right under a clause that has its own heading beside its number. */
const isUnder = ({ current, isName }: Making, { kind, text }: Block): boolean =>
  kind === 'heading' && current?.isTitled === true && !isName(text);

const isShort = (text: string): boolean => wordsOf(text).length <= 16;
const wordsOf = (text: string): string[] => text.split(/\s+/u).filter(Boolean);

const numberingUnder = (under: Node | undefined): Numbering => ({
  under,
  last: 0,
  byNumber: new Map(),
});

/** No document that people read goes deeper; what would is put beside its parent. */
const DEEPEST = 8;

/** The nearest section above a place that is not too deep to have others under it. */
function withinDepth(under: Node | undefined): Node | undefined {
  const above: Node[] = [];
  for (let node = under; node !== undefined; node = node.parent) above.push(node);
  return above[Math.max(0, above.length - DEEPEST + 1)];
}

/** Adds a section under another, or to the document; its id is made one of its own. Returns it. */
function add(
  making: Making,
  { id, label, ...found }: Pick<Node, 'id' | 'label' | 'start' | 'kind'> & Partial<Node>,
  under: Node | undefined,
): Node {
  const parent = withinDepth(under);
  let count = (making.ids.get(id) ?? 0) + 1;
  while (count > 1 && making.ids.has(`${id}-again-${String(count)}`)) count += 1;
  making.ids.set(id, count);
  const node: Node = {
    id: count === 1 ? id : `${id}-again-${String(count)}`,
    label: count === 1 ? label : `${label} (${ordinal(count)} of this name)`,
    place: label,
    sections: [],
    parent,
    level: undefined,
    words: undefined,
    isOpen: false,
    isTitled: false,
    counts: { paragraph: 0, part: 0, point: 0, table: 0 },
    ...found,
  };
  if (count > 1) making.ids.set(node.id, 1);
  (parent?.sections ?? making.top).push(node);
  if (node.kind !== 'part') making.current = node;
  return node;
}

function addAppendix(making: Making, { text, start, level }: Block, { id, rest }: Opening): void {
  const name = id.replace('-', ' ').replace(/^./u, (letter) => letter.toUpperCase());
  const title = shortened(rest);
  const label = title === '' ? name : `${name}, ${title}`;
  const node = add(
    making,
    { id, label, start, kind: 'heading', level, words: wordsOf(text).length },
    undefined,
  );
  node.place = name;
  making.numberings = [making.numberings[0], numberingUnder(node)];
}

/** Adds a numbered clause where its number goes on from one before. Returns false where it does not. */
function addClause(making: Making, block: Block, opening: Opening): boolean {
  const isTitled = block.kind === 'heading' || opening.rest === '' || readsAsHeading(opening.rest);
  const numbering = numberingFor(making, opening, isTitled, block.kind === 'clause');
  if (numbering === undefined) return false;
  const [number = 0] = opening.path;
  numbering.last = Math.max(numbering.last, number);
  const upper = opening.path.slice(0, -1);
  const parent =
    upper.length > 0 ? nearestNumber(numbering, upper) : parentOfWhole(making, numbering, isTitled);
  const title = opening.rest !== '' && readsAsHeading(opening.rest) ? shortened(opening.rest) : '';
  const place = placeOf(numbering, opening, title);
  const node = add(
    making,
    {
      id: numbering.under === undefined ? opening.id : `${numbering.under.id}-${opening.id}`,
      label: title === '' ? place : `${place}, ${title}`,
      start: block.start,
      kind: 'clause',
      level: block.level,
    },
    parent,
  );
  node.place = place;
  node.isOpen = opening.rest === '' || title !== '';
  node.isTitled = title !== '';
  node.counts.paragraph = 1;
  node.counts.part = 1;
  numbering.byNumber.set(opening.id, node);
  return true;
}

const placeOf = ({ under }: Numbering, { id, path }: Opening, title: string): string => {
  if (under === undefined) return `clause ${id}`;
  return `${under.place}, ${path.length > 1 ? 'paragraph' : title === '' ? 'item' : 'section'} ${id}`;
};

const nearestNumber = (
  { byNumber, under }: Numbering,
  path: readonly number[],
): Node | undefined => {
  for (let length = path.length; length > 0; length -= 1) {
    const found = byNumber.get(path.slice(0, length).join('.'));
    if (found) return found;
  }
  return under;
};

/** A numbered paragraph stands under the heading before it; a numbered heading stands under none. */
function parentOfWhole(
  { current }: Making,
  { under }: Numbering,
  isTitled: boolean,
): Node | undefined {
  if (under !== undefined || isTitled) return under;
  let heading = current;
  while (heading !== undefined && heading.kind !== 'heading') heading = heading.parent;
  return heading;
}

/** The numbering that a number goes on from, with those inside it closed; a new one for a list that begins at 1. */
function numberingFor(
  making: Making,
  { path, rest }: Opening,
  isTitled: boolean,
  isSure: boolean,
): Numbering | undefined {
  const { numberings } = making;
  const [first = 0] = path;
  const inner = numberings.toReversed();
  const found =
    path.length > 1
      ? (inner.find(({ last }) => last === first) ??
        numberings.find(({ last }) => last === first - 1 || (last === 0 && path.at(-1) === 1)))
      : (inner.find(
          ({ last, under }) =>
            last === first - 1 && (last > 0 || under !== undefined || first === 1),
        ) ??
        (numberings[0].last === 0 && first <= 20 && making.current !== undefined
          ? numberings[0]
          : undefined) ??
        (isTitled && rest !== ''
          ? inner.find(({ last }) => last > 0 && first > last && first <= last + 2)
          : undefined) ??
        (isSure && first > numberings[0].last ? numberings[0] : undefined));
  if (found !== undefined) {
    making.numberings = [numberings[0], ...numberings.slice(1, numberings.indexOf(found) + 1)];
    return found;
  }
  if (path.length > 1 || first !== 1 || making.current === undefined) return undefined;
  const list = numberingUnder(making.current);
  making.numberings.push(list);
  return list;
}

/** The words after a number that stood alone on its line, or a titled clause’s first paragraph. */
function fillClause(clause: Node, block: Block): void {
  if (block.kind === 'heading' && clause.label === clause.place && readsAsHeading(block.text)) {
    clause.label = `${clause.place}, ${shortened(block.text)}`;
    clause.isTitled = true;
    return;
  }
  clause.isOpen = false;
}

function addItem(making: Making, { start }: Block, { id }: Opening): void {
  const { current } = making;
  add(
    making,
    {
      id:
        current === undefined
          ? id.slice(1, -1)
          : current.kind === 'clause'
            ? `${current.id}${id}`
            : `${current.id}-${id}`,
      label:
        current === undefined
          ? id
          : current.kind === 'clause'
            ? `${current.place}${id}`
            : `${current.place}, ${id}`,
      start,
      kind: 'part',
    },
    current,
  );
}

function addHeading(making: Making, { text, start, level }: Block): void {
  const isTitle = making.top.length === 0;
  add(
    making,
    {
      id: isTitle ? 'title' : slug(text),
      label: isTitle ? 'title' : `heading ‘${shortened(text)}’`,
      start,
      kind: 'heading',
      level,
      words: wordsOf(text).length,
    },
    parentOfHeading(making, level),
  );
}

/** Under the heading of a higher rank; where ranks are not known, under the titled clause before. */
function parentOfHeading({ current }: Making, level: number | undefined): Node | undefined {
  const above: Node[] = [];
  for (let node = current; node !== undefined; node = node.parent) above.push(node);
  if (level !== undefined && above.some((node) => node.level !== undefined))
    return above.find((node) => node.level !== undefined && node.level < level);
  const clauses = above.filter(({ kind }) => kind === 'clause');
  return clauses.find(({ isTitled }) => isTitled) ?? clauses.at(-1);
}

function addPart(making: Making, block: Block, what: keyof Node['counts']): void {
  const { text, start } = block;
  const parent =
    making.current ??
    add(
      making,
      { id: 'opening', label: 'before the first heading', start, kind: 'heading' },
      undefined,
    );
  parent.isOpen = false;
  parent.counts[what] += 1;
  const count = parent.counts[what];
  if (making.names.has(block)) return;
  if (what === 'paragraph' && (parent.start === start || making.isName(text))) return;
  add(
    making,
    {
      id:
        what === 'paragraph'
          ? `${parent.id}-${String(count)}`
          : `${parent.id}-${what}-${String(count)}`,
      label: `${parent.place}, ${ordinal(count)} ${what}`,
      start,
      kind: 'part',
    },
    parent,
  );
}

/** Of a text without headings and numbers: a section for each page, with its paragraphs. */
function paged(opening: Node, text: string): Node[] {
  const pages: Node[] = [];
  for (const part of [{ ...opening, sections: [] }, ...opening.sections]) {
    const number = text.slice(0, part.start).split(PAGE_MARK).length;
    const id = `page-${String(number)}`;
    if (pages.at(-1)?.id !== id)
      pages.push({
        ...opening,
        id,
        label: `page ${String(number)}`,
        start: part.start,
        sections: [],
      });
    else pages.at(-1)?.sections.push(part);
  }
  return pages.length > 1 ? pages : [opening];
}

const ORDINALS = [
  ...['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth'],
  ...['tenth', 'eleventh', 'twelfth'],
];

const ordinal = (count: number): string => {
  const tens = count % 100;
  const ending = tens > 10 && tens < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][count % 10] ?? 'th');
  return ORDINALS[count - 1] ?? `${String(count)}${ending}`;
};

const shortened = (heading: string): string => {
  const words = wordsOf(heading.replace(/[:\s]+$/u, ''));
  return words.length > 14 ? `${words.slice(0, 13).join(' ')} …` : words.join(' ');
};

/** The first words of a heading as an id: key-principles. */
export const slug = (text: string): string =>
  wordsOf(
    text
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[’'‘]/gu, '')
      .replace(/[^a-z0-9]+/gu, ' ')
      .replace(/^(?:the|a|an) /u, ''),
  )
    .slice(0, 5)
    .join('-') || 'heading';

function pointsOfNames(blocks: readonly Block[]): Set<Block> {
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

/** The lines of a contents list: at least four on end that close with the number of a page. */
function contentsLines(blocks: readonly Block[]): Set<Block> {
  const found = new Set<Block>();
  let run: Block[] = [];
  for (const block of [...blocks, undefined]) {
    if (block !== undefined && isShort(block.text) && /[\s.…|]\d{1,3}\s*\|?$/u.test(block.text))
      run.push(block);
    else {
      if (run.length >= 4) run.forEach((one) => found.add(one));
      run = [];
    }
  }
  return found;
}

const GROUP = /board|panel|group|committee|team|network|partner|forum|council|police|health/iu;

/** Tells headings that are the name of a person: with a title or an honour, or of words that stand nowhere in lower case. */
function nameTeller(text: string): (heading: string) => boolean {
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

/** The sections with the opening words by which each is found; those without such words give their own to the one before. */
function withOpenings(nodes: readonly Node[], text: string): OutlineSection[] {
  const source = normalise(text);
  let cursor = 0;
  const finish = (node: Node): OutlineSection[] => {
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
