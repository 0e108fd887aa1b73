import { type NormalisedText, normalise } from './normalise.ts';
import type { PlacedSection } from './outline.ts';

export type Search =
  | { outcome: 'found'; /** Offset in the original text. */ offset: number }
  | { outcome: 'elsewhere'; sections: readonly PlacedSection[] }
  | { outcome: 'absent' };

/**
 * Looks for a quotation in the section its locator names. `elsewhere` lists the sections that do
 * hold the words; `absent` means that the text does not hold them at all.
 */
export function findQuotation(
  quotation: string,
  locator: string,
  source: NormalisedText,
  sections: readonly PlacedSection[],
): Search {
  const wanted = normalise(quotation).text;
  const starts = occurrences(source.text, wanted);
  const holders = starts.map((start) => ({
    start,
    section: sections.findLast((section) => section.start <= start),
  }));
  const inPlace = holders.find(
    ({ start, section }) => section?.id === locator && start + wanted.length <= section.end,
  );
  if (inPlace) return { outcome: 'found', offset: source.offsets[inPlace.start] ?? 0 };
  if (starts.length === 0) return { outcome: 'absent' };
  const elsewhere = holders.flatMap(({ section }) => (section ? [section] : []));
  return { outcome: 'elsewhere', sections: [...new Set(elsewhere)] };
}

/** Starts of whole-word occurrences, so that “art” is not found in “part”. */
function occurrences(text: string, wanted: string): number[] {
  const starts: number[] = [];
  if (wanted === '') return starts;
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    if (isWordEdge(text, at) && isWordEdge(text, at + wanted.length)) starts.push(at);
  }
  return starts;
}

const WORD = /[\p{L}\p{N}]/u;

function isWordEdge(text: string, index: number): boolean {
  return !(WORD.test(text.charAt(index - 1)) && WORD.test(text.charAt(index)));
}
