import type { OutlineSection } from '../../schemas/source.ts';

export interface FlatSection {
  section: OutlineSection;
  trail: readonly string[];
  path: readonly (string | number)[];
}

/** Sections in the order of the text, outermost first. */
export function flattenOutline(
  sections: readonly OutlineSection[],
  trail: readonly string[] = [],
  path: readonly (string | number)[] = [],
): FlatSection[] {
  return sections.flatMap((section, index) => {
    const here = [...trail, section.label];
    const at = [...path, index];
    return [
      { section, trail: here, path: at },
      ...flattenOutline(section.sections ?? [], here, [...at, 'sections']),
    ];
  });
}
