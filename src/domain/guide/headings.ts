/** The headings of a guide: the same in every one, so that a reader finds the same thing in the same place. */
export const GUIDE_HEADINGS = [
  'At a glance',
  'Who leads',
  'Who sits where',
  'How it meets and decides',
  'Groups',
  'Money',
  'When agencies disagree',
  'Learning from cases',
  'Children’s and families’ voice',
  'Checking and reporting',
  'What the document does not say',
  'About the document',
] as const;

/** The heading under which a guide lists what was looked for and not found. */
export const SILENCES: (typeof GUIDE_HEADINGS)[number] = 'What the document does not say';

/** Makes the ids of the headings of one page, in order: one that stands twice is numbered from the second on. */
export function headingIds(): (words: string) => string {
  const seen = new Map<string, number>();
  return (words) => {
    const id = headingId(words) || 'section';
    const times = (seen.get(id) ?? 0) + 1;
    seen.set(id, times);
    return times === 1 ? id : `${id}-${times}`;
  };
}

/** The anchor of a heading: its words in lower case, joined by hyphens. Stable while the words are. */
export const headingId = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[’']/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/gu, '');
