/** A link from one thing to another, each named by its id. */
interface Link {
  from: string;
  to: string;
}

/** Links that lead back to where they start: `a, b, a`, the links from one to the next, and the one that closes the circle. */
export interface Circle<L extends Link> {
  chain: readonly string[];
  links: readonly L[];
  closedBy: L;
}

/**
 * Circles among links, in the order of the links: at least one for every group of things that lead back
 * to each other. Every link is followed once, however many ways lead through it.
 */
export function circlesIn<L extends Link>(links: readonly L[]): Circle<L>[] {
  const next = Map.groupBy(links, ({ from }) => from);
  const found: Circle<L>[] = [];
  const done = new Set<string>();
  for (const start of next.keys()) {
    const chain = done.has(start) ? [] : [{ id: start, at: 0 }];
    const open = new Set(chain.map(({ id }) => id));
    for (let last = chain.at(-1); last; last = chain.at(-1)) {
      const link = next.get(last.id)?.[last.at];
      last.at += 1;
      if (link === undefined) {
        chain.pop();
        open.delete(last.id);
        done.add(last.id);
      } else if (open.has(link.to)) {
        const round = chain.slice(chain.findIndex(({ id }) => id === link.to));
        found.push({
          chain: [...round.map(({ id }) => id), link.to],
          // `at` is one past the link that was followed.
          links: round.flatMap(({ id, at }) => next.get(id)?.[at - 1] ?? []),
          closedBy: link,
        });
      } else if (!done.has(link.to)) {
        chain.push({ id: link.to, at: 0 });
        open.add(link.to);
      }
    }
  }
  return found;
}
