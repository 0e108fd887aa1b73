import type { Arrangements } from '../catalogue/catalogue.ts';
import { DRAWING_WIDTHS, type DrawingLayout } from '../base/drawing.ts';
import { structureOf } from './structure.ts';
import { boxesOf, type BoxLink, type StructureBox, railsOf, type Rail } from './boxes.ts';
import { linksOf } from './links.ts';
import { capitalise, counted, joinAnd, wrap } from '../base/words.ts';

/** A line of text in a box. */
export interface ChartText {
  words: string;
  kind: 'label' | 'name' | 'other' | 'remark';
}

export interface ChartBox {
  y: number;
  height: number;
  outside: boolean;
  shared: boolean;
  texts: readonly ChartText[];
}

/** One line down the margin: to the box it leads to, with an arrow, and from those that answer or report. */
export interface ChartRail {
  path: string;
  /** How high the arrow stands. */
  head: number;
  /** How high the line leaves each body. */
  ends: readonly number[];
  look: 'accountable' | 'reports' | 'overseen';
  unclear: boolean;
}

/** The structure of bodies in the units of its view box. */
export interface StructureChart {
  width: number;
  height: number;
  /** Where the boxes begin, right of the lines. */
  left: number;
  description: string;
  boxes: readonly ChartBox[];
  rails: readonly ChartRail[];
}

const LANE = 14;
const PORT = 11;
const LINE = 19;
const GAP = 16;
const PADDING = 12;
/** About the width of a letter, at the sizes the styles give. */
const LETTER = { label: 6.9, name: 8, other: 7.6, remark: 6.9 } as const;

/** Bodies from top to bottom, and every line between them in the margin (see `boxesOf`). */
export function structureChart(arrangements: Arrangements, layout: DrawingLayout): StructureChart {
  const { boxes, links } = boxesOf(structureOf(arrangements), linksOf(arrangements));
  const rails = railsOf(
    boxes.map(({ id }) => id),
    links,
  );
  const lanes = Math.max(0, ...rails.map(({ lane }) => lane + 1));
  const width = DRAWING_WIDTHS[layout];
  const left = lanes === 0 ? 0 : lanes * LANE + 12;
  const ports = new Map(boxes.map(({ id }) => [id, portsOf(id, rails)]));
  let y = 0;
  const placed = boxes.map((box) => {
    const texts = textsOf(box, width - left - 2 * PADDING);
    const height = Math.max(
      1 + texts.length * LINE + PADDING,
      (ports.get(box.id)?.length ?? 0) * PORT + 8,
    );
    const top = y;
    y += height + GAP;
    return { id: box.id, y: top, height, outside: box.outside, shared: box.shared, texts };
  });
  const portY = (id: string, rail: Rail): number => {
    const box = placed.find((one) => one.id === id);
    const own = ports.get(id) ?? [];
    if (!box) return 0;
    return Math.round(box.y + (box.height * (own.indexOf(rail) + 1)) / (own.length + 1));
  };
  return {
    width,
    height: Math.max(y - GAP, 0),
    left,
    description: describe(boxes, links),
    boxes: placed,
    rails: rails.map((rail) => chartRail(rail, left, portY)),
  };
}

/** The lines that touch a box, from top to bottom: first the far lanes that go up, last those down. */
const portsOf = (id: string, rails: readonly Rail[]): Rail[] =>
  rails
    .filter(({ to, from }) => to === id || from.includes(id))
    .toSorted((a, b) => Number(a.to === id) - Number(b.to === id) || b.lane - a.lane);

function chartRail(
  rail: Rail,
  left: number,
  portOf: (id: string, rail: Rail) => number,
): ChartRail {
  const { to, from, relation, unclear, lane } = rail;
  const x = left - 12 - lane * LANE;
  const head = portOf(to, rail);
  const ends = from.map((id) => portOf(id, rail));
  const ys = [head, ...ends];
  return {
    path: [
      `M${x} ${Math.min(...ys)}V${Math.max(...ys)}`,
      ...ys.map((y) => `M${x} ${y}H${left}`),
    ].join(''),
    head,
    ends,
    look: relation,
    unclear,
  };
}

function textsOf({ label, names, remarks, outside }: StructureBox, width: number): ChartText[] {
  const kind = outside ? 'other' : 'name';
  return [
    ...wrapped(label, 'label', width),
    ...names.flatMap((name) => wrapped(outside ? capitalise(name) : name, kind, width)),
    ...remarks.flatMap((remark) => wrapped(remark, 'remark', width)),
  ];
}

const wrapped = (words: string, kind: ChartText['kind'], width: number): ChartText[] =>
  wrap(words, Math.floor(width / LETTER[kind])).map((line) => ({ words: line, kind }));

/** What those outside the bodies are to them: each relation is told apart from the others. */
const OTHERS: readonly (readonly [relation: BoxLink['relation'], words: string])[] = [
  ['accountable', 'to whom they answer'],
  ['reports', 'to whom they report'],
  ['overseen', 'who oversee them'],
];

function describe(boxes: readonly StructureBox[], links: readonly BoxLink[]): string {
  const inside = boxes.filter(({ outside }) => !outside).length;
  const others = OTHERS.flatMap(([relation, words]) => {
    const to = new Set(links.flatMap((link) => (link.relation === relation ? link.to : [])));
    const names = boxes.flatMap((box) => (box.outside && to.has(box.id) ? box.names : []));
    const count = new Set(names).size;
    return count > 0 ? [`${counted(count, 'other')} ${words}`] : [];
  });
  return `${counted(inside, 'body', 'bodies')} as boxes from top to bottom${others.length > 0 ? `, with ${joinAnd(others)}` : ''}, joined by ${counted(links.length, 'line')}. The list after the drawing gives the same in words.`;
}

/** A kind of line with what it means. */
export interface StructureLegendEntry {
  look: ChartRail['look'] | 'unclear';
  words: string;
}

const MEANINGS: readonly StructureLegendEntry[] = [
  { look: 'accountable', words: 'Unbroken line: answers to the one with the arrow' },
  {
    look: 'reports',
    words:
      'Broken line: reports, or sends something to read, to the one with the arrow; that is not answering to it',
  },
  { look: 'overseen', words: 'Dotted line: is overseen by the one with the arrow' },
  { look: 'unclear', words: 'Thin line: on one way of reading the document' },
];

/** The meaning of every kind of line that a drawing holds, and of no other. */
export const structureLegend = ({ rails }: StructureChart): StructureLegendEntry[] =>
  MEANINGS.filter(({ look }) =>
    look === 'unclear'
      ? rails.some(({ unclear }) => unclear)
      : rails.some((rail) => rail.look === look),
  );
