import type { Body } from '../../schemas/index.ts';
import type { Cell } from './cell.ts';

/** A body for which a statement holds, with the statement’s own anchor. */
export interface EntryBody {
  id: string;
  name: string;
  anchor: string;
}

/** One cell with every body it holds for; no body where it is about the arrangements as a whole. */
export interface MergedEntry {
  bodies: readonly EntryBody[];
  cell: Cell;
}

/**
 * Entries that say the very same on the same evidence, put together: nine sub-groups on which a
 * document is silent read better as one cell than as nine. Each keeps its own anchor.
 */
export function mergeEntries(
  entries: readonly { body: Body | undefined; cell: Cell }[],
): MergedEntry[] {
  const merged = new Map<string, { bodies: EntryBody[]; cell: Cell }>();
  for (const { body, cell } of entries) {
    const key = JSON.stringify({ ...cell, anchor: body === undefined ? cell.anchor : '' });
    const entry = merged.get(key) ?? { bodies: [], cell };
    if (body) entry.bodies.push({ id: body.id, name: body.name, anchor: cell.anchor });
    merged.set(key, entry);
  }
  return [...merged.values()];
}
