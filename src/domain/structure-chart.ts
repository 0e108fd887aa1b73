import type { StructureNode } from './structure.ts';

/** A box of the chart, in the units of its view box. */
export interface ChartBox {
  x: number;
  y: number;
  height: number;
  tier: string;
  lines: readonly string[];
}

/** A line from a body to the one it answers to. */
export interface ChartLine {
  path: string;
  relation: 'accountable' | 'reports';
}

export interface StructureChart {
  width: number;
  height: number;
  boxes: readonly ChartBox[];
  lines: readonly ChartLine[];
}

export const BOX_WIDTH = 232;
const COLUMN = BOX_WIDTH + 56;
const GAP = 14;
const LINE = 19;
const LETTERS = 27;

/** Lays the trees out from left to right. Widths are estimates: the text is wrapped by letters. */
export function chartOf(roots: readonly StructureNode[]): StructureChart {
  const boxes: ChartBox[] = [];
  const lines: ChartLine[] = [];
  let bottom = 0;
  const place = (node: StructureNode, depth: number): ChartBox => {
    const text = wrap(node.body.name);
    const height = 36 + text.length * LINE;
    const top = bottom;
    const children = node.children.map((child) => place(child, depth + 1));
    const middle =
      children.length === 0
        ? top + height / 2
        : (centre(children[0]) + centre(children.at(-1))) / 2;
    const y = Math.max(top, middle - height / 2);
    bottom = Math.max(bottom, y + height + GAP);
    const box = { x: depth * COLUMN, y, height, tier: node.tier, lines: text };
    boxes.push(box);
    for (const [index, child] of children.entries()) {
      lines.push({
        path: elbow(box, child),
        relation: node.children[index]?.relation ?? 'reports',
      });
    }
    return box;
  };
  for (const root of roots) place(root, 0);
  return {
    width: Math.max(...boxes.map(({ x }) => x), 0) + BOX_WIDTH,
    height: Math.max(bottom - GAP, 0),
    boxes,
    lines,
  };
}

const centre = (box: ChartBox | undefined): number => (box ? box.y + box.height / 2 : 0);

function elbow(from: ChartBox, to: ChartBox): string {
  const start = from.x + BOX_WIDTH;
  return `M${start} ${centre(from)}H${(start + to.x) / 2}V${centre(to)}H${to.x}`;
}

/** Breaks a name into lines of at most so many letters, between words. */
export function wrap(text: string, letters = LETTERS): string[] {
  return text.split(' ').reduce<string[]>((lines, word) => {
    const last = lines.at(-1);
    if (last === undefined || `${last} ${word}`.length > letters) return [...lines, word];
    return [...lines.slice(0, -1), `${last} ${word}`];
  }, []);
}
