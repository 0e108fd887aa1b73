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
  /** Their names. Empty where it is about the arrangements as a whole. */
  heading: string;
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
  return [...merged.values()].map((entry) => ({
    ...entry,
    heading: entry.bodies.map(({ name }) => name).join(', '),
  }));
}

/** The place on the page of its edition where all answers on the topic of a statement stand. */
export const topicAnchor = (anchor: string): string => anchor.replace(/\..*$/u, '');

/** As many answers of one partnership as stand open on a row; a document may answer for a dozen sub-groups. */
const OPEN_ENTRIES = 2;

/** The answers that stand open on a row, those of the main bodies first, and those closed below them. */
export function splitEntries<T>(entries: readonly T[]): {
  open: readonly T[];
  closed: readonly T[];
  closedLabel: string;
} {
  const open = entries.length <= OPEN_ENTRIES ? entries : entries.slice(0, 1);
  const closed = entries.slice(open.length);
  return { open, closed, closedLabel: `${closed.length} more answers` };
}
