import { basename } from 'node:path';
import { normalise } from '../../../src/domain/evidence/normalise.ts';
import { placeOutline } from '../../../src/domain/evidence/outline.ts';
import { PAGE_MARK } from '../../../src/domain/outline/blocks.ts';
import type { SeenFault } from '../../../src/domain/outline/seen.ts';
import type { OutlineSection, SourceRecord } from '../../../src/schemas/index.ts';
import type { Note, ReadFile } from './reading.ts';

/** Kinds of notes that tell where words or numbers may stand in another order than in the document. */
const DOUBTS: ReadonlySet<Note['kind']> = new Set(['columns', 'table', 'order', 'numbers-lost']);

interface Gathering {
  text: string;
  outline: readonly OutlineSection[];
  files: readonly ReadFile[];
}

/**
 * Faults of the document, and in sentences what looks like one and may be our own: where it stands, our reading is not
 * sure. Only the first are recorded.
 */
export function toldApart(
  seen: readonly SeenFault[],
  { text, outline, files }: Gathering,
): { faults: SourceRecord['faults']; said: string[] } {
  if (seen.length === 0) return { faults: [], said: [] };
  const doubts = doubtfulPages(files);
  const pageOf = pagesOf(text, outline);
  const faults: SourceRecord['faults'] = [];
  const said: string[] = [];
  for (const { fault, between } of seen) {
    const [from = 1, to = from] = between.map((id) => pageOf.get(id));
    const where = [...doubts].find(([page]) => page >= from && page <= to)?.[1];
    if (where === undefined) faults.push(fault);
    else
      said.push(
        `Our reading of ${where} is not sure. In it: ${fault.description} Look at the document; it is not recorded as a fault.`,
      );
  }
  return { faults, said };
}

/** Pages of the whole text, from 1, of which the reading is not sure, each as a person names it. */
function doubtfulPages(files: readonly ReadFile[]): Map<number, string> {
  const found = new Map<number, string>();
  let before = 0;
  for (const { path, reading } of files) {
    const count = reading.pages ?? 1;
    const of = files.length > 1 ? ` of “${basename(path)}”` : '';
    for (const { kind, pages } of reading.notes)
      if (DOUBTS.has(kind) && pages === undefined)
        found.set(before + 1, `the numbers in “${basename(path)}”`);
      else if (DOUBTS.has(kind))
        for (const page of pages ?? []) found.set(before + page, `page ${String(page)}${of}`);
    before += count;
  }
  return found;
}

/** The page of the text on which each section begins. */
function pagesOf(text: string, outline: readonly OutlineSection[]): Map<string, number> {
  const normalised = normalise(text);
  return new Map(
    placeOutline(outline, normalised).sections.map(({ id, start }) => [
      id,
      text.slice(0, normalised.offsets[start] ?? 0).split(PAGE_MARK).length,
    ]),
  );
}
