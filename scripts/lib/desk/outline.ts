import { findQuotation } from '../../../src/domain/evidence/find.ts';
import { assessmentCitations, citationsOf } from '../../../src/domain/evidence/citations.ts';
import { prepareText } from '../../../src/domain/desk/selection.ts';
import type { OutlineSection } from '../../../src/schemas/source.ts';
import type { Edit } from './edit-yaml.ts';
import type { Desk, Told } from './model.ts';
import { rawOf, rawAt } from './model.ts';
import type { Saving, Store } from './store.ts';

/** The longest opening of a section, in words; the schema of sources holds the same. */
const OPENING = 12;

/** Makes, changes, moves or takes away a section of the outline. Quotations that then stand in another are placed anew. */
export async function changeOutline(
  store: Store,
  desk: Desk,
  verb: string,
  sent: URLSearchParams,
): Promise<Told> {
  const { current, text } = desk;
  if (!current || !text) return { messages: ['The text of the source is not at hand.'] };
  const raw = rawAt(await rawOf(store, current.file), ['outline']) as OutlineSection[];
  const id = sent.get('section.id') ?? '';
  const label = (sent.get('section.label') ?? '').trim();
  const starts = (sent.get('section.starts') ?? '')
    .trim()
    .split(/\s+/u)
    .slice(0, OPENING)
    .join(' ');
  const outline = changedOutline(raw, verb, { id, label, starts }, (words) =>
    placeOf(words, text.normalised.text),
  );
  if (typeof outline === 'string') return { messages: [outline] };
  const files = [{ file: current.file, edits: [{ path: ['outline'], value: outline }] }];
  const moved = movedCitations(store, desk, outline);
  const saved = await store.save({
    what: `outline: ${label || id}`,
    files: [...files, ...moved.files],
    held: [{ file: current.file, path: ['outline'] }, ...moved.held],
  });
  if (!saved.saved) return { mistakes: saved.mistakes };
  return { messages: ['The outline is changed.'] };
}

const placeOf = (words: string, text: string): number => text.indexOf(words);

interface Wanted {
  id: string;
  label: string;
  starts: string;
}

/** An outline with one section made, changed, moved or taken away; or why it cannot be. */
export function changedOutline(
  outline: readonly OutlineSection[],
  verb: string,
  wanted: Wanted,
  placed: (starts: string) => number,
): OutlineSection[] | string {
  if (verb === 'make') {
    if (wanted.label === '' || wanted.starts === '')
      return 'Write what a reader would call the section, and the words it starts with.';
    if (placed(wanted.starts) < 0) return 'These words are not in the text: select them there.';
    const all = idsIn(outline);
    const id = freeId(wanted.label, all);
    const section = { id, label: wanted.label, starts: wanted.starts };
    return inserted(outline, section, placed);
  }
  const found = spotOf(outline, wanted.id);
  if (!found) return 'There is no such section.';
  switch (verb) {
    case 'change': {
      const starts = wanted.starts || found.section.starts;
      if (wanted.starts !== '' && placed(starts) < 0)
        return 'These words are not in the text: select them there.';
      const section = { ...found.section, label: wanted.label || found.section.label, starts };
      const rest = dropped(outline, wanted.id);
      return wanted.starts === ''
        ? mapped(outline, wanted.id, () => [section])
        : inserted(rest, section, placed);
    }
    case 'drop':
      // What stands inside it stays, one step out.
      return mapped(outline, wanted.id, ({ sections = [] }) => sections);
    case 'in': {
      const { before } = found;
      if (!before) return 'The first of its level cannot be moved in.';
      const inner = { ...before, sections: [...(before.sections ?? []), found.section] };
      return mapped(dropped(outline, wanted.id), before.id, () => [inner]);
    }
    case 'out': {
      const { around } = found;
      if (!around) return 'It stands at the outermost level.';
      const after = (around.sections ?? []).slice(found.index + 1);
      const kept = (around.sections ?? []).slice(0, found.index);
      const inner = [...(found.section.sections ?? []), ...after];
      return mapped(outline, around.id, () => [
        tidy({ ...around, sections: kept }),
        tidy({ ...found.section, sections: inner }),
      ]);
    }
    default:
      return 'There is no such change.';
  }
}

/** A section without an empty list of sections. */
function tidy({ sections = [], ...section }: OutlineSection): OutlineSection {
  return sections.length > 0 ? { ...section, sections } : section;
}

const idsIn = (outline: readonly OutlineSection[]): Set<string> =>
  new Set(outline.flatMap(({ id, sections = [] }) => [id, ...idsIn(sections)]));

/** “clause 7.1” → `7.1`; any other name in lower case with hyphens; with a number where that is taken. */
function freeId(label: string, taken: ReadonlySet<string>): string {
  const [clause] = /\d+(?:\.\d+)*(?:\([a-z0-9]+\))*/u.exec(label) ?? [];
  const name =
    clause ??
    (label
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/gu, '-')
      .replaceAll(/^-|-$/gu, '') ||
      'section');
  if (!taken.has(name)) return name;
  let number = 2;
  while (taken.has(`${name}-${number}`)) number += 1;
  return `${name}-${number}`;
}

interface Spot {
  section: OutlineSection;
  around: OutlineSection | undefined;
  before: OutlineSection | undefined;
  index: number;
}

function spotOf(
  outline: readonly OutlineSection[],
  id: string,
  around?: OutlineSection,
): Spot | undefined {
  for (const [index, section] of outline.entries()) {
    if (section.id === id) return { section, around, before: outline[index - 1], index };
    const inside = spotOf(section.sections ?? [], id, section);
    if (inside) return inside;
  }
  return undefined;
}

/** The outline with others in the place of a section. */
const mapped = (
  outline: readonly OutlineSection[],
  id: string,
  change: (section: OutlineSection) => OutlineSection[],
): OutlineSection[] =>
  outline.flatMap((section) =>
    section.id === id
      ? change(section)
      : [tidy({ ...section, sections: mapped(section.sections ?? [], id, change) })],
  );

const dropped = (outline: readonly OutlineSection[], id: string): OutlineSection[] =>
  mapped(outline, id, () => []);

/** The outline with a section where its words stand in the text: after the last that starts before it, at that level. */
function inserted(
  outline: readonly OutlineSection[],
  section: OutlineSection,
  placed: (starts: string) => number,
): OutlineSection[] {
  const at = placed(section.starts);
  const index = outline.findLastIndex(({ starts }) => placed(starts) <= at);
  const before = outline[index];
  if (!before) return [section, ...outline];
  const inner = before.sections ?? [];
  const isInside = inner.length > 0 && placed(inner[0]?.starts ?? '') <= at;
  return isInside
    ? outline.with(index, { ...before, sections: inserted(inner, section, placed) })
    : outline.toSpliced(index + 1, 0, section);
}

/** The changes of place that quotations need under another outline, and where they stand. */
function movedCitations(
  { entries }: Store,
  { current, text }: Desk,
  outline: readonly OutlineSection[],
): Pick<Saving, 'files' | 'held'> {
  if (!current || !text) return { files: [], held: [] };
  const { outline: placed, normalised } = prepareText(text.text, outline);
  const records = [
    ...entries.arrangements.map((one) => ({ file: one.file, citations: citationsOf(one.data) })),
    ...entries.assessments.map((one) => ({
      file: one.file,
      citations: assessmentCitations(one.data),
    })),
  ];
  const found = records.map(({ file, citations }) => {
    const own = citations.filter(({ source }) => source === current.id);
    const edits = own.flatMap(({ locator, quotation, written }): Edit[] => {
      const search = findQuotation(quotation, locator, normalised, placed.sections);
      const [only, ...more] = search.outcome === 'elsewhere' ? search.sections : [];
      if (!only || more.length > 0 || !written.locator) return [];
      return [{ path: written.locator, value: only.id }];
    });
    return { file, edits, held: own.map(({ path }) => ({ file, path })) };
  });
  return {
    files: found
      .filter(({ edits }) => edits.length > 0)
      .map(({ file, edits }) => ({ file, edits })),
    held: found.flatMap(({ held }) => held),
  };
}
