import type { State } from '../../schemas/index.ts';
import type { StructureNode } from './structure.ts';
import type { StructureLink } from './links.ts';

/** A box of the drawing: a body, or those beside the bodies to whom bodies answer or send reports. */
export interface StructureBox {
  /** The id of a body, or a key of its own. */
  id: string;
  outside: boolean;
  shared: boolean;
  /** What kind of body it is. */
  label: string;
  names: readonly string[];
  /** What must be said beside its name. */
  remarks: readonly string[];
}

/** A link between two boxes, from a body to the one it answers to or sends reports to. */
export interface BoxLink {
  from: string;
  to: string;
  relation: StructureLink['relation'];
  unclear: boolean;
}

/**
 * The boxes from top to bottom, and every link between them. Those who are not bodies of these
 * arrangements stand just above the first body that answers to them, or just below the first one whose
 * reports they receive and no more; several with the same links share a box.
 */
export function boxesOf(
  roots: readonly StructureNode[],
  links: readonly StructureLink[],
): { boxes: StructureBox[]; links: BoxLink[] } {
  const outside = outsideBoxes(links);
  const placed = new Set<string>();
  const boxes = inOrder(roots).flatMap((node) => {
    const near = outside.filter(
      ({ key, links: own }) => !placed.has(key) && own.some(({ body }) => body === node.body.id),
    );
    for (const { key } of near) placed.add(key);
    const [below = [], above = []] = [true, false].map((receives) =>
      near.filter(({ links: own }) => onlyReceives(own) === receives).map(outsideBox),
    );
    return [...above, bodyBox(node), ...below];
  });
  const inner = links.flatMap(({ body, to, relation, unclear }) =>
    'body' in to ? [{ from: body, to: to.body, relation, unclear }] : [],
  );
  const outer = outside.flatMap(({ key, links: own }) =>
    own.map(({ body, relation, unclear }) => ({ from: body, to: key, relation, unclear })),
  );
  return { boxes, links: [...outer, ...inner] };
}

const inOrder = (nodes: readonly StructureNode[]): StructureNode[] =>
  nodes.flatMap((node) => [node, ...inOrder(node.children)]);

interface Outside {
  key: string;
  names: readonly string[];
  links: readonly StructureLink[];
}

function outsideBoxes(links: readonly StructureLink[]): Outside[] {
  const byName = new Map<string, StructureLink[]>();
  for (const link of links) {
    if ('name' in link.to) {
      byName.set(link.to.name, [...(byName.get(link.to.name) ?? []), link]);
    }
  }
  const groups = new Map<string, Outside>();
  for (const [name, own] of byName) {
    const key = own
      .map(({ body, relation, unclear }) => `${body} ${relation} ${unclear}`)
      .join(', ');
    groups.set(key, { key, names: [...(groups.get(key)?.names ?? []), name], links: own });
  }
  return [...groups.values()];
}

/** True where those outside are sent reports, and none of the bodies is said to answer to them. */
const onlyReceives = (links: readonly Pick<StructureLink, 'relation'>[]): boolean =>
  links.every(({ relation }) => relation === 'reports');

const outsideBox = ({ key, names, links }: Outside): StructureBox => ({
  id: key,
  outside: true,
  shared: false,
  label: onlyReceives(links) ? 'Receives reports; not one of the bodies' : 'Not one of the bodies',
  names,
  remarks: [],
});

const bodyBox = ({ body, tier, serves, state }: StructureNode): StructureBox => ({
  id: body.id,
  outside: false,
  shared: body.shared_with.length > 0,
  label: tier,
  names: [body.name],
  remarks: [serves, state === undefined ? undefined : UNANSWERED[state]].filter(
    (remark) => remark !== undefined,
  ),
});

/** What stands in the box of a body for which no line, or no sure line, can be drawn. */
const UNANSWERED: Readonly<Record<State, string | undefined>> = {
  stated: undefined,
  'stated-elsewhere': 'Whom it answers or reports to: in another document',
  silent: 'Whom it answers or reports to: not said',
  unclear: 'Whom it answers or reports to: unclear',
  'not-applicable': 'Whom it answers or reports to: cannot arise',
  'not-read': 'Whom it answers or reports to: not read',
};

/** All links of one kind that lead to one box: one line down the margin, in a lane of its own. */
export interface Rail {
  to: string;
  from: readonly string[];
  relation: BoxLink['relation'];
  unclear: boolean;
  /** 0 is next to the boxes. */
  lane: number;
}

/**
 * Lays links into lanes, short ones next to the boxes, so that no two lie on each other. The order of
 * the boxes is that of their ids.
 */
export function railsOf(ids: readonly string[], links: readonly BoxLink[]): Rail[] {
  const groups = new Map<string, Omit<Rail, 'lane'>>();
  for (const { from, to, relation, unclear } of links) {
    const key = JSON.stringify([to, relation, unclear]);
    groups.set(key, { to, relation, unclear, from: [...(groups.get(key)?.from ?? []), from] });
  }
  const spans = [...groups.values()].map((rail) => {
    const rows = [rail.to, ...rail.from].map((id) => ids.indexOf(id));
    return { rail, first: Math.min(...rows), last: Math.max(...rows) };
  });
  const lanes: { first: number; last: number }[][] = [];
  return spans
    .toSorted((a, b) => a.last - a.first - (b.last - b.first))
    .map(({ rail, first, last }) => {
      const free = lanes.findIndex((taken) =>
        taken.every((one) => one.last < first || last < one.first),
      );
      const lane = free === -1 ? lanes.length : free;
      lanes[lane] = [...(lanes[lane] ?? []), { first, last }];
      return { ...rail, lane };
    });
}
