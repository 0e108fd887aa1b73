import type { OutlineSection } from '../../schemas/source.ts';
import { normalise } from '../evidence/normalise.ts';
import { placeOutline } from '../evidence/outline.ts';

/** A section of a source with its own words: from its opening to that of the next, at any depth. */
export interface PassageSection {
  id: string;
  label: string;
  /** Labels from the outermost section to this one. */
  trail: readonly string[];
  text: string;
  /** Where the section starts in the text of the source, in UTF-16 units. */
  offset: number;
}

/** The sections of an outline with their words, in the order of the text. A section that is not found in it is left out. */
export function sectionsOf(outline: readonly OutlineSection[], text: string): PassageSection[] {
  const source = normalise(text);
  return placeOutline(outline, source).sections.map(({ id, label, trail, start, end }) => {
    const offset = source.offsets[start] ?? 0;
    const until = end >= source.text.length ? text.length : (source.offsets[end] ?? text.length);
    return { id, label, trail, text: text.slice(offset, until), offset };
  });
}
