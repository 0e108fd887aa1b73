import type { OutlineSection } from '../../schemas/source.ts';
import { blocksOf, readsAsHeading, PAGE_MARK, type Block } from './blocks.ts';
import { isShort, ordinal, shortened, slug, wordsOf } from './naming.ts';
import { contentsLines, nameTeller, pointsOfNames } from './no-sections.ts';
import { openingOf, type Opening } from './numbers.ts';
import { withOpenings } from './openings.ts';

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
