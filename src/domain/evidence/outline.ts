import { flattenOutline } from '../catalogue/outline.ts';
import type { OutlineSection } from '../../schemas/source.ts';
import { normalise, type NormalisedText } from './normalise.ts';

/** A section of a source with the stretch of normalised text that is its own. */
export interface PlacedSection {
  id: string;
  label: string;
  /** Labels from the outermost section to this one. */
  trail: readonly string[];
  start: number;
  /** Where the next section starts, at any depth. */
  end: number;
}

export interface PlacedOutline {
  sections: readonly PlacedSection[];
  /** Sections whose opening words were not found after the section before them. */
  unplaced: readonly OutlineSection[];
}

/** Each section's own stretch of the text: from its opening words to those of the next. */
export function placeOutline(
  outline: readonly OutlineSection[],
  source: NormalisedText,
): PlacedOutline {
  const placed: Omit<PlacedSection, 'end'>[] = [];
  const unplaced: OutlineSection[] = [];
  let cursor = 0;
  for (const { section, trail } of flattenOutline(outline)) {
    const start = source.text.indexOf(normalise(section.starts).text, cursor);
    if (start < 0) {
      unplaced.push(section);
      continue;
    }
    placed.push({ id: section.id, label: section.label, trail, start });
    // A heading and its first clause may open with the same words, so only step over one character.
    cursor = start;
  }
  const sections = placed.map((section, index) => ({
    ...section,
    end: placed[index + 1]?.start ?? source.text.length,
  }));
  return { sections, unplaced };
}
