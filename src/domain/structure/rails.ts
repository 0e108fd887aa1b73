import type { BoxLink } from './boxes.ts';

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
