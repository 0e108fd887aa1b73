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
  const chapters = new Map<string, string>();
  return placeOutline(outline, source).sections.map(({ id, label, trail, start, end }) => {
    const offset = source.offsets[start] ?? 0;
    const until = end >= source.text.length ? text.length : (source.offsets[end] ?? text.length);
    const [, chapter] = CHAPTER.exec(label) ?? [];
    if (chapter !== undefined) chapters.set(chapter.toUpperCase(), label);
    const [, clause = ''] = CLAUSE.exec(trail[0] ?? '') ?? [];
    const of = chapters.get(clause.toUpperCase());
    return {
      id,
      label,
      trail: of === undefined ? trail : [of, ...trail],
      text: text.slice(offset, until),
      offset,
    };
  });
}

/** A heading that counts a chapter: “Section 3: The Board”, “Appendix A”. An outline of clauses need not hold them within it. */
const CHAPTER = /^heading ‘(?:section|part|chapter|appendix|annex|schedule) (\d{1,2}|\p{Lu})\b/iu;

/** What counts the chapter in the number of a clause: 3 in “3.3.1”, A in “A1.6”. */
const CLAUSE = /^clause (\d{1,2}(?=\.)|\p{Lu}(?=[\d.]))/u;
